"""What the instructor reads: the class page, similar pairs, exports."""

from __future__ import annotations

import csv
import html.parser
import json
import os
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from typing import Any, Dict, List, Tuple

import pytest

from grader.batch import classpage
from grader.batch.document import report_of
from grader.batch.overview import Line, Overview
from grader.batch.similarity import Pair, pairs, prints
from grader.cli import main
from grader.model import CheckResult, Example, Measurement, PartReport, Report, Result, Status
from grader.report import json as report_json

HOSTILE = "Eve <script>alert(1)</script> \u202e\"'&"
LOOP = """
def gradient_descent(network, xs, ys, eta, epochs):
    net = [(w.copy(), b.copy()) for w, b in network]
    for epoch in range(epochs):
        total = None
        for i in range(len(xs)):
            grads = backprop(net, xs[i], ys[i])
            if total is None:
                total = [[gw, gb] for gw, gb in grads]
            else:
                for slot, pair in zip(total, grads):
                    slot[0] = slot[0] + pair[0]
                    slot[1] = slot[1] + pair[1]
        fresh = []
        for (w, b), (gw, gb) in zip(net, total):
            fresh.append((w - eta / len(xs) * gw, b - eta / len(xs) * gb))
        net = fresh
    return net
"""


def line(name: str, **other: Any) -> Line:
    facts: Dict[str, Any] = {
        "name": "eve",
        "shown": name,
        "original": name,
        "final": 3.0,
        "max_points": 4.0,
        "parts": (3.0,),
        "accuracy": (0.71,),
        "verdicts": "pf",
        "late_days": 0.0,
        "flags": (),
        "seconds": 0.1,
    }
    return Line(**{**facts, **other})


def whole(*lines: Line) -> Overview:
    verdicts = {"part1.a.f": {"passed": 2}, "part1.a.g": {"failed": 1, "timeout": 1}}
    return Overview("class", ["part1"], ["part1.a.f", "part1.a.g"], ["part1.a.f"], list(lines), verdicts)


class Tags(html.parser.HTMLParser):
    """Gathers the elements and attributes of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: List[Tuple[str, Dict[str, Any]]] = []

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self.tags.append((tag, dict(attrs)))


def tags(page: str) -> List[Tuple[str, Dict[str, Any]]]:
    parser = Tags()
    parser.feed(page)
    return parser.tags


def test_hostile_names_and_flags_become_text() -> None:
    """A name with markup in it adds no element to the page, and its policy allows one script."""
    plain = tags(classpage.render(whole(line("x", flags=("y",)))))

    hostile = classpage.render(whole(line(HOSTILE, flags=(HOSTILE,))))

    assert ([tag for tag, _ in tags(hostile)], "\u202e" in hostile) == ([tag for tag, _ in plain], False)


def test_the_page_needs_nothing_from_elsewhere() -> None:
    """No element names another file, but for the links to reports."""
    links = [
        value
        for _, attributes in tags(classpage.render(whole(line("x"))))
        for name, value in attributes.items()
        if name in ("src", "href", "action", "data")
    ]

    assert set(links) == {"#students", "reports/eve.html"}


def test_the_distribution_counts_everyone_once() -> None:
    """Who has nothing is in the first tenth, who has all in the last, who handed in nothing in none."""
    lines = [line("a", final=0.0), line("b", final=4.0), line("c", final=1.2), line("d")._replace(name="")]

    assert whole(*lines).distribution() == [1, 0, 0, 1, 0, 0, 0, 0, 0, 1]


def test_a_copy_with_other_names_is_found_with_its_lines() -> None:
    """Renaming and reformatting hide nothing; a class that has nothing in common has no pairs."""
    renamed = (
        LOOP.replace("net", "netz")
        .replace("total", "summe")
        .replace("fresh", "neu")
        .replace("\n    for", "\n\n    for")
    )
    other = "def gradient_descent(network, xs, ys, eta, epochs):\n    return network\n"
    sources = {"ann": {"d.py": LOOP}, "bob": {"d.py": renamed}, "carl": {"d.py": other}}

    found = pairs(sources, sources.__getitem__, [])

    assert [(each.first, each.second, each.share > 0.9, len(each.lines) > 5) for each in found] == [
        ("ann", "bob", True, True)
    ]


def test_what_the_lesson_gives_is_nobodys_own() -> None:
    """Code that stands in a stub or in our answer makes no pair."""
    sources = {"ann": {"d.py": LOOP}, "bob": {"d.py": LOOP}}

    assert pairs(sources, sources.__getitem__, [{"d.py": LOOP}]) == []


def test_what_many_wrote_is_no_sign() -> None:
    """An answer that half the class has says nothing about any two."""
    sources = {f"s{index}": {"d.py": LOOP} for index in range(12)}

    assert pairs(sources, sources.__getitem__, []) == []


@pytest.mark.parametrize("text", ["def f(:", "\x00", "(" * 5000, "x = " + "-" * 20000 + "1"])
def test_code_that_cannot_be_read_has_no_prints(text: str) -> None:
    """A file that is no Python, or too deep for it, is like no other."""
    assert prints({"a.py": text}) == {}


def test_a_report_comes_back_from_its_json() -> None:
    """What the record keeps is the whole report."""
    measured = Measurement(0.7, 0.6, 0.125, ("Folk", "Pop"), ((3, 1), (0, 4)), ("too good",))
    example = Example((("z", "1"),), "2", "3")
    checks = (
        CheckResult("is right", Status.FAILED, 0.0, 1.0, "wrong", example),
        CheckResult("b", Status.PASSED, 1.0, 1.0),
    )
    result = Result("part1.a.f", "F", Status.PARTIAL, checks, "m", "h", "id", "out", 0.5, measured, measured)
    report = Report("ann", (PartReport("part1", "One", (result,)),), (("uid", ""), ("seccomp", "off")))

    assert report_of(report_json.render(report)) == report


linux = pytest.mark.skipif(sys.platform != "linux", reason="batch confines student code, which needs Linux")


@pytest.fixture(scope="module")
def out(tmp_path_factory: Any) -> Path:
    """A graded class with a hostile name and all exports."""
    folder: Path = tmp_path_factory.mktemp("batch")
    stubs = Path(__file__).resolve().parent.parent / "exercises" / "part1"
    for number, name in enumerate(("Ann Berg", "=1+2", "Eve <img src=x onerror=alert(1)>")):
        shutil.copytree(str(stubs), str(folder / "class" / f"{name}_10{number}_assignsubmission_file_" / "part1"))
    exports = [word for name in ("moodle", "canvas", "gradescope", "junit") for word in ("--export", name)]
    if _there("pyarrow"):
        exports += ["--export", "parquet"]
    arguments = ["batch", str(folder / "class"), "--out", str(folder / "out"), "--part", "part1", "--jobs", "1"]
    assert main([*arguments, *exports]) == 0
    return folder / "out"


def _there(module: str) -> bool:
    try:
        __import__(module)
    except ImportError:
        return False
    return True


def rows(path: Path) -> List[List[str]]:
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.reader(file))


@linux
def test_moodle_gets_a_grading_worksheet(out: Path) -> None:
    """Its columns are those that Moodle looks for; the identifier is the participant's number."""
    head, first, *_ = rows(out / "export" / "moodle.csv")

    assert (head[0], head[4], head[8], first[:2]) == (
        "Identifier",
        "Grade",
        "Last modified (grade)",
        ["Participant 101", "'=1+2"],
    )


@linux
def test_canvas_gets_points_possible_in_the_second_row(out: Path) -> None:
    """The first columns are Canvas' own, the last is the assignment."""
    head, possible, *students = rows(out / "export" / "canvas.csv")

    assert (head[:2], possible[-1], [student[1] for student in students]) == (
        ["Student", "ID"],
        "40.00",
        ["101", "100", "102"],
    )


@linux
def test_gradescope_and_junit_get_a_file_a_student(out: Path) -> None:
    """Every report is there in both forms, and can be read."""
    results = [json.loads(path.read_text())["score"] for path in (out / "export").glob("gradescope/*/results.json")]
    trees = [ElementTree.parse(str(path)).getroot().tag for path in (out / "export").glob("junit/*.xml")]

    assert (results, trees) == ([0.0] * 3, ["testsuites"] * 3)


@linux
def test_parquet_has_a_row_for_each_check(out: Path) -> None:
    """The table can be read back."""
    parquet = pytest.importorskip("pyarrow.parquet")

    table = parquet.read_table(str(out / "export" / "results.parquet"))

    assert (set(table["submission"].to_pylist()), set(table["status"].to_pylist())) == (
        {
            f"{name}_10{n}_assignsubmission_file_"
            for n, name in enumerate(("Ann Berg", "=1+2", "Eve <img src=x onerror=alert(1)>"))
        },
        {"not_started"},
    )


CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
QUIET = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--enable-logging=stderr",
    "--virtual-time-budget=2000",
)


def browse(page: Path, profile: Path) -> Tuple[str, List[str]]:
    """Return the document that the browser has made of a page, and what it says of it on its console."""
    command = [str(CHROMIUM), *QUIET, f"--user-data-dir={profile}", "--dump-dom", page.as_uri()]
    done = subprocess.run(
        command, capture_output=True, timeout=120, check=False, env={**os.environ, "HOME": str(profile)}
    )
    told = [each for each in done.stderr.decode("utf-8", "replace").splitlines() if "CONSOLE" in each]
    return done.stdout.decode("utf-8", "replace"), told


SORT = """<script>addEventListener("load", function () {
document.querySelectorAll("th button").forEach(function (each) { each.click(); each.click() });
var find = document.getElementById("find");
find.value = "berg";
find.dispatchEvent(new Event("input")) })</script>"""


@linux
@pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium here")
@pytest.mark.parametrize("name", ["index.html", "similar.html"])
def test_a_browser_has_nothing_to_complain_of(out: Path, tmp_path: Path, name: str) -> None:
    """The page is shown without a word on the console: no script is blocked, none fails."""
    document, told = browse(out / name, tmp_path)

    assert (told, "</main>" in document) == ([], True)


@linux
@pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium here")
def test_the_table_is_sorted_and_searched(out: Path, tmp_path: Path) -> None:
    """Headings sort, the field finds."""
    page = (out / "index.html").read_text(encoding="utf-8").replace("</body>", f"{SORT}</body>")
    # The page's own policy would rightly keep the test's script from running.
    page = page.replace("script-src 'sha256-", "script-src 'unsafe-inline' 'none-").replace(
        "Content-Security-Policy", "X"
    )
    (tmp_path / "page.html").write_text(page, encoding="utf-8")

    document, told = browse(tmp_path / "page.html", tmp_path / "profile")

    hidden = [attributes for tag, attributes in tags(document) if tag == "tr" and "hidden" in attributes]
    sorts = [attributes["aria-sort"] for tag, attributes in tags(document) if "aria-sort" in attributes]
    assert (told, len(hidden), sorts.count("none") < len(sorts)) == ([], 2, True)


def test_a_pair_links_to_its_lines() -> None:
    """The class page points to the pair on the other page."""
    page = classpage.render(whole(line("a"), line("b")), [Pair("a", "b", 0.9, 20, ())])

    assert "similar.html#pair-1" in page
