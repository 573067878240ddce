"""Sends a pair of lists that hold the same 8 MB a hundred times, where a pair is expected: nothing is made of them."""

# in: forward.py
# base: solutions
# grades: layer_forward
# earns: 0
# status: failed crashed
from attempts import frame, number, reply, send

sent = []


def layer_forward(w, b, a):
    if not sent:
        sent.append(1)
        size = 1 << 20
        one = {"a": ["<f8", [size], 0]}
        send(frame(number(), reply({"t": [[one] * 100, [one] * 100]}, 8 * size, 3), bytes(8 * size)))
    return 0.5
