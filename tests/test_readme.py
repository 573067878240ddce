"""The session in the README is what a student sees."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
import yaml

from grader.cli import FORMATS, main

PROJECT = Path(__file__).resolve().parent.parent
README = (PROJECT / "README.md").read_text(encoding="utf-8")


def block(language: str) -> str:
    found = re.search(rf"```{language}\n(.*?)```", README, re.DOTALL)
    assert found is not None
    return found.group(1)


def test_the_session_is_real(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The code shown, graded as shown, gives the report shown."""
    shutil.copytree(PROJECT / "exercises", tmp_path / "exercises")
    with (tmp_path / "exercises/part1/neuron.py").open("a", encoding="utf-8") as file:
        file.write("\n\n" + block("python"))
    command, shown = block("console").split("\n", 1)
    arguments = command.split(" -m grader ")[1].split()

    main([*arguments, "--submission", str(tmp_path / "exercises")])

    assert capsys.readouterr().out == shown


@pytest.mark.parametrize(
    "page",
    sorted(PROJECT.glob("*.md")) + sorted(PROJECT.glob("[de]*/**/*.md")),
    ids=lambda path: str(path.relative_to(PROJECT)),
)
def test_links_lead_somewhere(page: Path) -> None:
    """Every relative link and picture in the documents exists."""
    targets = re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text(encoding="utf-8"))

    dead = [target for target in targets if "://" not in target and not (page.parent / target).exists()]

    assert dead == []


def test_the_workflow_says_what_the_command_line_knows() -> None:
    """The template for GitHub is sound YAML, and the gradings in it have known arguments."""
    workflow = yaml.safe_load((PROJECT / "exercises/github-workflow.yml").read_text(encoding="utf-8"))

    steps = [step["run"] for step in workflow["jobs"]["grade"]["steps"] if "run" in step]
    commands = re.findall(r"python -m grader (.*?) \|\|", "\n".join(steps))
    formats = [command.split("--format ")[1].split()[0] for command in commands]
    assert (set(formats) <= set(FORMATS), len(commands), workflow["permissions"]) == (True, 2, {"contents": "read"})
