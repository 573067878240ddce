# in: curves.py
# expect: curves.plot_learning_curve partial axes-without-labels

def plot_learning_curve(sizes, train_errors, validation_errors):
    fig = Figure()
    ax = fig.subplots()
    ax.plot(sizes, train_errors, label="train")
    ax.plot(sizes, validation_errors, label="validation")
    ax.set_xlabel("  ")
    ax.legend()
    return fig
