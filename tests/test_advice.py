"""What is said behind an error of Python or NumPy. The errors are real, so that other versions' words are tested."""

from __future__ import annotations

import numpy as np
import pytest

from grader.advice import BOOK, advice

# What a beginner writes, and a piece of what is said of it.
SLIPS = (
    ("[1, 2] + sorted([2]).sort()", "None stands here"),
    ("np.random.default_rng(0).shuffle([1, 2])[0]", "None stands here"),
    ("None.shape", "None stands here"),
    ("math.exp(np.array([1.0, 2.0]))", "math take numbers"),
    ("float(np.zeros(3))", "math take numbers"),
    ("x[0]", "a single number stands here"),
    ("[x for x in 1.5]", "a single number stands here"),
    ("np.float64(1.5)[0]", "a single number stands here"),
    ("len(1.5)", "a single number stands here"),
    ("np.array(1.5)[0]", "a single number stands here"),
    ("[x for x in np.array(1.5)]", "a single number stands here"),
    ("len(np.array(1.5))", "a single number stands here"),
    ("np.sum[1, 2]", "round brackets call it"),
    ("x (2 + 1)", "is a * missing"),
    ("exec('t = (1, 2)\\nt[0] = 3')", "a tuple cannot be changed"),
    ("[1, 2] - [1, 1]", "do not calculate"),
    ("-[1, 2]", "do not calculate"),
    ("2.5 * [1, 2]", "do not calculate"),
    ("[1, 2] + 1", "do not calculate"),
    ("(1, 2) - (1, 1)", "do not calculate"),
    ("[1, 2].shape", "do not calculate"),
    ("np.expp(1)", "is it spelt right"),
    ("v[x]", "a whole number"),
    ("np.zeros(3)[1.5]", "a whole number"),
    ("np.zeros(2.5)", "a whole number"),
    ("range(2.5)", "a whole number"),
    ("v[:x]", "a whole number"),
    ("np.concatenate(np.zeros(2), np.zeros(2))", "np.concatenate([a, b])"),
    ("np.zeros(3, 4)", "np.zeros((rows, columns))"),
    ("exec('a = np.array([1, 2])\\na += np.array([0.5, 0.5])')", "an array of floats first"),
    ("(lambda *, y: y)(1)", "by name"),
    ("(lambda y: y)(1, 2)", "begins with def"),
    ("(lambda y: y)()", "begins with def"),
    ("(lambda y: y)(x=1)", "begins with def"),
    ("exec('a, b = 1, 2, 3')", "equally many"),
    ("exec('a, b = [1]')", "equally many"),
    ("exec('a, b = 1')", "equally many"),
    ("1 if np.zeros(2) > 0 else 0", "np.where"),
    ("np.zeros((2, 3)) @ np.zeros(2)", "matrix product"),
    ("np.dot(np.zeros((2, 3)), np.zeros(2))", "matrix product"),
    ("np.zeros(3) @ 2.0", "matrix product"),
    ("np.zeros(3) + np.zeros(2)", "entry by entry"),
    ("np.zeros(3).__setitem__(slice(None), np.zeros(2))", "entry by entry"),
    ("np.array([[1.0, 2.0], [3.0]], dtype=float)", "equally long"),
    ("np.zeros(2).__setitem__(0, np.zeros(2))", "equally long"),
    ("np.zeros(6).reshape(4, 2)", "equally many numbers"),
    ("np.concatenate([np.zeros(2), np.zeros((2, 2))])", "fit along the other axes"),
    ("np.vstack([np.zeros(2), np.zeros(3)])", "fit along the other axes"),
    ("max([])", "nothing in it"),
    ("np.zeros(0).max()", "nothing in it"),
    ("np.zeros(3).sum(axis=1)", "axis 0 is the first"),
    ("np.zeros(3)[0, 0]", "fewer axes"),
    ("[1, 2][2]", "counted from 0"),
    ("np.zeros(2)[2]", "counted from 0"),
    ("np.zeros(2)[np.array([True])]", "True and False choose"),
    ("np.zeros(-1)", "below 0"),
    ("np.pad(np.zeros(3), (0, -1))", "below 0"),
    ("int('track_id')", "no number"),
    ("float('genre')", "no number"),
    ("math.exp(1000)", "too large"),
    ("1 / 0", "divisor 0"),
    ("{}['a']", "print the keys"),
    ("plt.figure()", "no line that imports this"),
    ("sigmiod(1)", "spelt"),
    ("exec('def f():\\n    x = x + 1\\nf()')", "on every way"),
    ("exec('import librosaa')", "installed here"),
    ("exec('from math import expp')", "under this name"),
    ("exec('if 1:\\nx = 1')", "equally many spaces"),
    ("exec('x = (1 + 2')", "bracket"),
    ("open('no-such-file.csv')", "the path that it is handed"),
    ("exec('def f():\\n    f()\\nf()')", "without end"),
)


@pytest.mark.parametrize(("code", "told"), SLIPS, ids=[code for code, _ in SLIPS])
def test_an_error_of_a_beginner_is_explained(code: str, told: str) -> None:
    """Each slip raises, and what is said of it names the place to look at."""
    import math

    with pytest.raises(Exception) as caught:
        eval(code, {"np": np, "math": math, "x": 1.5, "v": [1, 2, 3]})

    assert told in advice(type(caught.value).__name__, str(caught.value)), caught.value


def test_nothing_is_said_of_an_error_that_nobody_knows() -> None:
    """An error of the student's own making."""
    assert advice("RuntimeError", "no luck") == ""


def test_every_advice_is_met_by_one_of_the_slips() -> None:
    """What no slip meets cannot be known to be true."""
    by_hand = ("input() here", "exit() ends", "is it a song")

    unmet = [each.text for each in BOOK if not any(told and told in each.text for _, told in SLIPS)]

    assert [text for text in unmet if not any(part in text for part in by_hand)] == []


def test_an_advice_is_a_clause_like_other_messages() -> None:
    """Lower case but for Python's own words, and no full stop."""
    words = ("None ", "True ")

    assert [
        text for text in (each.text for each in BOOK) if text[-1] == "." or text[0].isupper() > text.startswith(words)
    ] == []


def test_a_long_message_takes_no_time() -> None:
    """Student code may raise whatever it likes: only the beginning is looked at."""
    assert advice("ValueError", "x" * 10_000_000 + "truth value of an array") == ""
