"""Pictures of what a student's functions do, whatever these give."""

from __future__ import annotations

import re
import zlib
from dataclasses import replace
from pathlib import Path
from typing import Any, List
from xml.etree import ElementTree

import numpy as np
import pytest

from grader.compare import Accuracy
from grader.course import PARTS, part
from grader.exhibits import drawn, illustrated
from grader.listening import missed_songs
from grader.model import (
    Batch,
    Case,
    HeldOut,
    Measurement,
    Missed,
    Picture,
    Scene,
    Status,
    Suite,
    TimedOut,
    Transcript,
    Trial,
)
from grader.report import html
from grader.report.markup import Markup
from grader.report.pictures import FORMS, draw
from grader.report.pictures.axes import around, ticks
from grader.report.pictures.raster import DIVERGING, coloured, png
from grader.report.pictures.song import loudness
from grader.sandbox.fake import FakeSandbox
from grader.sandbox.process import ProcessSandbox
from grader.sources import Course
from grader.worker.wire import Opaque
from tests.reports import check, exercise, report

AND = [(np.array([[20.0, 20.0]]), np.array([-30.0]))]
OR_ROWS = {
    "xs": np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]]),
    "ys": np.array([[0.0], [1.0], [1.0], [1.0]]),
}
Z = np.linspace(-8.0, 8.0, 41)


DOT = png(np.zeros((2, 2, 3), np.uint8))


def shown(form: str, *pairs: Any) -> Picture:
    """Return a picture of calls: (inputs, expected, given) each."""
    cases = tuple(Case(inputs=inputs, expected=expected) for inputs, expected, _ in pairs)
    return Picture(form=form, title="what you wrote", cases=cases, values=tuple(given for *_, given in pairs))


def descent(given: Any, form: str = "descent") -> Picture:
    inputs = [{"network": AND, **OR_ROWS, "eta": 1.0, "epochs": epochs} for epochs in (0, 10)]
    return shown(form, *((each, AND, given) for each in inputs))


def learning(*answers: Any) -> Picture:
    """Return a picture of trainings on one song, two songs, ..., asked about three others."""
    held_out = np.array([0, 1, 1])
    truths = [HeldOut(labels=(held_out, np.arange(size) % 2), threshold=0.6) for size in range(1, len(answers) + 1)]
    return shown("learning", *(({}, truth, answer) for truth, answer in zip(truths, answers)))


RIGHT = {
    "curve": shown("curve", ({"z": Z}, np.tanh(Z), np.tanh(Z))),
    "surface": shown("surface", ({}, AND, AND)),
    "network": shown("network", ({}, AND, AND)),
    "agreement": shown("agreement", ({"x": 1.0}, AND, [([[20.0, 20.0]], [-30.0])])),
    "descent": descent(AND),
    "training": descent(AND, "training"),
    "learning": learning([[0, 0, 0], [0]], [[0, 1, 0], [0, 1]]),
    "curves": shown("curves", ({"sizes": [5, 10]}, ([0.0, 0.1], [0.5, 0.3]), ([0.0, 0.1], [0.5, 0.4]))),
    "figure": shown("figure", ({}, None, {"figure": {"png": np.frombuffer(DOT, np.uint8)}})),
    "song": Picture(
        form="song",
        title="what you wrote",
        cases=(Case(inputs={"rate": 22050, "kind": "audio/mpeg"}, expected=np.arange(22050, dtype=np.int16)),),
        values=(b"sound",),
    ),
}
TRIAL = Trial(id="part1.work.double", file="work", function="double", title="", hint="", probes=(), then="predict")
STUDENTS = sorted(set(FORMS) - {"song"})
"""Forms whose values come from student code."""
ODD: List[Any] = [
    None,
    3,
    "text <b>",
    True,
    [],
    [[]],
    {},
    Opaque("thing"),
    np.array([]),
    np.zeros((3, 3)),
    np.full(41, np.nan),
    np.full(41, np.inf),
    np.full(41, 1e308),
    np.full(41, -1e308),
    np.array(["a"] * 41),
    [([[np.nan, 1.0]], [0.0])],
    [([[1e308, 1e308]], [1e308])],
    [([[1.0, 1.0]], [0.0, 0.0])],
    [([[1.0]], [0.0])],
    [(np.ones((200, 2)), np.ones(200)), (np.ones((1, 200)), np.ones(1))],
    [([[1.0, 1.0]], [0.0])] * 30,
    [(None, None)],
    [1, 2],
    {"figure": 3},
    {"figure": {"png": None}},
    {"figure": {"png": np.zeros(9, np.uint8)}},
    {"figure": {"png": np.zeros(0, np.uint8)}},
    ([0.1, np.nan], [np.inf, 2.0]),
    ([0.1], [0.2]),
]


def parsed(drawing: Markup) -> ElementTree.Element:
    return ElementTree.fromstring(drawing)


@pytest.mark.parametrize("form", sorted(FORMS))
def test_a_right_answer_has_a_picture_that_says_what_it_shows(form: str) -> None:
    """An image for those who see, words for those who don't."""
    drawing = draw(RIGHT[form])

    assert drawing is not None
    root = parsed(Markup(drawing.split("<audio")[0]))
    words = root.attrib.get("aria-label") or root.attrib["alt"]
    assert (root.tag in ("svg", "img"), words.startswith("what you wrote")) == (True, True)


@pytest.mark.parametrize("form", STUDENTS)
@pytest.mark.parametrize("value", ODD, ids=range(len(ODD)))
def test_an_odd_answer_has_a_sound_picture_or_none(form: str, value: Any) -> None:
    """No error, and no coordinate that is no number."""
    cases = RIGHT[form].cases
    drawing = draw(Picture(form=form, title="odd", cases=cases, values=(value,) * len(cases)))

    assert drawing is None or (parsed(drawing) is not None and not re.search(r'"[^"]*\b(nan|inf)\b', drawing))


def test_a_wrong_curve_is_said_to_depart() -> None:
    """The words tell what the lines do."""
    wrong = draw(shown("curve", ({"z": Z}, np.tanh(Z), Z)))

    assert wrong is not None
    assert "your curve departs from the true one" in wrong


def test_numbers_that_disagree_are_crosses() -> None:
    """A shape, not only a colour."""
    drawing = draw(shown("agreement", ({}, np.array([1.0, 2.0, 3.0]), np.array([1.0, 2.0, -3.0]))))

    assert drawing is not None
    assert (drawing.count("<circle"), "2 of 3 on the line" in drawing, drawing.count('stroke="var(--bad)"')) == (
        2,
        True,
        1,
    )


def test_negative_weights_are_dashed() -> None:
    """A pattern, not only a colour."""
    drawing = draw(shown("network", ({}, AND, [(np.array([[2.0, -2.0]]), np.array([0.0]))])))

    assert drawing is not None
    assert drawing.count("stroke-dasharray") == 1


def test_a_trained_network_is_drawn_beside_what_it_was() -> None:
    """To the same scale: what was thick before is thin beside a weight ten times as large."""
    drawing = draw(descent([(np.array([[200.0, 200.0]]), np.array([-30.0]))], "training"))

    assert drawing is not None
    assert re.findall(r'stroke-width="([\d.]+)" opacity', drawing) == ["1.20", "1.20", "6.60", "6.60"]


def test_accuracy_is_told_for_each_number_of_songs() -> None:
    """A training that failed has no point."""
    drawing = draw(learning([[0, 0, 0], [0]], None, [[0, 1, 1], [0, 1, 1]]))

    assert drawing is not None
    assert "after 1, 3 songs held-out songs 33%, 100%; songs it learnt from 100%, 67%" in drawing


def test_a_slow_training_is_not_repeated_for_a_picture() -> None:
    """The page says so in its place."""
    scene = Scene(form="learning", title="learning", cases=RIGHT["learning"].cases)
    with FakeSandbox({}).open(Path(), "part1") as session:
        (left_out,) = drawn(replace(TRIAL, scenes=(scene,)), session, seconds=16.0)

    page = html.render(report(exercise(Status.PASSED, check(Status.PASSED), pictures=(left_out,))))
    assert "yours took more than 15 s" in page


def test_what_hung_while_it_was_graded_is_not_run_again() -> None:
    """Even where it only waits for another exercise: its scenes are not asked for."""
    waiting = exercise(Status.WAITING, check(Status.PASSED), check(Status.TIMEOUT))

    with FakeSandbox({}).open(Path(), "part1") as session:
        assert illustrated(waiting, lambda: pytest.fail("its scenes were asked for"), session) == waiting


class Hanging:
    """A session in which every call runs into the limit of time."""

    def __init__(self) -> None:
        self.batches = 0

    def run(self, batch: Batch) -> Transcript:
        self.batches += 1
        return Transcript(replies=(TimedOut(seconds=2.0),), again=(TimedOut(seconds=2.0),))


def test_after_a_scene_that_hangs_no_other_is_tried() -> None:
    """Whoever looks at the page would wait for each."""
    scene = Scene(form="curve", title="nothing", cases=(Case(inputs={"z": Z}, expected=Z),))
    session = Hanging()

    assert (drawn(replace(TRIAL, then="", scenes=(scene, scene)), session), session.batches) == ((), 1)


def test_an_image_is_a_png() -> None:
    """Signature, size, and rows that unpack to the pixels."""
    pixels = coloured(np.linspace(0, 1, 12).reshape(3, 4), DIVERGING)

    image = png(pixels)
    start = image.index(b"IDAT") + 4
    rows = zlib.decompress(image[start : image.index(b"IEND") - 8])

    assert (image[:8], rows) == (b"\x89PNG\r\n\x1a\n", b"".join(b"\x00" + row.tobytes() for row in pixels))


@pytest.mark.parametrize(("low", "high"), [(0.0, 1.0), (-8.0, 8.0), (-3e-7, 1e-7), (0.0, 320.0), (1e6, 1e6 + 1)])
def test_ticks_are_few_and_inside(low: float, high: float) -> None:
    """From one to six, in order."""
    found = list(ticks(low, high))

    assert 1 <= len(found) <= 6
    assert found == sorted(found)
    assert low - 1e-6 <= found[0]
    assert found[-1] <= high + 1e-6


@pytest.mark.parametrize("values", [[1.0, 1.0], [], [np.nan], [0.0, 1e308], [-1.0, 5.0]])
def test_a_range_is_never_empty(values: List[float]) -> None:
    """Something can always be divided by it."""
    low, high = around(np.array(values))

    assert low < high


def exhibits() -> List[Any]:
    return [(name, each) for name in PARTS for each in part(name).exercises if each.exhibits]


@pytest.mark.parametrize(("name", "declared"), exhibits(), ids=lambda value: getattr(value, "function", value))
def test_every_exhibit_of_the_course_can_be_drawn(name: str, declared: Any) -> None:
    """With the solution's values, and its form is known."""
    sandbox = ProcessSandbox()
    trial_id = f"{name}.{declared.file}.{declared.function}"
    with Course().open(name, sandbox) as supply, sandbox.open(Course().solutions, name) as session:
        trial = supply.stage(supply.suite([trial_id]).trials[-1])
        pictures = drawn(trial, session)

    assert (len(pictures), [draw(each) is None for each in pictures]) == (
        len(declared.exhibits),
        [False] * len(declared.exhibits),
    )


def test_a_function_that_gives_nothing_has_no_picture(suite: Suite) -> None:
    """It is left out."""
    scene = Scene(form="curve", title="nothing", cases=(Case(inputs={"z": Z}, expected=Z),))
    trial = replace(suite.trials[0], scenes=(scene,))

    with FakeSandbox({"sigmoid": lambda z: 1 / 0}).open(Path(), "part1") as session:
        assert drawn(trial, session) == ()


def test_the_page_shows_pictures_with_their_captions() -> None:
    """In a figure, with how to read it."""
    page = html.render(report(exercise(Status.PASSED, check(Status.PASSED), pictures=(RIGHT["surface"],))))

    assert page.count("<figure>") == 1
    assert "<figcaption><b>What you wrote.</b> Blue says 1" in page


MEASURED = Measurement(
    accuracy=0.75,
    threshold=0.6,
    floor=0.5,
    genres=("Folk", "Rock <b>"),
    confusion=((3, 1), (0, 0)),
    missed=(Missed(85, "Folk", "Rock"),),
)


def test_a_confusion_matrix_is_a_table_with_heads() -> None:
    """Rows and columns say their genre, and the numbers are text."""
    page = html.render(report(exercise(Status.PASSED, check(Status.PASSED), measurement=MEASURED)))

    assert page.count('scope="row"') == len(MEASURED.genres)
    assert [part in page for part in ("75.0% of the held-out songs", "Rock &lt;b&gt;", "Rock <b>", "75%")] == [
        True, True, False, True,
    ]  # fmt: skip


def test_missed_songs_can_be_seen_and_heard() -> None:
    """A spectrogram and a player, in the page itself."""
    result = exercise(Status.PASSED, check(Status.PASSED), measurement=MEASURED)
    pictures = missed_songs(result)

    page = html.render(report(replace(result, pictures=pictures)))

    assert "Song 85 is Folk, and your network says Rock." in page
    assert re.findall(r'<audio [^>]*src="(data:audio/[a-z]+;base64,)', page)


def test_loudness_finds_a_tone() -> None:
    """The brightest band is the one in which the tone lies."""
    tone = np.sin(2 * np.pi * 1000 * np.arange(22050) / 22050)

    loudest = int(np.argmax(loudness(tone, 22050)[:, 5]))

    edges = np.geomspace(50, 11025, 73)
    assert edges[loudest] * 0.95 <= 1000 <= edges[loudest + 1] * 1.05


def test_songs_are_named_of_a_public_set_alone() -> None:
    """Where the ids of held-out songs are not given, no report says which were missed."""
    labels = (np.array([0, 1, 1]),)
    hidden = HeldOut(labels=labels, genres=("Folk", "Rock"))
    public = replace(hidden, track_ids=np.array([7, 8, 9]))

    found = [Accuracy().measure([np.array([0, 0, 1])], held_out) for held_out in (hidden, public)]

    assert [each.missed for each in found if each] == [(), (Missed(8, "Rock", "Folk"),)]
