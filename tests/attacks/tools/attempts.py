"""What attacks share: where things stand, and how to tell what came of an attempt. Stands beside the attacking file."""

import json
import os

with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "places.json")) as _file:
    PLACES = json.load(_file)

PROJECT = PLACES["project"]  # the grader's own folder, with solutions/
OTHER = PLACES["other"]  # another submission, right, and readable by everybody
SUITE = PLACES["suite"]  # a file with all expected values, readable by everybody
CANARY = PLACES["canary"]  # a file that everybody may write
OUTSIDE = PLACES["outside"]  # a folder that everybody may write
GRADER, ZYGOTE, NEIGHBOUR = PLACES["grader"], PLACES["zygote"], PLACES["neighbour"]  # processes
MARK = PLACES["mark"]  # begins the name of whatever an attack leaves in a shared place
SECRET = PLACES["secret"]  # the name of a variable in the grader's environment


def attempt(name, action):
    """Print what came of it: a refusal by the system is as it should be, success is a breach."""
    try:
        action()
    except (OSError, MemoryError) as error:
        print(f"refused: {name}: {type(error).__name__}", flush=True)
    except BaseException as error:
        print(f"MISTAKE: {name}: {error!r}", flush=True)
    else:
        print(f"BREACH: {name}", flush=True)


def breach(name):
    """Print that something was reached that must be out of reach."""
    print(f"BREACH: {name}", flush=True)


def syscall(number, *arguments):
    """Make a system call by its number on this architecture."""
    import ctypes

    libc = ctypes.CDLL(None, use_errno=True)
    words = [ctypes.c_long(each) if isinstance(each, int) else each for each in arguments]
    result = ctypes.c_long(libc.syscall(ctypes.c_long(number), *words)).value
    if result == -1:
        error = ctypes.get_errno()
        raise OSError(error, os.strerror(error))
    return result


def libc(function, *arguments):
    """Call a function of libc."""
    import ctypes

    result = getattr(ctypes.CDLL(None, use_errno=True), function)(*arguments)
    if result == -1:
        error = ctypes.get_errno()
        raise OSError(error, os.strerror(error))
    return result


def frame(number, metadata, payload=b""):
    """Return a frame as the worker writes them."""
    import struct

    text = metadata if isinstance(metadata, bytes) else json.dumps(metadata).encode()
    return struct.pack(">4sIIQ", b"MCG1", number, len(text), len(payload)) + text + payload


def send(data):
    """Write to the grader's socket, wherever it is: find it among all objects, else guess its number."""
    import gc
    import socket

    found = [each for each in gc.get_objects() if isinstance(each, socket.socket) and each.fileno() >= 0]
    if found:
        found[0].sendall(data)
        return
    while data:
        data = data[os.write(3, data) :]


def number():
    """Return the number of the request that is being answered."""
    import sys

    step = sys._getframe()
    while step is not None:
        if "frame" in step.f_locals and hasattr(step.f_locals["frame"], "number"):
            return step.f_locals["frame"].number
        step = step.f_back
    raise LookupError("no frame of a request")


def reply(value, size=0, arguments=1):
    """Return the metadata of an answer: the node `value`, whose arrays take `size` bytes, and so many arguments."""
    return {"returned": value, "split": size, "arguments": [0] * arguments, "warnings": []}
