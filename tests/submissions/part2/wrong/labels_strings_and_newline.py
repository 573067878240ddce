# in: songs.py
# expect: songs.load_labels failed

def load_labels(path):
    with open(path) as file:
        lines = file.readlines()[1:]
    return [line.split(",")[0] for line in lines], [line.split(",")[1] for line in lines]
