# in: songs.py
# expect: songs.load_labels error
# says: FileNotFoundError

import csv


def load_labels(path):
    with open("data/train_labels.csv") as file:
        rows = list(csv.DictReader(file))
    return [int(row["track_id"]) for row in rows], [row["genre"] for row in rows]
