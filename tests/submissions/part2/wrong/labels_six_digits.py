# in: songs.py
# expect: songs.load_labels failed

import csv


def load_labels(path):
    with open(path, newline="") as file:
        songs = list(csv.DictReader(file))
    return [f"{int(s['track_id']):06d}" for s in songs], [s["genre"] for s in songs]
