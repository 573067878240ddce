"""Never returns: told after one limit."""


# earns: 0
# status: timeout
# says: limit
def sigmoid(z):
    while True:
        pass
