"""Opens a port of its own on this machine, for others to connect to: it gets no socket."""

# earns: 0
# status: error blocked
# says: PermissionError|network
# without: seccomp breach
import socket

from attempts import breach


def sigmoid(z):
    # Landlock refuses to bind TCP from its fourth version on; UDP it does not see.
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as door:
        door.bind(("127.0.0.1", 0))
    breach("a port")
