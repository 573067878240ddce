"""CSV files: read with errors that name the file and the line, written in one step."""

from __future__ import annotations

import csv
import os
from pathlib import Path
from typing import Dict, Iterable, Iterator, List, Optional, Tuple

from .errors import SongsError

# What FMA tells of an artist's life is longer than Python's csv expects of a field.
csv.field_size_limit(1 << 24)


def write_csv(path: Path, header: Iterable[str], rows: Iterable[Iterable[object]]) -> None:
    """Write a CSV file in one step: it is whole or not there."""
    unfinished = path.with_name(path.name + ".new")
    with unfinished.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(list(header))
        writer.writerows(rows)
    os.replace(unfinished, path)


def read_csv(path: Path) -> Iterator[Tuple[int, List[str]]]:
    """Yield the records of a CSV file, each with the line on which it ends: quoted fields may hold several.

    A byte order mark, as spreadsheets add it, makes no difference.

    Raises
    ------
    SongsError
        Where it cannot be read as text.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.reader(file)
            for fields in reader:
                yield reader.line_num, fields
    except UnicodeDecodeError as error:
        raise SongsError(f"{path} is not UTF-8 text ({error.reason} at byte {error.start}); save it as CSV") from None
    except csv.Error as error:
        raise SongsError(f"{path} is not CSV ({error})") from None
    except OSError as error:
        raise SongsError(f"cannot read {path}: {error.strerror}") from None


def read_records(path: Path, needed: Iterable[str]) -> Iterator[Tuple[int, Dict[str, str]]]:
    """Yield line number and fields by name of a CSV file with a header that has the `needed` columns.

    Raises
    ------
    SongsError
        Where a column or a field is missing, or the file cannot be read.
    """
    lines = read_csv(path)
    header = [name.strip() for name in next(lines, (1, []))[1]]
    absent = [name for name in needed if name not in header]
    if absent:
        raise SongsError(f'{path}, line 1: no column "{absent[0]}"; the header is "{",".join(header)[:80]}"')
    for number, fields in lines:
        if not fields:
            continue
        if len(fields) != len(header):
            raise SongsError(f"{path}, line {number}: {len(fields)} fields, but the header has {len(header)}")
        yield number, dict(zip(header, (field.strip() for field in fields)))


def track_number(text: str, where: str) -> int:
    """Read a track id, a whole number of 0 or more.

    Raises
    ------
    SongsError
        Where it is none; `where` says in which file and line.
    """
    if not (text.isascii() and text.isdigit()):
        raise SongsError(f'{where}: track_id "{text}" is not a whole number')
    return int(text)


def optional_number(text: str, what: str, where: str) -> Optional[float]:
    """Read a number of 0 or more; None where the text is empty.

    Raises
    ------
    SongsError
        Where it is none; `what` names it, `where` says in which file and line.
    """
    if not text:
        return None
    try:
        value = float(text)
    except ValueError:
        raise SongsError(f'{where}: {what} "{text}" is not a number') from None
    if not 0 <= value < float("inf"):
        raise SongsError(f"{where}: {what} {text} must be 0 or more")
    return value
