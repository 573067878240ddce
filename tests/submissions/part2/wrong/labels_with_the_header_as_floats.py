# in: songs.py
# expect: songs.load_labels error header-read-as-a-song
# says: 'track_id'

import numpy as np


def load_labels(path):
    table = np.array([line.strip().split(",") for line in open(path)])
    return table[:, 0].astype(float).astype(int).tolist(), table[:, 1].tolist()
