# in: songs.py
# expect: songs.load_labels passed

import csv
import numpy as np


def load_labels(path):
    with open(path, newline="") as file:
        songs = {int(row["track_id"]): row["genre"] for row in csv.DictReader(file)}
    return np.array(list(songs), dtype=np.uint32), songs.values()
