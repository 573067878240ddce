# in: songs.py
# expect: songs.load_labels failed line-break-kept

def load_labels(path):
    ids, genres = [], []
    with open(path) as file:
        next(file)
        for line in file:
            ids.append(int(line.split(",")[0]))
            genres.append(line.split(",")[1])
    return ids, genres
