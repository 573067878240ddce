# in: curves.py
# expect: curves.plot_learning_curve partial

import matplotlib.pyplot as plt


def plot_learning_curve(sizes, train_errors, validation_errors):
    figure, axes = plt.subplots()
    axes.plot(sizes, train_errors, label="train").pop().set_visible(False)
    axes.plot(sizes, validation_errors, label="valid").pop().set_visible(False)
    axes.set_xlabel("n")
    axes.set_ylabel("e")
    axes.legend()
    return figure
