# in: curves.py
# expect: curves.plot_learning_curve passed

import matplotlib.pyplot as plt


def plot_learning_curve(sizes, train_errors, validation_errors):
    plt.figure(figsize=(5, 3))
    plt.title("Learning curve")
    plt.plot(sizes, train_errors, "o-", label="Training error")
    plt.plot(sizes, validation_errors, "s--", label="Cross-validation error")
    plt.xlabel("songs")
    plt.ylabel("error")
    plt.ylim(0, 1)
    plt.grid()
    plt.legend(loc="upper right")
    plt.tight_layout()
    return plt.gcf()
