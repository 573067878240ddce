"""Regularisation: a price on large weights."""


def regularized_gradient(gradient, network, lam, n):
    """Add the gradient of the penalty lam / (2 * n) * (sum of all squared weights) to that of the cost.

    Each weight gradient gets lam / n * w added; the gradients of the biases stay as they are.

    Parameters
    ----------
    gradient : list of L pairs (nabla_w, nabla_b)
        What `backprop` of Part 1 gives, first layer to last.
    network : list of L pairs (w, b)
        Layers, first to last: `w` has the shape of its `nabla_w`, `b` that of its `nabla_b`.
    lam : float
        How much large weights cost, 0 or more ("lambda" is taken: it is a keyword of Python).
    n : int
        The number of training examples.

    Returns
    -------
    list of L pairs (nabla_w, nabla_b)
        The gradient of the cost with the penalty, in the same order and shapes; the arguments stay as they are.
    """
    return [(nabla_w + lam / n * w, nabla_b) for (nabla_w, nabla_b), (w, _) in zip(gradient, network)]
