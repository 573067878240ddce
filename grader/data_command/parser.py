"""The arguments of `python -m grader data ...`."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Sequence

from ..examples import DEFAULT
from ..usage import Parser, positive, whole
from . import actions

USAGE_TEXT = """\
python -m grader data list                          which song sets there are
       python -m grader data info SET [--plot FILE]        what a set holds, and what it lacks
       python -m grader data render [SET] [--seed N]       synthesise audio, or a set of your own
       python -m grader data extract SET                   compute feature tables
       python -m grader data import KIND SOURCE            use a real collection
       python -m grader data fetch NAME                    download FMA

SET is a folder, or the name of one in data/."""


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Return the options; `act` among them is the function that does what they ask for."""
    parser = Parser(prog="python -m grader data", usage=USAGE_TEXT)
    commands = parser.add_subparsers(
        prog="python -m grader data", dest="command", metavar="COMMAND", required=True, parser_class=Parser
    )
    _list_and_info(commands)
    _render(commands)
    _extract(commands)
    _import(commands)
    _fetch(commands)
    return parser.parse_args(arguments)


def _list_and_info(commands: argparse._SubParsersAction[Parser]) -> None:
    command = commands.add_parser("list", help="which song sets there are")
    command.set_defaults(act=actions.list_sets)
    command = commands.add_parser("info", help="what a set holds, and what it lacks")
    command.add_argument("set", metavar="SET", nargs="?", default=DEFAULT, help=f"default: {DEFAULT}")
    command.add_argument("--plot", type=Path, metavar="FILE", help="draw spectrograms and the class balance into FILE")
    command.set_defaults(act=actions.show_info)


def _render(commands: argparse._SubParsersAction[Parser]) -> None:
    command = commands.add_parser("render", help="synthesise the audio of a set, or make a set of your own")
    command.add_argument("set", metavar="SET", nargs="?", default=DEFAULT, help=f"default: {DEFAULT}")
    command.add_argument("--seed", type=whole, metavar="N", help="make a new set, from this seed")
    command.add_argument("--songs-per-genre", type=positive, metavar="N", help="of a new set (default: 75)")
    command.add_argument("--out", type=Path, metavar="DIR", help="where a new set goes (default: data/private)")
    _add_jobs(command)
    command.set_defaults(act=actions.render_set)


def _extract(commands: argparse._SubParsersAction[Parser]) -> None:
    command = commands.add_parser("extract", help="compute feature tables, or what they lack")
    command.add_argument("set", metavar="SET")
    command.add_argument(
        "--features", default="summary", metavar="NAME,...", help="summary, wide, mfcc (default: summary)"
    )
    command.add_argument("--csv", action="store_true", help="write the tables as CSV as well")
    command.add_argument("--scheduler", metavar="ADDRESS", help="of a Dask cluster, such as tcp://host:8786")
    _add_jobs(command)
    command.set_defaults(act=actions.extract_tables)


def _import(commands: argparse._SubParsersAction[Parser]) -> None:
    command = commands.add_parser("import", help="use a real collection as a song set")
    command.add_argument("kind", choices=actions.KINDS, metavar="KIND", help=", ".join(actions.KINDS))
    command.add_argument("source", type=Path, nargs="?", metavar="SOURCE", help="the folder with audio, or data.zip")
    command.add_argument("--audio", type=Path, metavar="DIR", help="the same as SOURCE, for fma and gtzan")
    command.add_argument("--metadata", type=Path, metavar="PATH", help="fma: its folder, or a CSV track_id,genre,split")
    command.add_argument("--features", type=Path, metavar="FILE", help="features.csv or features_30_sec.csv")
    command.add_argument("--splits", type=Path, metavar="DIR", help="gtzan: the folder with the filtered lists")
    command.add_argument("--subset", choices=("small", "medium", "large"), help="fma: leave out what is not in it")
    command.add_argument("--seed", type=whole, default=0, metavar="N", help="of the split, where none came with it")
    command.add_argument("--out", type=Path, metavar="DIR", help="the set's folder (default: data/KIND)")
    command.set_defaults(act=actions.import_set)


def _fetch(commands: argparse._SubParsersAction[Parser]) -> None:
    command = commands.add_parser("fetch", help="download FMA, with its metadata")
    command.add_argument("name", choices=actions.FETCHED, metavar="NAME", help=", ".join(actions.FETCHED))
    command.add_argument("--to", type=Path, metavar="DIR", help="default: data/downloads")
    command.add_argument("--mirror", metavar="URL", help="another address with the same files")
    command.set_defaults(act=actions.fetch_set)


def _add_jobs(command: argparse.ArgumentParser) -> None:
    command.add_argument("--jobs", type=positive, metavar="N", help="processes (default: one a core)")
