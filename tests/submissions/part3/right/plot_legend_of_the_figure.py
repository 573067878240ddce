# in: curves.py
# expect: curves.plot_learning_curve passed

def plot_learning_curve(sizes, train_errors, validation_errors):
    figure = Figure(layout="constrained")
    axes = figure.add_subplot(1, 1, 1)
    one, other = axes.plot(sizes, np.column_stack([train_errors, validation_errors]))
    figure.legend([one, other], ["TRAIN", "VALID"])
    axes.set(xlabel="size", ylabel="error")
    return figure
