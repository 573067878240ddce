# in: songs.py
# expect: songs.load_labels passed

from pathlib import Path


def load_labels(path):
    songs = [line.split(",") for line in Path(path).read_text().splitlines()[1:]]
    return map(int, (song[0] for song in songs)), (song[1] for song in songs)
