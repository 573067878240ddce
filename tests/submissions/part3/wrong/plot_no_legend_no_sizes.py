# in: curves.py
# expect: curves.plot_learning_curve partial

import matplotlib.pyplot as plt


def plot_learning_curve(sizes, train_errors, validation_errors):
    figure, axes = plt.subplots()
    axes.plot(train_errors, label="train")
    axes.plot(validation_errors, label="valid")
    axes.set_xlabel("songs")
    axes.set_ylabel("error")
    return figure
