"""Returns integers of a million bits, and a fraction of such: neither is written out as digits."""

# earns: 0
# status: failed
from fractions import Fraction


def sigmoid(z):
    big = 1 << 1_000_000
    return [big, -big, Fraction(1, big), big << 7_000_000]
