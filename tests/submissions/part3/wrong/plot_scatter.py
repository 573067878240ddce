# in: curves.py
# expect: curves.plot_learning_curve partial points-alone

def plot_learning_curve(sizes, train_errors, validation_errors):
    fig = Figure()
    ax = fig.subplots()
    ax.scatter(sizes, train_errors, label="train")
    ax.scatter(sizes, validation_errors, label="validation")
    ax.set(xlabel="songs", ylabel="error")
    ax.legend()
    return fig
