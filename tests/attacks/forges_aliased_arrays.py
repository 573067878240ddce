"""Sends 8 MB and says a hundred times that they are an item of a list: 800 MB are not made of it."""

# earns: 0
# status: failed crashed
from attempts import frame, number, reply, send

sent = []


def sigmoid(z):
    if not sent:
        sent.append(1)
        size = 1 << 20
        send(frame(number(), reply([{"a": ["<f8", [size], 0]}] * 100, 8 * size), bytes(8 * size)))
    return 0.5
