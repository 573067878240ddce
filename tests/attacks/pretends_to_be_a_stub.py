"""Raises NotImplementedError from code that says it stands in a pipe or in a device: it is not opened for long."""

# earns: 0
# status: not_started error timeout
import os


def sigmoid(z):
    where = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "../../dev/zero")
    exec(compile("raise NotImplementedError", where, "exec"))
