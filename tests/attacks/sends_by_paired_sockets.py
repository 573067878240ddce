"""Uses the sockets that it may have, a connected pair, to reach others: by address, by connecting, by listening."""

# earns: 0
# status: failed
# prints: refused
import socket

from attempts import OUTSIDE, attempt


def sigmoid(z):
    one, _ = socket.socketpair()
    attempt("send to a path", lambda: one.sendto(b"x", OUTSIDE + "/socket"))
    attempt("send to an abstract name", lambda: one.sendto(b"x", b"\0name"))
    attempt("connect", lambda: one.connect(OUTSIDE + "/socket"))
    attempt("bind", lambda: one.bind(b"\0name"))
    attempt("listen", one.listen)
    attempt("option", lambda: one.setsockopt(socket.SOL_SOCKET, 32, 1 << 30))
    return
