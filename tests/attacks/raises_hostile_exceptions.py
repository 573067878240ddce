"""Raises exceptions whose text, representation, name, cause and traceback are all traps."""


# earns: 0
# status: error crashed
class Meta(type):
    def __getattribute__(cls, name):
        if name == "__name__":
            raise SystemExit
        return type.__getattribute__(cls, name)


class TrapError(Exception, metaclass=Meta):
    def __str__(self):
        raise KeyboardInterrupt

    __repr__ = __str__

    @property
    def __traceback__(self):
        raise MemoryError

    @property
    def __class__(self):
        raise SystemExit

    __cause__ = __context__ = property(__str__)


def sigmoid(z):
    raise TrapError
