# in: curves.py
# expect: curves.plot_learning_curve failed two-pairs-of-axes

import matplotlib.pyplot as plt


def plot_learning_curve(sizes, train_errors, validation_errors):
    figure, (left, right) = plt.subplots(1, 2)
    left.plot(sizes, train_errors)
    right.plot(sizes, validation_errors)
    return figure
