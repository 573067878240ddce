# in: features.py
# expect: features.mfcc_vector passed

import librosa


def mfcc_vector(y, sr, n_features=10000):
    matrix = librosa.feature.mfcc(y=y, sr=sr)
    largest = 0.0
    for row in matrix:
        for value in row:
            largest = max(largest, abs(value))
    flat = []
    for row in matrix:
        for value in row:
            if len(flat) < n_features:
                flat.append(value / largest)
    while len(flat) < n_features:
        flat.append(0.0)
    return flat
