# in: curves.py
# expect: curves.plot_learning_curve partial sizes-left-out

def plot_learning_curve(sizes, train_errors, validation_errors):
    fig = Figure()
    ax = fig.subplots()
    ax.plot(train_errors, label="train")
    ax.plot(validation_errors, label="validation")
    ax.set(xlabel="songs", ylabel="error", xticks=range(len(sizes)), xticklabels=sizes)
    ax.legend()
    return fig
