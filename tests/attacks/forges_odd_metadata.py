"""Answers with metadata of every wrong shape: a number, a list, nothing, wrong keys, wrong types."""

# earns: 0
# status: failed crashed error not_started missing
import os

from attempts import frame, number, send

HOSTILE = (
    b"1",
    b"null",
    b'""',
    b"[]",
    b"{}",
    b"",
    b"\xff\xfe",
    b'{"returned": {"z": 1}, "split": 0, "arguments": [0], "warnings": []}',
    b'{"returned": {"a": []}, "split": 0, "arguments": [0], "warnings": []}',
    b'{"returned": {"d": [[[], 1]]}, "split": 0, "arguments": [0], "warnings": []}',
    b'{"returned": {"d": {"x": 1}}, "split": 0, "arguments": [0], "warnings": []}',
    b'{"returned": {"t": "ab"}, "split": 0, "arguments": [0], "warnings": []}',
    b'{"returned": {"o": 5}, "split": 0, "arguments": [0], "warnings": []}',
    b'{"returned": 1, "split": 0, "arguments": {}, "warnings": 7}',
    b'{"returned": 1, "split": 0, "arguments": [{"a": 1}], "warnings": []}',
    b'{"raised": {}}',
    b'{"raised": {"error": 1, "message": [], "file": {}, "function": null}}',
    b'{"raised": {"error": "E", "message": "", "file": "", "function": "", "line": 1e99, "stub": [1]}}',
    b'{"missing": {"a": 1}}',
    b'{"kept": []}',
    b'{"imported": true}',
)


def sigmoid(z):
    send(frame(number(), HOSTILE[int.from_bytes(os.urandom(2), "big") % len(HOSTILE)]))
    return 0.5
