"""Lets other programs read for it: none can be started."""

# earns: 0
# status: failed
# prints: refused
# without: seccomp breach
import os
import subprocess

from attempts import OTHER, attempt


def checked(code):
    if code:
        raise PermissionError(code)


def sigmoid(z):
    path = OTHER + "/part1/neuron.py"
    attempt("fork", lambda: os.fork() or os._exit(0))
    attempt("system", lambda: checked(os.system("true")))
    attempt("subprocess", lambda: subprocess.run(["cat", path], check=True, stdout=subprocess.PIPE))
    attempt("spawn", lambda: os.posix_spawn("/bin/cat", ["cat", path], {}))
    attempt("popen", lambda: checked(os.popen("cat " + path).close()))
    attempt("exec", lambda: os.execv("/bin/cat", ["cat", path]))
    return
