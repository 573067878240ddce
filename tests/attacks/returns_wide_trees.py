"""Returns a list of lists of lists, 2 to the 60 items through sharing: only so many are looked at."""


# earns: 0
# status: failed timeout
def sigmoid(z):
    tree = [0.5]
    for _ in range(12):
        tree = [tree] * 32
    return tree
