# in: songs.py
# expect: songs.load_labels partial

import csv


def load_labels(path):
    with open(path, newline="") as file:
        songs = list(csv.DictReader(file))
    return [int(s["track_id"]) for s in songs], [s["genre"].capitalize() for s in songs]
