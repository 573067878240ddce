"""Exercise: the list of genres."""

from __future__ import annotations

from typing import Any, Iterator, List, Tuple

import numpy as np

from ...compare import Exact
from ...model import Check, Exercise, File, Inputs, Misconception
from ..draws import same_answer_twice

GENRES = ("Electronic", "Experimental", "Folk", "Hip-Hop", "Instrumental", "International", "Pop", "Rock")
MORE = ("Old-Time / Historic", "Easy Listening", "Soul-RnB", "Spoken")
"""Of FMA's other genres, those with more than letters in them."""


def csv(songs: List[Tuple[int, str]], end: str = "\n") -> Inputs:
    lines = ["track_id,genre", *(f"{track_id},{genre}" for track_id, genre in songs)]
    return {"path": File("train_labels.csv", np.frombuffer(("\n".join(lines) + end).encode(), np.uint8))}


def songs(rng: np.random.Generator, n: int, genres: Tuple[str, ...] = GENRES) -> List[Tuple[int, str]]:
    """Draw songs in no order, so that neither ids nor genres come sorted."""
    ids = rng.choice(np.arange(2, 155320), size=n, replace=False)
    ids[:2] = sorted(ids[:2], reverse=True)
    names = [genres[number] for number in rng.integers(len(genres), size=n)]
    names[:2] = [genres[-1], genres[0]] if n > 1 else names
    return list(zip(ids.tolist(), names))


def few(rng: np.random.Generator) -> Iterator[Inputs]:
    yield csv(songs(rng, 3))
    yield csv(songs(rng, 5))


def many(rng: np.random.Generator) -> Iterator[Inputs]:
    yield csv(songs(rng, 120))


def one(rng: np.random.Generator) -> Iterator[Inputs]:
    yield csv(songs(rng, 1))
    yield csv([(2, "Hip-Hop")])


def odd_names(rng: np.random.Generator) -> Iterator[Inputs]:
    yield csv(songs(rng, 8, MORE))
    yield csv(songs(rng, 4, MORE[:2]))


def unfinished_line(rng: np.random.Generator) -> Iterator[Inputs]:
    """The last line ends without a line break."""
    yield csv(songs(rng, 4), end="")
    yield csv(songs(rng, 1), end="")


def lines(path: Any) -> List[List[str]]:
    with open(path, encoding="utf-8") as file:
        return [line.rstrip("\n").split(",") for line in file][1:]


def read(path: Any) -> Tuple[List[int], List[str]]:
    return [int(line[0]) for line in lines(path)], [line[1] for line in lines(path)]


def header_among_the_songs(path: Any) -> Any:
    ids, genres = read(path)
    return ["track_id", *map(str, ids)], ["genre", *genres]


def header_read_as_a_song(path: Any) -> Any:
    with open(path, encoding="utf-8") as file:
        pairs = [line.rstrip("\n").split(",") for line in file]
    return [int(pair[0]) for pair in pairs], [pair[1] for pair in pairs]


def ids_as_text(path: Any) -> Any:
    ids, genres = read(path)
    return list(map(str, ids)), genres


def line_break_kept(path: Any) -> Any:
    with open(path, encoding="utf-8") as file:
        pairs = [line.split(",") for line in file][1:]
    return [int(pair[0]) for pair in pairs], [pair[1] for pair in pairs]


def last_letter_cut_off(path: Any) -> Any:
    with open(path, encoding="utf-8") as file:
        pairs = [line[:-1].split(",") for line in file][1:]
    return [int(pair[0]) for pair in pairs], [pair[1] for pair in pairs]


def first_song_lost(path: Any) -> Any:
    ids, genres = read(path)
    return ids[1:], genres[1:]


def last_song_lost(path: Any) -> Any:
    ids, genres = read(path)
    return ids[:-1], genres[:-1]


def sorted_by_id(path: Any) -> Any:
    pairs = sorted(zip(*read(path)))
    return [track_id for track_id, _ in pairs], [genre for _, genre in pairs]


def both_sorted(path: Any) -> Any:
    ids, genres = read(path)
    return sorted(ids), sorted(genres)


def genres_sorted(path: Any) -> Any:
    ids, genres = read(path)
    return ids, sorted(genres)


def each_genre_once(path: Any) -> Any:
    ids, genres = read(path)
    return ids, sorted(set(genres))


def genre_numbers(path: Any) -> Any:
    ids, genres = read(path)
    names = sorted(set(genres))
    return ids, [names.index(genre) for genre in genres]


def genres_first(path: Any) -> Any:
    ids, genres = read(path)
    return genres, ids


def genres_only(path: Any) -> Any:
    return read(path)[1]


def list_of_pairs(path: Any) -> Any:
    return list(zip(*read(path)))


def dictionary(path: Any) -> Any:
    return dict(zip(*read(path)))


def small_letters(path: Any) -> Any:
    ids, genres = read(path)
    return ids, [genre.lower() for genre in genres]


def first_word_only(path: Any) -> Any:
    with open(path, encoding="utf-8") as file:
        pairs = file.read().replace(",", " ").splitlines()[1:]
    return [int(pair.split()[0]) for pair in pairs], [pair.split()[1] for pair in pairs]


EXERCISE = Exercise(
    file="songs",
    function="load_labels",
    title="the list of genres",
    hint="Write a file of two songs by hand and print what you read, with repr: the type of every id, and every "
    "character of every genre.",
    checks=(
        Check(title="reads ids and genres in file order", points=1.0, draw=few, compare=Exact(), open=True),
        Check(title="reads a long list", points=0.25, draw=many, compare=Exact(), where="for a long list"),
        Check(title="reads a single song", points=0.25, draw=one, compare=Exact(), where="for a single song"),
        Check(
            title="keeps a genre's name whole",
            points=0.25,
            draw=odd_names,
            compare=Exact(),
            where="for genres with spaces in their names",
        ),
        Check(
            title="reads a last line without a line break",
            points=0.125,
            draw=unfinished_line,
            compare=Exact(),
            where="where the last line has no line break",
        ),
        same_answer_twice(0.125),
    ),
    misconceptions=(
        Misconception(
            wrong=header_among_the_songs,
            hint="Your first song is called track_id: that is the header. Skip it, and make the ids ints.",
        ),
        Misconception(
            wrong=header_read_as_a_song,
            hint="You read the header as a song, and its track_id is a word, no number. The songs begin a line below.",
            raises=True,
        ),
        Misconception(
            wrong=ids_as_text,
            hint="Your ids are text: what comes from a file is text, until you turn it into ints.",
        ),
        Misconception(
            wrong=line_break_kept,
            hint="Your genres end in an invisible line break. Print one with repr to see it, then strip it off.",
        ),
        Misconception(
            wrong=last_letter_cut_off,
            hint="You cut the last character off every line. The last line of a file may have no line break, and "
            "loses a letter. Strip only what is a line break.",
        ),
        Misconception(
            wrong=first_song_lost,
            hint="The first song is missing. Only one line is the header: do you skip it twice?",
        ),
        Misconception(
            wrong=last_song_lost,
            hint="The last song is missing. Where does your loop, or your slice, end?",
        ),
        Misconception(
            wrong=sorted_by_id,
            hint="You sort the songs by id. They are asked for in the order of the file.",
        ),
        Misconception(
            wrong=both_sorted,
            hint="You sort ids and genres each by itself, so that a song gets another song's genre. Keep the file's "
            "order.",
        ),
        Misconception(
            wrong=genres_sorted,
            hint="You sort the genres, so that a song gets another song's genre. Keep the file's order.",
        ),
        Misconception(
            wrong=each_genre_once,
            hint="You list every genre once. One genre for each song is asked for, in file order.",
        ),
        Misconception(
            wrong=genre_numbers,
            hint="You turn genres into numbers. That comes later: here they stay text.",
        ),
        Misconception(
            wrong=genres_first,
            hint="The two lists are swapped: the ids come first.",
        ),
        Misconception(
            wrong=genres_only,
            hint="You give the genres alone. Two lists are asked for: ids, then genres.",
        ),
        Misconception(
            wrong=list_of_pairs,
            hint="You give a list of pairs. A pair of lists is asked for: all ids, then all genres.",
        ),
        Misconception(
            wrong=dictionary,
            hint="You give a dictionary. A pair of lists is asked for: all ids, then all genres.",
        ),
        Misconception(
            wrong=small_letters,
            hint="You change the genres to small letters. Keep them as they are in the file.",
        ),
        Misconception(
            wrong=first_word_only,
            hint="Some genres have spaces in their names, and you keep the first word only. Split at the comma.",
        ),
    ),
)
