# in: curves.py
# expect: curves.plot_learning_curve partial

import matplotlib.pyplot as plt


def plot_learning_curve(sizes, train_errors, validation_errors):
    figure, axes = plt.subplots()
    axes.bar(sizes, train_errors, label="train")
    axes.bar(sizes, validation_errors, label="valid")
    axes.set_xlabel("n")
    axes.set_ylabel("e")
    axes.legend()
    return figure
