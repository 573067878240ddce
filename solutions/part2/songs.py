"""Songs from files: their sound, and the list of their genres."""

import csv

import librosa


def load_song(path, sr=22050):
    """Read the sound of a song.

    Parameters
    ----------
    path : str
        An audio file: wav, flac, ogg or mp3, with one channel or several, at any sample rate.
    sr : int
        The sample rate of the result, in samples a second.

    Returns
    -------
    ndarray of shape (n_samples,), float32 or float64
        The mean of the channels, between -1 and 1, resampled from the file's own rate to `sr`.
    """
    y, _ = librosa.load(path, sr=sr, mono=True)
    return y


def load_labels(path):
    """Read which song is of which genre.

    Parameters
    ----------
    path : str
        A CSV file. Its first line is the header `track_id,genre`; each further line is a song, and there is at least
        one. No field is in quotes.

    Returns
    -------
    track_ids : list of int
    genres : list of str
        One of each a song, in the order of the file.
    """
    with open(path, newline="") as file:
        songs = list(csv.DictReader(file))
    return [int(song["track_id"]) for song in songs], [song["genre"] for song in songs]
