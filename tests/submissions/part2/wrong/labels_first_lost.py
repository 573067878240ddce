# in: songs.py
# expect: songs.load_labels failed first-song-lost

import csv


def load_labels(path):
    with open(path) as file:
        reader = csv.DictReader(file)
        next(reader)
        rows = list(reader)
    return [int(row["track_id"]) for row in rows], [row["genre"] for row in rows]
