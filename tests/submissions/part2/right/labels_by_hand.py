# in: songs.py
# expect: songs.load_labels passed

def load_labels(path):
    ids, genres = [], []
    with open(path) as file:
        file.readline()
        for line in file:
            track_id, genre = line.strip().split(",")
            ids.append(int(track_id))
            genres.append(genre)
    return ids, genres
