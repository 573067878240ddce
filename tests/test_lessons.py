"""What a lesson tells students to run does run, with the answers in place of theirs."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.golden import ROOT, SOLUTIONS

LESSONS = sorted((ROOT / "exercises").glob("part*/README.md"))


def test_the_experiment_of_part_2_runs() -> None:
    """The program under "Watch it grow" names more new songs the more it has learnt from, as the lesson says."""
    text = (ROOT / "exercises" / "part2" / "README.md").read_text(encoding="utf-8")
    (program,) = re.findall(r"```python\n(.*?)```", text, flags=re.DOTALL)

    done = subprocess.run(
        [sys.executable, "-"],
        input=f"import sys; sys.path.insert(0, '.')\n{program}",
        cwd=str(SOLUTIONS / "part2"),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        timeout=300,
    )

    figures = [int(figure) for figure in re.findall(r"(\d+)% of new songs", done.stdout)]
    assert (len(figures), figures[0] >= 45, figures[-1] >= 75) == (4, True, True), done.stdout


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda path: path.parent.name)
def test_pictures_are_there(lesson: Path) -> None:
    """Every picture has a file and words for those who cannot see it; every link within the page leads somewhere."""
    text = lesson.read_text(encoding="utf-8")
    pictures = re.findall(r"!\[(.*?)\]\((.*?)\)", text)
    titles = {re.sub(r"[^a-z0-9 -]", "", line.lstrip("# ").lower()).replace(" ", "-") for line in text.splitlines()}

    missing = [file for words, file in pictures if not words or not (lesson.parent / file).is_file()]
    missing += [anchor for anchor in re.findall(r"\]\(#(.*?)\)", text) if anchor not in titles]

    assert not missing
