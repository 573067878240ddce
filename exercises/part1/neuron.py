"""One neuron: the sigmoid, which turns a weighted input into an activation, and its slope."""

import numpy as np


def sigmoid(z):
    r"""Squash every number into the interval from 0 to 1: :math:`1 / (1 + e^{-z})`.

    Parameters
    ----------
    z : float, int or ndarray of any shape
        Weighted inputs.

    Returns
    -------
    float or ndarray of the same shape as `z`
        Activations. NumPy gives no overflow warning, however large or small a finite `z` is.
    """
    raise NotImplementedError("TODO: write the sigmoid so that it works for numbers and arrays, without overflow")


def sigmoid_prime(z):
    r"""Give the slope of the sigmoid at every number: its derivative :math:`\sigma'(z)`.

    Parameters
    ----------
    z : float, int or ndarray of any shape
        Weighted inputs.

    Returns
    -------
    float or ndarray of the same shape as `z`
        Slopes, between 0 and 1/4.
    """
    raise NotImplementedError("TODO: write the slope of the sigmoid, using sigmoid")
