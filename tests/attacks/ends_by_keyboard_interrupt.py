"""Raises KeyboardInterrupt, as if the instructor had pressed Ctrl-C: the grader goes on."""


# earns: 0
# status: error
# says: KeyboardInterrupt
def sigmoid(z):
    raise KeyboardInterrupt
