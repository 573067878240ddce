"""Sends arrays with sides that are negative, fractional, enormous or too many, and offsets past the end."""

# earns: 0
# status: crashed
from attempts import frame, number, reply, send

HOSTILE = (
    ["<f8", [-1], 0],
    ["<f8", [1 << 62, 1 << 62], 0],
    ["<f8", [1.5], 0],
    ["<f8", [1] * 99, 0],
    ["<f8", [True], 0],
    ["<f8", [4], -8],
    ["<f8", [4], 1 << 40],
    ["|O8", [4], 0],
    [["<f8"], [4], 0],
    ["<f8", {"4": 4}, 0],
    ["V8", [4], 0],
    ["<f8,<f8", [2], 0],
)
turn = []


def sigmoid(z):
    turn.append(1)
    send(frame(number(), reply({"a": HOSTILE[len(turn) % len(HOSTILE)]}, 32), bytes(32)))
    return 0.5
