"""Import a submission's files from their source, and only from that.

Python would take a file's compiled form from `__pycache__` where date and size agree, which a file saved twice within
a second may do, and would write one there. A student is judged by what the file says.
"""

from __future__ import annotations

import os
import sys
from importlib.machinery import FileFinder, SourceFileLoader
from typing import Any, Mapping


class SourceOnly(SourceFileLoader):
    """Loads a module from its source."""

    def path_stats(self, path: Any) -> Mapping[str, Any]:
        """Refuse: without the source's date no compiled form is looked for, and none is written."""
        raise OSError(f"{path} is read from its source")


def leave_names_free() -> None:
    """Forget the modules of this folder by name, so that a submission may have a `kernel.py` or a `limits.py`."""
    here = os.path.dirname(os.path.abspath(__file__))
    sys.path[:] = [entry for entry in sys.path if os.path.abspath(entry) != here]
    for name, module in list(sys.modules.items()):
        if name != "__main__" and os.path.dirname(getattr(module, "__file__", None) or "") == here:
            del sys.modules[name]


def open_way(root: str, folders: Any) -> None:
    """Let the files in `folders`, all inside `root`, be imported by plain name, as from a script beside them."""

    def find(path: str) -> FileFinder:
        if path != root and not path.startswith(root + os.sep):
            raise ImportError(f"{path} is not part of the submission")
        return FileFinder(path, (SourceOnly, [".py"]))

    sys.path_hooks.insert(0, find)
    sys.path[:0] = folders
