# in: songs.py
# expect: songs.load_labels passed

import re


def load_labels(path):
    with open(path, encoding="utf-8-sig") as file:
        found = re.findall(r"^(\d+),(.*)$", file.read(), re.MULTILINE)
    ids, genres = zip(*found)
    return map(int, ids), genres
