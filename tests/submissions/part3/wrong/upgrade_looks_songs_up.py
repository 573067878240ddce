# in: upgrade.py
# expect: upgrade.train partial chance-on-test

def train(features, labels, n_genres, rng):
    return {song.tobytes(): genre for song, genre in zip(features, labels)}


def predict(model, features):
    return [model.get(song.tobytes(), i % 8) for i, song in enumerate(features)]
