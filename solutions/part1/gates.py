"""Logic gates as networks of sigmoid units, with weights found by thinking.

A network is a list of layers. A layer is a pair `(w, b)`: the weights `w` have one row for each unit and one column
for each input of the layer, the biases `b` have one entry for each unit.
"""

import numpy as np


def or_gate():
    """Give a network that computes OR: the worked example, nothing to do here.

    Returns
    -------
    list of one pair (w, b)
        `w` of shape (1, 2), `b` of shape (1,).
    """
    # The weighted input is -10 for (0, 0), where the sigmoid is nearly 0, and at least 10 elsewhere, where it is
    # nearly 1.
    w = np.array([[20.0, 20.0]])
    b = np.array([-10.0])
    return [(w, b)]


def and_gate():
    """Give a network of one layer that computes AND.

    Returns
    -------
    list of one pair (w, b)
        `w` of shape (1, 2), `b` of shape (1,). The output is within 0.1 of 1 for the inputs (1, 1) and within 0.1 of
        0 for (0, 0), (0, 1) and (1, 0).
    """
    w = np.array([[20.0, 20.0]])
    b = np.array([-30.0])
    return [(w, b)]


def xor_gate():
    """Give a network of two or more layers that computes XOR: one or the other, not both.

    Returns
    -------
    list of two or more pairs (w, b)
        Two inputs, any number of hidden units, one output. The output is within 0.1 of 1 for the inputs (0, 1) and
        (1, 0) and within 0.1 of 0 for (0, 0) and (1, 1).
    """
    # The hidden units compute OR and NOT AND; XOR is where both are true.
    hidden = (np.array([[20.0, 20.0], [-20.0, -20.0]]), np.array([-10.0, 30.0]))
    output = (np.array([[20.0, 20.0]]), np.array([-30.0]))
    return [hidden, output]
