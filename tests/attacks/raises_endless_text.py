"""Raises an exception whose text takes for ever: the limit on time holds while errors are described."""


# earns: 0
# status: timeout
class SlowError(Exception):
    def __str__(self):
        while True:
            pass


def sigmoid(z):
    raise SlowError
