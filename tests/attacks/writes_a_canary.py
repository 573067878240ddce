"""Writes to a file that everybody may write: it stays as it is."""

# earns: 0
# status: error blocked
# says: PermissionError|not allowed
# without: landlock breach
from attempts import CANARY, breach


def sigmoid(z):
    with open(CANARY, "a") as file:
        file.write("was here")
    breach("the canary")
