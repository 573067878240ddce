# in: songs.py
# expect: songs.load_labels partial last-letter-cut-off

def load_labels(path):
    lines = open(path).readlines()[1:]
    return [int(line[: line.index(",")]) for line in lines], [line[line.index(",") + 1 : -1] for line in lines]
