# in: curves.py
# expect: curves.plot_learning_curve partial axes-without-labels

import matplotlib.pyplot as plt


def plot_learning_curve(sizes, train_errors, validation_errors):
    figure, axes = plt.subplots()
    axes.plot(sizes, train_errors, label="train")
    axes.plot(sizes, validation_errors, label="valid")
    axes.set_xlabel(" ")
    axes.set_ylabel(" ")
    axes.legend()
    return figure
