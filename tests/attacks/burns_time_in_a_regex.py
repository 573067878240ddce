"""Matches a pattern that takes exponential time, in C, without looking at signals: it is killed."""

# earns: 0
# status: timeout
import re


def sigmoid(z):
    return re.match(r"(a|a)*$", "a" * 60 + "b")
