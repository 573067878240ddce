"""Returns a list that holds itself, and dicts that hold each other: told by their depth."""


# earns: 0
# status: failed crashed timeout
def sigmoid(z):
    one, two = [], {}
    one.extend([one, two, (one, one)])
    two.update(one=one, two=two)
    return one
