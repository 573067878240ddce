"""Renderers: each is a pure function from a Report to text.

`RENDERERS` has those that take nothing else; `terminal` also wants to know the terminal.
"""

from typing import Callable, Dict

from ..model import Report
from . import gradescope, html, json, junit, markdown

RENDERERS: Dict[str, Callable[[Report], str]] = {
    "json": json.render,
    "html": html.render,
    "markdown": markdown.render,
    "junit": junit.render,
    "gradescope": gradescope.render,
}
