"""Take the pictures of the terminal and of the page for the documents.

    python docs/pictures/screens.py          # into docs/pictures/, half a minute

What they show is the first try of the README, on top of half a Part 1 that is solved. The page takes Chromium.
"""

from __future__ import annotations

import io
import os
import pty
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import List

from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
WIDTH = 88
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
SOLVED = ("gates", "forward")


def submission(folder: Path) -> Path:
    """Write the submission that is shown."""
    shutil.copytree(str(ROOT / "exercises"), str(folder))
    for name in SOLVED:
        shutil.copy(str(ROOT / "solutions" / "part1" / f"{name}.py"), str(folder / "part1"))
    found = re.search(r"```python\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    assert found is not None
    with (folder / "part1" / "neuron.py").open("a", encoding="utf-8") as file:
        file.write("\n\n" + found.group(1))
    return folder


def in_a_terminal(command: List[str]) -> str:
    """Return what a command writes to a terminal, colours and all."""
    ours, theirs = pty.openpty()
    surroundings = {**os.environ, "COLUMNS": str(WIDTH), "TERM": "xterm-256color"}
    surroundings.pop("NO_COLOR", None)
    process = subprocess.Popen(command, cwd=str(ROOT), env=surroundings, stdout=theirs, stderr=subprocess.DEVNULL)
    os.close(theirs)
    written = b""
    while True:
        try:
            data = os.read(ours, 1 << 16)
        except OSError:  # the other side has been closed
            break
        written += data
        if not data:
            break
    process.wait()
    os.close(ours)
    return written.decode().replace("\r\n", "\n")


def terminal(folder: Path, target: Path) -> None:
    """Draw the terminal."""
    command = [sys.executable, "-m", "grader", "part1", "--submission", str(folder)]
    text = in_a_terminal(command)
    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True, color_system="truecolor")
    console.print(Text("$ python -m grader part1", style="bold"))
    console.print(Text.from_ansi(text), end="")
    drawn = console.export_svg(title="python -m grader part1", unique_id="grader")
    # Whoever has the font sees it; nobody is made to fetch it.
    target.write_text(re.sub(r"@font-face \{.*?\}\s*", "", drawn, flags=re.DOTALL), encoding="utf-8")


def page(folder: Path, target: Path) -> None:
    """Photograph the page."""
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        sys.exit(f"there is no Chromium here; {target.name} stays as it is")
    with tempfile.TemporaryDirectory() as place:
        report = Path(place) / "report.html"
        command = [sys.executable, "-m", "grader", "part1", "--submission", str(folder), "--format", "html"]
        subprocess.run([*command, "--output", str(report)], cwd=str(ROOT), check=False, stdout=subprocess.DEVNULL)
        subprocess.run(
            [browser, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--window-size=900,1250",
             f"--user-data-dir={place}/profile", f"--screenshot={target}", report.as_uri()],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=120,
        )  # fmt: skip


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch:
        shown = submission(Path(scratch) / "alice")
        terminal(shown, HERE / "terminal.svg")
        page(shown, HERE / "page.png")
