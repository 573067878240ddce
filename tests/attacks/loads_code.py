"""Loads native code that it brings along or writes: what it writes it may not run as a program."""

# earns: 0
# status: failed
# prints: refused
import os
import shutil
import subprocess

from attempts import attempt


def sigmoid(z):
    path = os.environ["TMPDIR"] + "/program"
    with open(path, "wb") as file:
        file.write(b"#!/bin/sh\necho BREACH\n")
    attempt("chmod", lambda: os.chmod(path, 0o755))
    attempt("exec", lambda: os.execv(path, [path]))
    attempt("run", lambda: subprocess.run(["/bin/sh", path], check=True))
    attempt("copy with its mode", lambda: shutil.copy2("/bin/true", path + "2"))
    attempt("execveat", lambda: os.execve(os.open(path, os.O_RDONLY), ["x"], {}))
    return
