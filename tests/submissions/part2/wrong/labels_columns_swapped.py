# in: songs.py
# expect: songs.load_labels error
# says: invalid literal for int() with base 10:


def load_labels(path):
    lines = open(path).read().splitlines()[1:]
    pairs = [line.split(",") for line in lines]
    return [int(pair[1]) for pair in pairs], [pair[0] for pair in pairs]
