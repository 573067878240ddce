"""Computes 7 to the power of 10 million as text: quadratic time in C."""

# earns: 0
# status: timeout error
import sys


def sigmoid(z):
    getattr(sys, "set_int_max_str_digits", lambda digits: None)(0)
    return str(7**10_000_000)
