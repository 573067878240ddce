# in: songs.py
# expect: songs.load_labels failed header-among-the-songs

import csv


def load_labels(path):
    with open(path, newline="") as file:
        rows = list(csv.reader(file))
    return [row[0] for row in rows], [row[1] for row in rows]
