# in: curves.py
# expect: curves.plot_learning_curve partial

import matplotlib.pyplot as plt


def plot_learning_curve(sizes, train_errors, validation_errors):
    figure, axes = plt.subplots()
    axes.plot(sizes, train_errors, label="validation")
    axes.plot(sizes, validation_errors, label="training")
    axes.set_xlabel("songs")
    axes.legend()
    return figure
