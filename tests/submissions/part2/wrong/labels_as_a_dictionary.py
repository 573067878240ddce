# in: songs.py
# expect: songs.load_labels failed dictionary

import csv


def load_labels(path):
    with open(path) as file:
        return {int(row["track_id"]): row["genre"] for row in csv.DictReader(file)}
