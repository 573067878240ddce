"""Gradient descent: how a network learns from examples."""

from backprop import backprop


def gradient_descent(network, xs, ys, eta, epochs):
    """Train a network on all examples at once, `epochs` times.

    Every step subtracts `eta` times the gradient averaged over the examples. All gradients of a step are those of the
    network before that step.

    Parameters
    ----------
    network : list of pairs (w, b)
        Layers, first to last; it stays as it is.
    xs : ndarray of shape (n_examples, n_in)
        Inputs, one example a row.
    ys : ndarray of shape (n_examples, n_out)
        The outputs that the network ought to give, one example a row.
    eta : float
        Learning rate.
    epochs : int
        Number of steps, 0 or more.

    Returns
    -------
    list of pairs (w, b)
        The network after the last step.
    """
    network = [(w.copy(), b.copy()) for w, b in network]
    for _ in range(epochs):
        gradients = [backprop(network, x, y) for x, y in zip(xs, ys)]
        network = [
            (
                w - eta * sum(gradient[layer][0] for gradient in gradients) / len(xs),
                b - eta * sum(gradient[layer][1] for gradient in gradients) / len(xs),
            )
            for layer, (w, b) in enumerate(network)
        ]
    return network
