"""What the pages about a class are made of: the page itself, its sections, and links to reports."""

from __future__ import annotations

from urllib.parse import quote

from ..report.markup import Child, Markup, document, element
from .classstyle import CSS, SCRIPT

WORDS = {"p": "passed", "h": "partly right", "f": "not right", "n": "not started", "w": "waiting", "g": "grader error"}
"""What a letter of `Line.verdicts` means."""


def page(title: str, *body: Child) -> str:
    """Return a whole page with the class's style and script."""
    return document(title, CSS, *body, script=SCRIPT)


def section(name: str, title: str, note: str, *body: Child) -> Markup:
    """Return a section that is called by its heading; `note` stands below that."""
    told = element("p", note, class_="soft") if note else ""
    heading = element("h2", title, id=f"{name}-title")
    return element("section", heading, told, *body, id=name, aria_labelledby=f"{name}-title")


def short(name: str) -> str:
    """Return the id of an exercise without its part."""
    return name.partition(".")[2]


def link(shown: str, name: str) -> Markup:
    """Return a link to the report called `name`; where there is none, the text alone."""
    if not name:
        return element("span", shown)
    return element("a", shown, href=f"reports/{quote(name)}.html")
