"""Returns numbers and strings of subclasses whose conversions raise, exit or give something else."""


# earns: 0
# status: failed crashed error
class Number(int):
    def __int__(self):
        raise SystemExit

    def __index__(self):
        raise KeyboardInterrupt

    def bit_length(self):
        return 0

    __float__ = __repr__ = __str__ = __int__


class Text(str):
    def __str__(self):
        return self

    def __getitem__(self, index):
        return {"a": ["<f8", [4], 0]}


def sigmoid(z):
    return [Number(7), Text("text"), {Number(1): Text("x")}]
