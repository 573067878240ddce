"""Forward propagation: from the inputs of a network to its outputs, layer by layer."""

import numpy as np
from neuron import sigmoid


def layer_forward(w, b, a):
    r"""Compute one layer: :math:`z = w a + b` and :math:`a' = \sigma(z)`.

    Parameters
    ----------
    w : ndarray of shape (n_out, n_in)
        Weights; row j belongs to unit j.
    b : ndarray of shape (n_out,)
        Biases.
    a : ndarray of shape (n_in,)
        Activations of the layer before, or the inputs of the network.

    Returns
    -------
    z : ndarray of shape (n_out,)
        Weighted inputs.
    a_next : ndarray of shape (n_out,)
        Activations.
    """
    raise NotImplementedError("TODO: compute z, then the activations")


def forward(network, x):
    """Send one example through a network and keep all that is computed on the way.

    Parameters
    ----------
    network : list of L pairs (w, b)
        Layers, first to last.
    x : ndarray of shape (n_in,)
        Inputs of the first layer.

    Returns
    -------
    zs : list of L ndarrays
        Weighted inputs of each layer.
    activations : list of L + 1 ndarrays
        `x`, then the activations of each layer; the last are the outputs of the network.
    """
    raise NotImplementedError("TODO: start with the inputs, then go through the layers")
