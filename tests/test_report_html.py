"""The page: one file, safe whatever students write, usable without colour, mouse or eyes."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser
from typing import Dict, List, Optional, Tuple

import pytest

from grader.model import Report, Status
from grader.report import html
from grader.report.markup import Markup, element, escape, number
from grader.report.stylesheet import CSS
from grader.report.verdicts import WORDS
from tests.reports import ALL, EVERY, EVIL, check, exercise, report


class Page(HTMLParser):
    """Collects the elements of a page and what does not close."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: List[str] = []
        self.faults: List[str] = []
        self.elements: List[Tuple[str, Dict[str, Optional[str]]]] = []
        self.words = ""
        self.feed(text)
        self.faults += self.open

    def handle_starttag(self, tag: str, attrs: List[Tuple[str, Optional[str]]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: List[Tuple[str, Optional[str]]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"/{tag}")

    def handle_data(self, data: str) -> None:
        self.words += data if self.open[-1:] != ["style"] else ""

    def all(self, attribute: str) -> List[str]:
        return [str(attributes[attribute]) for _, attributes in self.elements if attribute in attributes]


@pytest.mark.parametrize("document", ALL, ids=range(len(ALL)))
def test_every_element_is_closed(document: Report) -> None:
    """The page is well-formed, with any text in it."""
    assert Page(html.render(document)).faults == []


def test_text_of_students_stays_text() -> None:
    """No element, attribute, or control character comes from what a student wrote."""
    text = html.render(EVIL)
    page = Page(text)

    handlers = [name for _, attributes in page.elements for name in attributes if name.startswith("on")]
    assert ({"script", "img"} & {tag for tag, _ in page.elements}, handlers) == (set(), [])
    assert [c for c in text if c in "\x1b\u202e\udc80"] == []


def test_the_page_needs_nothing_else() -> None:
    """Every reference stays in the page, and the policy forbids all others."""
    page = Page(html.render(EVERY))

    assert [link for link in page.all("href") + page.all("src") if not link.startswith(("#", "data:"))] == []
    assert "url(" not in CSS
    assert "default-src 'none'" in page.all("content")[0]


def test_every_link_has_its_target_and_every_target_is_one() -> None:
    """Identifiers are unique, and each link leads to one."""
    page = Page(html.render(EVERY))

    targets = page.all("id")
    assert (len(set(targets)), {link[1:] for link in page.all("href")} - set(targets)) == (len(targets), set())


@pytest.mark.parametrize("status", Status)
def test_a_verdict_is_a_word(status: Status) -> None:
    """It can be told without seeing a colour or a shape."""
    assert WORDS[status] in Page(html.render(report(exercise(status, check(status))))).words


def test_what_is_to_be_read_is_unfolded() -> None:
    """Exercises that are passed or not begun are folded, all others show what is wrong."""
    page = Page(html.render(EVERY))

    folded = [a["id"] for tag, a in page.elements if tag == "details" and "open" not in a]
    assert folded == ["part1.work.passed", "part1.work.not_started"]


def test_an_exercise_that_waits_blames_none_of_its_checks() -> None:
    """Its checks wait with it."""
    text = html.render(report(exercise(Status.WAITING, check(Status.FAILED, message="is wrong"))))

    assert (WORDS[Status.FAILED] in Page(text).words, "is wrong" in text) == (False, False)


def test_the_page_names_what_comes_next() -> None:
    """The first exercise that is not passed, with its file."""
    page = Page(html.render(report(exercise(Status.PASSED), exercise(Status.FAILED, id="part1.work.triple"))))

    assert "Next: triple in part1/work.py: doubling" in page.words


def luminance(colour: str) -> float:
    """Return the relative luminance of "#rrggbb" as WCAG 2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear))


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("name", ["ink", "soft", "good", "half", "bad", "wait", "ours", "idle"])
@pytest.mark.parametrize("ground", ["paper", "card", "well"])
def test_every_colour_of_text_can_be_read(theme: str, name: str, ground: str) -> None:
    """Text stands out from its ground by 4.5 : 1, as WCAG AA asks."""
    found = re.findall(r":root\{(.*?)\}", CSS, re.DOTALL)[theme == "dark"]
    colours = dict(re.findall(r"--(\w+):(#\w{6})", found))

    light, dark = sorted((luminance(colours[name]), luminance(colours[ground])), reverse=True)

    assert (light + 0.05) / (dark + 0.05) >= 4.5


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_number_can_be_read_in_the_fullest_cell(theme: str) -> None:
    """The background of a genre that is always named right is mixed from two colours."""
    found = re.findall(r":root\{(.*?)\}", CSS, re.DOTALL)[theme == "dark"]
    colours = dict(re.findall(r"--(\w+):(#\w{6})", found))
    heat = float(re.findall(r"--heat:([\d.]+)", found)[0])

    channels = [[int(colours[name][at : at + 2], 16) for at in (1, 3, 5)] for name in ("a", "well")]
    mixed = "#" + "".join(f"{round(heat * full + (1 - heat) * none):02x}" for full, none in zip(*channels))
    light, dark = sorted((luminance(colours["ink"]), luminance(mixed)), reverse=True)

    assert (light + 0.05) / (dark + 0.05) >= 4.5


def test_headings_leave_out_no_level() -> None:
    """As a screen reader lists them."""
    levels = [int(tag[1]) for tag, _ in Page(html.render(EVERY)).elements if re.fullmatch("h[1-6]", tag)]

    assert (levels[0], [after for before, after in zip(levels, levels[1:]) if after > before + 1]) == (1, [])


def test_markup_is_kept_and_text_is_escaped() -> None:
    """What is markup already is not escaped again; attributes are escaped, too."""
    inner = element("b", "a < b")

    assert element("p", inner, "&", title='"', hidden=True, id=None) == (
        '<p title="&quot;" hidden=""><b>a &lt; b</b>&amp;</p>'
    )
    assert isinstance(inner, Markup)


def test_lines_stay_lines() -> None:
    """Control characters become escapes, except for the ends of lines."""
    assert escape("a\tb\nc\r") == "a\\tb\nc\\r"


@pytest.mark.parametrize(("value", "text"), [(2.0, "2"), (2.5, "2.5"), (1 / 3, "0.33"), (100.0, "100"), (0.0, "0")])
def test_points_are_written_shortly(value: float, text: str) -> None:
    """Two decimals at most."""
    assert number(value) == text


def test_a_page_that_follows_runs_its_own_script_alone() -> None:
    """The policy names the script by its hash; a button holds the page still."""
    page = html.render(EVIL, refresh=True)
    script = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)

    digest = base64.b64encode(hashlib.sha256(script[0].encode()).digest()).decode()
    assert (len(script), f"script-src 'sha256-{digest}'" in Page(page).all("content")[0]) == (1, True)
    assert 'id="still"' in page
