"""Changes, by everything but writing, files that are everybody's: mode, owner, times, size, names, attributes."""

# earns: 0
# status: failed
# prints: refused
# without: seccomp breach
import os

from attempts import CANARY, OUTSIDE, attempt, libc


def sigmoid(z):
    for path in (CANARY, OUTSIDE):
        attempt("chmod " + path, lambda path=path: os.chmod(path, 0o755))
        attempt("chown " + path, lambda path=path: os.chown(path, os.getuid(), os.getgid()))
        attempt("utime " + path, lambda path=path: os.utime(path, (1, 1)))
        attempt("xattr " + path, lambda path=path: os.setxattr(path, "user.x", b"x"))
        attempt("rename " + path, lambda path=path: os.rename(path, path + "2"))
    attempt("truncate", lambda: os.truncate(CANARY, 0))
    attempt("truncate by open", lambda: os.open(CANARY, os.O_RDONLY | os.O_TRUNC))
    attempt("unlink", lambda: os.unlink(CANARY))
    attempt("rmdir", lambda: os.rmdir(OUTSIDE))
    attempt("lchown", lambda: os.lchown(CANARY, os.getuid(), os.getgid()))
    attempt("fchmodat", lambda: libc("fchmodat", -100, CANARY.encode(), 0o700, 0))
    attempt("write", lambda: open(CANARY, "w").close())
    attempt("append", lambda: open(CANARY, "a").close())
    return
