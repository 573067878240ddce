"""HTML and XML from values: whatever is not markup already is escaped, so that no text can become any.

Control characters, and all else that cannot be seen, are written as escapes: text of students neither breaks a
document nor turns its direction.
"""

from __future__ import annotations

import base64
import hashlib
import html
from typing import Iterable, Union

from ..messages import printable

VOID = ("br", "hr", "img", "link", "meta", "source")
"""Elements of HTML that have no end tag."""

POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; media-src data:"
"""What a page may load: nothing but what stands in the file itself, should text of a student ever become markup."""


class Markup(str):
    """Text that is markup: the only text that is not escaped."""

    __slots__ = ()


Child = Union[str, Iterable["Child"]]
Attribute = Union[str, float, bool, None]


def element(name: str, /, *children: Child, **attributes: Attribute) -> Markup:
    """Return an element.

    Parameters
    ----------
    name : str
    children : str, Markup, or iterables of them
        Text is escaped, markup is not.
    attributes : str, float, bool or None
        `class_` and `aria_label` stand for `class` and `aria-label`; None and False leave an attribute out.
    """
    start = f"<{name}{''.join(_attribute(*each) for each in attributes.items())}"
    return Markup(f"{start}/>" if name in VOID else f"{start}>{fragment(*children)}</{name}>")


def fragment(*children: Child) -> Markup:
    """Return `children` one after the other."""
    return Markup("".join(_markup(child) for child in children))


def document(title: str, css: str, *body: Child, script: str = "") -> str:
    """Return a whole HTML page in one file, which needs no network.

    Parameters
    ----------
    title, css : str
    body : str, Markup, or iterables of them
    script : str
        Runs at the end of the body; no other script may.
    """
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element(
            "meta",
            http_equiv="Content-Security-Policy",
            content=f"{POLICY}; script-src 'sha256-{digest}'" if script else POLICY,
        ),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="referrer", content="no-referrer"),
        element("title", title),
        element("style", Markup(css)),
    )
    ending = Markup(f"<script>{script}</script>" if script else "")
    return f"<!doctype html>\n{element('html', head, element('body', *body, ending), lang='en')}\n"


def escape(text: str) -> Markup:
    """Return `text` as markup that shows it, line by line."""
    shown = text if text.isprintable() else "\n".join(map(printable, text.split("\n")))
    return Markup(html.escape(shown))


def _markup(child: Child) -> str:
    if isinstance(child, str):
        return child if isinstance(child, Markup) else escape(child)
    return fragment(*child)


def _attribute(name: str, value: Attribute) -> str:
    if value is None or value is False:
        return ""
    name = name.rstrip("_").replace("_", "-")
    if value is True:
        return f' {name}=""'
    return f' {name}="{escape(value if isinstance(value, str) else number(value))}"'


def number(value: float) -> str:
    """Write a number shortly: two decimals at most, none where they are 0."""
    return f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
