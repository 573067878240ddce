# in: curves.py
# expect: curves.plot_learning_curve passed

def plot_learning_curve(sizes, train_errors, validation_errors):
    fig = Figure()
    ax = fig.subplots()
    for curve in (train_errors, validation_errors):
        ax.plot(np.array(sizes)[::-1], np.array(curve)[::-1])
    ax.legend(["trained on", "Validated on"])
    ax.set_xlabel("number of songs", fontsize=12)
    ax.set_ylabel("error", rotation=0)
    return fig
