"""Changes its own files after they were read: what was handed in stays as it was."""

# earns: 0
# status: failed
# prints: refused
import os

from attempts import attempt


def sigmoid(z):
    here = os.path.dirname(os.path.abspath(__file__))
    for path in (here, __file__, here + "/gates.py", here + "/.."):
        attempt("chmod " + path, lambda path=path: os.chmod(path, 0o777))
        attempt("utime " + path, lambda path=path: os.utime(path))
        attempt("rename " + path, lambda path=path: os.rename(path, here + "/x"))
    attempt("write", lambda: open(here + "/gates.py", "w").close())
    attempt("unlink", lambda: os.unlink(here + "/gates.py"))
    attempt("new file", lambda: open(here + "/new.py", "x").close())
    attempt("symlink", lambda: os.symlink("/etc/passwd", here + "/new.py"))
    attempt("read only open, truncated", lambda: os.open(here + "/gates.py", os.O_TRUNC))
    return
