"""Tries all that opens files in Python, NumPy and libc on another's answers: each is refused."""

# earns: 0
# status: failed
# prints: refused
# without: landlock breach
import ctypes
import io
import linecache
import mmap
import os
import runpy
import tokenize
import zipfile

import numpy as np
from attempts import OTHER, attempt, libc


def mapped(path):
    descriptor = os.open(path, os.O_RDONLY)
    return mmap.mmap(descriptor, 0, prot=mmap.PROT_READ)[:9]


def linked(path):
    if not linecache.getlines(path):
        raise PermissionError(path)


def sigmoid(z):
    path = OTHER + "/part1/neuron.py"
    attempt("open", lambda: open(path).close())
    attempt("io.FileIO", lambda: io.FileIO(path).close())
    attempt("io.open_code", lambda: io.open_code(path).close())
    attempt("os.open", lambda: os.open(path, os.O_RDONLY))
    attempt("os.open by descriptor", lambda: os.open("neuron.py", os.O_RDONLY, dir_fd=os.open(OTHER, os.O_PATH)))
    attempt("reopened", lambda: open(f"/proc/self/fd/{os.open(path, os.O_PATH)}").close())
    attempt("mmap", lambda: mapped(path))
    attempt("numpy.fromfile", lambda: np.fromfile(path, np.uint8))
    attempt("numpy.memmap", lambda: np.memmap(path, mode="r"))
    attempt("numpy.loadtxt", lambda: np.loadtxt(path, dtype=str, comments=None, delimiter="\0", max_rows=1))
    attempt("tokenize.open", lambda: tokenize.open(path).close())
    attempt("linecache", lambda: linked(path))
    attempt("runpy", lambda: runpy.run_path(path))
    attempt("zipfile", lambda: zipfile.ZipFile(path[:-3] + ".zip"))
    attempt("libc open", lambda: libc("open", path.encode(), 0))
    attempt("copy_file_range", lambda: os.sendfile(1, os.open(path, os.O_RDONLY), 0, 99))
    attempt("listdir", lambda: os.listdir(OTHER + "/part1"))
    attempt("scandir", lambda: next(os.scandir(OTHER)))
    attempt("libc opendir", lambda: opendir(OTHER))
    return


def opendir(path):
    library = ctypes.CDLL(None, use_errno=True)
    library.opendir.restype = ctypes.c_void_p
    if not library.opendir(path.encode()):
        raise OSError(ctypes.get_errno(), path)
