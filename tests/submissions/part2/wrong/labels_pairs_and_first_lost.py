# in: songs.py
# expect: songs.load_labels failed

import csv


def load_labels(path):
    with open(path, newline="") as file:
        rows = list(csv.DictReader(file))[1:]
    return [(int(row["track_id"]), row["genre"]) for row in rows]
