# in: songs.py
# expect: songs.load_labels passed

from pathlib import Path


def load_labels(path):
    header, *lines = Path(path).read_text().splitlines()
    table = [line.partition(",") for line in lines if line]
    return [int(i) for i, _, _ in table], [genre for _, _, genre in table]
