"""Back propagation: the four equations BP1 to BP4, and the gradient of the cost that they give."""

import numpy as np
from forward import forward
from neuron import sigmoid_prime


def bp1_output_error(nabla_a, z):
    r"""BP1, the error of the output layer: :math:`\delta^L = \nabla_a C \odot \sigma'(z^L)`.

    Parameters
    ----------
    nabla_a : ndarray of shape (n,)
        Derivatives of the cost by the activations of the output layer.
    z : ndarray of shape (n,)
        Weighted inputs of the output layer.

    Returns
    -------
    ndarray of shape (n,)
        The error delta of the output layer.
    """
    raise NotImplementedError("TODO: write equation BP1")


def bp2_hidden_error(w_next, delta_next, z):
    r"""BP2, the error of a hidden layer: :math:`\delta^l = ((w^{l+1})^T \delta^{l+1}) \odot \sigma'(z^l)`.

    Parameters
    ----------
    w_next : ndarray of shape (n_next, n)
        Weights of the next layer.
    delta_next : ndarray of shape (n_next,)
        Error of the next layer.
    z : ndarray of shape (n,)
        Weighted inputs of this layer.

    Returns
    -------
    ndarray of shape (n,)
        The error delta of this layer.
    """
    raise NotImplementedError("TODO: write equation BP2")


def bp3_bias_gradient(delta):
    r"""BP3, the gradient of the biases: :math:`\partial C / \partial b_j = \delta_j`.

    Parameters
    ----------
    delta : ndarray of shape (n,)
        Error of a layer.

    Returns
    -------
    ndarray of shape (n,)
        Derivatives of the cost by each bias of that layer.
    """
    raise NotImplementedError("TODO: write equation BP3")


def bp4_weight_gradient(a_prev, delta):
    r"""BP4, the gradient of the weights: :math:`\partial C / \partial w_{jk} = a_k \delta_j`.

    Parameters
    ----------
    a_prev : ndarray of shape (n_prev,)
        Activations of the layer before.
    delta : ndarray of shape (n,)
        Error of this layer.

    Returns
    -------
    ndarray of shape (n, n_prev)
        Derivatives of the cost by each weight of this layer; the entry in row j and column k is
        ``a_prev[k] * delta[j]``.
    """
    raise NotImplementedError("TODO: write equation BP4")


def backprop(network, x, y):
    """Compute the gradient of the quadratic cost C = 1/2 * sum((a - y)**2) of one example.

    Parameters
    ----------
    network : list of L pairs (w, b)
        Layers, first to last.
    x : ndarray of shape (n_in,)
        Inputs.
    y : ndarray of shape (n_out,)
        The outputs that the network ought to give.

    Returns
    -------
    list of L pairs (nabla_w, nabla_b)
        For each layer, first to last, the derivatives of the cost by its weights and by its biases, in their shapes.
    """
    raise NotImplementedError("TODO: go forward, then backward from the last layer with BP1 to BP4")
