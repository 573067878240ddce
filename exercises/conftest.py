"""Shows every check as a test: run `pytest exercises`, or open the test panel of your editor. Nothing to do here."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from grader.pytest_plugin import pytest_collect_file
