"""Refuse the modules that an instructor has ruled out, where a submission's own files import them.

Libraries may still import them for themselves. This keeps an honest student to the rules; whoever wants to get around
it, can, and `forbid` is therefore a rule of the class and no part of the sandbox.
"""

from __future__ import annotations

import builtins
import importlib
import os
import sys
from typing import Any, Sequence


class BannedError(ImportError):
    """The module `name` may not be used."""


def ban(names: Sequence[str], root: str) -> None:
    """Let no file in the folder `root` import the modules `names`, nor what is inside of them.

    Parameters
    ----------
    names : sequence of str
        Of top-level modules.
    root : str
        The submission's folder.
    """
    ordinary, by_name = builtins.__import__, importlib.import_module
    inside = root.rstrip(os.sep) + os.sep

    def refuse(name: Any, file: Any) -> None:
        top = str(name).partition(".")[0]
        if top in names and str(file).startswith(inside):
            raise BannedError(f"{top} may not be used here", name=top)

    def guarded(name: str, globals: Any = None, *rest: Any, **more: Any) -> Any:
        if not (rest[2] if len(rest) > 2 else more.get("level", 0)):
            refuse(name, (globals or {}).get("__file__"))
        return ordinary(name, globals, *rest, **more)

    def guarded_by_name(name: str, package: Any = None) -> Any:
        refuse(name, sys._getframe(1).f_code.co_filename)
        return by_name(name, package)

    builtins.__import__ = guarded
    importlib.import_module = guarded_by_name
