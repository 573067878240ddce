"""The comparisons that Part 2 needs: what they accept, what they refuse, and what they take for the same mistake."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from grader.compare import Above, Each, Exact, Follows, Partly, Sound, Split, one_answer
from grader.model import HeldOut

FEATURES = np.random.default_rng(0).normal(size=(10, 3))
LABELS = np.arange(10) % 4
DEALT = [FEATURES, LABELS, [8, 2]]
TUNE = 0.3 * np.sin(np.arange(2000) / 9)
IDS, GENRES = [5, 3, 141], ["Hip-Hop", "Folk", "Folk"]


def cut(train: Any, test: Any) -> Any:
    """Return the split of the rows with these numbers."""
    return FEATURES[train], LABELS[train], FEATURES[test], LABELS[test]


def test_small_numbers_are_measured_by_themselves() -> None:
    """Beside an entry of 1000, an error of 1 per cent in a small one shows."""
    assert Each(rtol=1e-3, atol=1e-5).difference(np.array([1000.0, 0.101]), np.array([1000.0, 0.1])) is not None


def test_large_numbers_have_room() -> None:
    """Each number may differ by its own share."""
    assert Each(rtol=1e-3, atol=1e-5).difference(np.array([1000.9, 0.10005]), np.array([1000.0, 0.1])) is None


@pytest.mark.parametrize("wrong", [9.9, np.inf, np.nan, [20.0], None, "20"])
def test_not_above(wrong: Any) -> None:
    """What is no finite number above the bound is refused."""
    assert Above().difference(wrong, 10.0) is not None


@pytest.mark.parametrize("right", [10.1, np.float32(13.8), np.array(700.0)])
def test_above(right: Any) -> None:
    """Any finite number above the bound is fine."""
    assert Above().difference(right, 10.0) is None


@pytest.mark.parametrize(("value", "fine"), [(0.0, True), (1e9, True), (np.nan, False), (np.inf, False)])
def test_where_nothing_is_known(value: float, fine: bool) -> None:
    """NaN in the expected value stands for any finite number."""
    expected = (np.zeros(2), np.array([np.nan, 1.0]))

    assert (Partly().difference((np.zeros(2), np.array([value, 1.0])), expected) is None) is fine


def test_what_is_known_is_compared() -> None:
    """The other numbers must agree."""
    assert Partly().difference([np.zeros(2), [5.0, 2.0]], [np.zeros(2), np.array([np.nan, 1.0])]) is not None


@pytest.mark.parametrize(
    "right",
    [
        (IDS, GENRES),
        [np.array(IDS, dtype=float), np.array(GENRES)],
        (tuple(IDS), np.array(GENRES, dtype=object)),
    ],
)
def test_lists_of_every_kind_hold_the_same(right: Any) -> None:
    """Lists, tuples and arrays stand for each other, and so do numeric types."""
    assert Exact().difference(right, (IDS, GENRES)) is None


@pytest.mark.parametrize(
    "wrong",
    [
        (list(map(str, IDS)), GENRES),
        (IDS, [genre.lower() for genre in GENRES]),
        (IDS, GENRES[:2]),
        (GENRES, IDS),
        dict(zip(IDS, GENRES)),
        (IDS, [True, False, True]),
        ([5, 3, True], GENRES),
        None,
    ],
)
def test_lists_that_are_not_exactly_these(wrong: Any) -> None:
    """Text is no number and no number is text; every item counts."""
    assert Exact().difference(wrong, (IDS, GENRES)) is not None


@pytest.mark.parametrize(
    "right", [TUNE, TUNE[:-1], np.append(TUNE, 0.0), 1.005 * TUNE, TUNE.astype(np.float32).tolist()]
)
def test_the_same_sound(right: Any) -> None:
    """A sample more or less, and half a per cent, nobody hears."""
    assert Sound().difference(right, TUNE) is None


@pytest.mark.parametrize(
    "wrong",
    [
        TUNE[:-2],
        1.02 * TUNE,
        TUNE[:, None],
        np.stack([TUNE, TUNE]),
        np.append(TUNE[1:], 0),
        TUNE * np.nan,
        0.5,
        (TUNE, 1),
    ],
)
def test_another_sound(wrong: Any) -> None:
    """What is shorter, louder, late, of two channels or no sound at all is refused."""
    assert Sound().difference(wrong, TUNE) is not None


def test_silence_is_silent() -> None:
    """Silence has no loudness of which to take a share."""
    assert [Sound().difference(level * np.ones(9), np.zeros(9)) is None for level in (0, 1e-6, 1e-3)] == [
        True,
        True,
        False,
    ]


@pytest.mark.parametrize(
    "right",
    [
        cut([3, 1, 2, 0, 7, 6, 9, 8], [4, 5]),
        [table.tolist() for table in cut([0, 1, 2, 3, 4, 5, 6, 7], [8, 9])],
        [table.astype(np.float32) for table in cut([9, 8, 7, 6, 5, 4, 3, 2], [1, 0])],
    ],
)
def test_any_rows_may_go_anywhere(right: Any) -> None:
    """Which rows go into which set is free."""
    assert Split("all").difference(right, DEALT) is None


@pytest.mark.parametrize(
    ("aspect", "wrong"),
    [
        ("sizes", cut([0, 1, 2, 3, 4, 5, 6], [7, 8, 9])),
        ("sizes", cut([0, 1], [2, 3, 4, 5, 6, 7, 8, 9])),
        ("rows", cut([0, 1, 2, 3, 4, 5, 6, 7], [7, 8])),
        ("rows", cut([0, 1, 2, 3, 4, 5, 6, 6], [8, 9])),
        ("rows", cut([0, 1, 2, 3, 4, 5, 6], [8, 9])),
        ("labels", (FEATURES[:8], LABELS[1:9], FEATURES[8:], LABELS[8:])),
        ("labels", (FEATURES[:8] + 1, LABELS[:8], FEATURES[8:] + 1, LABELS[8:])),
        ("sizes", (FEATURES, FEATURES, LABELS, LABELS)),
        ("sizes", None),
        ("labels", ((FEATURES, LABELS), (FEATURES, LABELS))),
        ("rows", (np.zeros((1 << 26, 0)), LABELS, FEATURES, LABELS)),
        ("rows", (np.zeros((1 << 20, 3)), np.zeros(1 << 20), FEATURES, LABELS)),
    ],
)
def test_a_split_goes_wrong_in_one_aspect(aspect: str, wrong: Any) -> None:
    """Sizes, labels and rows are judged one by one, and endless arrays at no cost."""
    assert Split(aspect).difference(wrong, DEALT) is not None


def test_a_wrong_size_alone_leaves_labels_and_rows_right() -> None:
    """One mistake costs one check."""
    wrong = cut([0, 1, 2, 3, 4, 5, 6], [7, 8, 9])

    assert [Split(aspect).difference(wrong, DEALT) is None for aspect in ("sizes", "labels", "rows")] == [
        False,
        True,
        True,
    ]


def test_two_splits_err_alike_whatever_rows_they_chose() -> None:
    """A row that is in both sets is the same mistake as another row that is."""
    one, other = cut([0, 1, 2, 3, 4, 5, 6, 7], [7, 8]), cut([9, 1, 2, 5, 4, 3, 6, 8], [3, 0])

    assert Split("rows").matches(one, other, DEALT)


def test_a_split_in_order_is_not_like_one_at_random() -> None:
    """Both are right, but only one of them was shuffled."""
    one, other = cut([0, 1, 2, 3, 4, 5, 6, 7], [8, 9]), cut([9, 1, 2, 5, 4, 3, 6, 8], [7, 0])

    assert not Split("all").matches(one, other, DEALT)


@pytest.mark.parametrize(("predicted", "fine"), [([1, 2, 0, 1], True), ([0, 1, 2, 0], False), ([0.5] * 4, False)])
def test_predictions_follow_labels(predicted: Any, fine: bool) -> None:
    """Renumbered labels give renumbered predictions."""
    held_out = HeldOut(labels=(np.array([1, 2, 0, 1]),), threshold=0.5)

    assert (Follows().difference([predicted], held_out) is None) is fine


def test_text_is_shown_in_quotes() -> None:
    """Without them 5 and "5" look alike."""
    assert Exact().show((["5"], GENRES[:1]), ([5], GENRES[:1])) == (([5], ["'Hip-Hop'"]), (["'5'"], ["'Hip-Hop'"]))


@pytest.mark.parametrize(
    ("actual", "shown"),
    [
        (cut([0, 1], [2]), "arrays of the shapes (2, 3), (2,), (1, 3), (1,)"),
        (None, "there is None where numbers belong"),
        ([None, 1], "there is a list"),
    ],
)
def test_a_split_is_shown_by_its_shapes(actual: Any, shown: str) -> None:
    """Which rows are where says nothing to a student."""
    expected = "arrays of the shapes (8, 3), (8,), (2, 3), (2,)"

    assert Split("sizes").show(actual, DEALT) == (expected, shown)


def test_a_few_songs_that_slip_through_do_not_make_two_answers() -> None:
    """All songs but one or two of a hundred alike are one answer, all but one of ten are not."""
    answers = [np.arange(200) == 7, np.arange(10) == 7]

    assert [one_answer(each) for each in answers] == [True, False]
