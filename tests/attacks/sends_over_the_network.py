"""Opens a connection without catching the error: the student is told that this is not allowed."""

# earns: 0
# status: error blocked
# says: network|PermissionError
import urllib.request


def sigmoid(z):
    with urllib.request.urlopen("http://127.0.0.1:9/answers") as page:
        return float(page.read())
