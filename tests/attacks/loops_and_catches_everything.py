"""Catches whatever is raised at it and goes on: it is killed, not asked."""


# earns: 0
# status: timeout
def sigmoid(z):
    while True:
        try:
            while True:
                pass
        except BaseException:
            continue
