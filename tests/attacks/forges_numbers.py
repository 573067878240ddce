"""Sends integers of a million digits, NaN, infinity and 1e999 as metadata: none counts and none takes long."""

# earns: 0
# status: failed crashed
from attempts import frame, number, send


def sigmoid(z):
    for text in (b"NaN", b"-Infinity", b"1e999", b"-0.0", b"9" * 4000, b"9" * 1_000_000):
        send(frame(number(), b'{"returned": ' + text + b', "split": 0, "arguments": [0], "warnings": []}'))
    return 0.5
