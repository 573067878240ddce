# in: songs.py
# expect: songs.load_labels error header-read-as-a-song
# says: invalid literal for int() with base 10: 'track_id'

import csv


def load_labels(path):
    rows = list(csv.reader(open(path)))
    return [int(row[0]) for row in rows], [row[1] for row in rows]
