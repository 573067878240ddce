"""Opens sockets of every family and kind, binds and connects them, on this machine only: none is made."""

# earns: 0
# status: failed
# prints: refused
import socket

from attempts import attempt


def pair(kind):
    for each in socket.socketpair(socket.AF_UNIX, kind):
        each.close()


def sigmoid(z):
    for family in (socket.AF_INET, socket.AF_INET6, socket.AF_UNIX, 16, 17, 38, 40):  # netlink, packet, alg, vsock
        for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM, socket.SOCK_RAW, socket.SOCK_SEQPACKET):
            attempt(f"socket {family} {kind}", lambda family=family, kind=kind: socket.socket(family, kind).close())
    attempt("connect", lambda: socket.create_connection(("127.0.0.1", 9), timeout=0.1))
    attempt("listen", lambda: socket.create_server(("127.0.0.1", 0)).close())
    attempt("look up", lambda: socket.getaddrinfo("name.invalid", 80))
    attempt("pair of datagrams", lambda: pair(socket.SOCK_DGRAM))
    return
