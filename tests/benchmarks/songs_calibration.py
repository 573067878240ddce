"""How hard is the default song set? Render sets from several seeds and let reference networks learn them.

    python -m tests.benchmarks.songs_calibration --seeds 1 201 202      # the table in data/README.md
    python -m tests.benchmarks.songs_calibration --real ../shared/real  # the same networks on GTZAN

Nothing is written but to standard output. A seed takes about a minute on two cores.
"""

from __future__ import annotations

import argparse
import os
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Dict, Iterator, List, Tuple

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from grader.parallel import cores
from grader.songs import Recipe
from grader.songs.catalogue import synthesised_set
from grader.songs.extraction import extract
from grader.songs.importing import store
from grader.songs.importing.gtzan import read_gtzan
from grader.songs.runners import in_processes
from grader.songs.sets import write_set
from tests.benchmarks.songs_network import at_random, by_list, careful, over_seeds, plain, reference

TABLES = ("summary", "wide", "mfcc")
Row = Tuple[str, float, float]


def main() -> None:
    """Print a Markdown table with a column a seed, or the figures on GTZAN."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, nargs="+", default=[1])
    parser.add_argument("--real", type=Path, help="a folder with gtzan/features_30_sec.csv and the filtered lists")
    options = parser.parse_args()
    columns: Dict[str, List[Row]] = {}
    if options.real is not None:
        columns["GTZAN"] = list(on_gtzan(options.real))
    else:
        for seed in options.seeds:
            columns[f"seed {seed}"] = list(on_synthesised(seed))
    print("| table, network, split |", *(f"{name} |" for name in columns))
    print("| --- |", "--- | " * len(columns))
    for rows in zip(*columns.values()):
        print(f"| {rows[0][0]} |", *(f"{mean:.1f} ± {deviation:.1f} |" for _, mean, deviation in rows))


def on_synthesised(seed: int) -> Iterator[Row]:
    """Yield what is measured on a set of 75 songs a genre from this seed."""
    with TemporaryDirectory() as folder:
        song_set = synthesised_set(Path(folder), Recipe(seed, 75))
        write_set(song_set)
        extract(song_set, TABLES, partial(in_processes, jobs=cores()))
        yield ("`summary`, plain, by artist", *over_seeds(plain, [by_list(song_set, "summary")]))
        yield ("`summary`, plain, random", *over_seeds(plain, list(at_random(song_set, "summary", 200))))
        yield ("`wide`, careful, by artist", *over_seeds(careful, [by_list(song_set, "wide")]))
        yield ("`wide`, careful, random", *over_seeds(careful, list(at_random(song_set, "wide", 200))))
        yield ("`mfcc`, plain, by artist", *over_seeds(plain, [by_list(song_set, "mfcc")], seeds=3))


def on_gtzan(real: Path) -> Iterator[Row]:
    """Yield what is measured on GTZAN's table: 73.2 ± 3.7 and 53.6 ± 1.4 were found with scikit-learn."""
    with TemporaryDirectory() as folder:
        found = read_gtzan(None, real / "gtzan" / "features_30_sec.csv", real / "gtzan")
        song_set, _ = store(found, Path(folder))
        yield ("random 80/20", *over_seeds(reference, list(at_random(song_set, "gtzan", 200))))
        yield ("by artist, 443 and 290 songs", *over_seeds(reference, [by_list(song_set, "gtzan")]))


if __name__ == "__main__":
    main()
