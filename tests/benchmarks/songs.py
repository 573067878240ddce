"""What do rendering and extraction cost? Ratios within one run, so that a busy machine matters less.

    python -m tests.benchmarks.songs

CPU a clip of `summary` against one librosa call a feature (target: at most half), time on two cores against one (at
most 0.6), peak memory of this process and its workers for 500 clips against 50 (at most 1.2), seconds to render a set.
"""

# ruff: noqa: E402 (threads are switched off before NumPy is imported)

from __future__ import annotations

import os

for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"):
    os.environ.setdefault(name, "1")

import argparse
import statistics
import subprocess
import sys
import time
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Callable, Iterator

import numpy as np

from grader.songs import Recipe
from grader.songs.catalogue import synthesised_set
from grader.songs.extraction import extract
from grader.songs.features import features, summarize
from grader.songs.hearing import Outcome, Task, hear
from grader.songs.rendering import render_audio
from grader.songs.runners import in_processes
from grader.songs.sets import write_set
from grader.songs.synthesis import GENRES, RATE, render

SECONDS = 10.0


def main() -> None:
    """Print a line a figure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--clips", type=int, default=500, help="of the memory measurement")
    parser.add_argument("--peak", type=int, metavar="N", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.peak:
        print(peak(options.peak))
        return
    cpu()
    cores()
    memory(options.clips)


def cpu() -> None:
    """CPU a clip, in turn, so that both see the same machine."""
    clips = [render(0, genre, 0, 0, SECONDS) for genre in GENRES]
    own_calls(clips[0]), features(clips[0], RATE, ("summary",))
    pairs = []
    for y in clips * 3:
        tables = [cpu_seconds(lambda y=y, t=t: features(y, RATE, t)) for t in (("summary",), ("wide",), ("mfcc",))]
        pairs.append(
            (*tables, cpu_seconds(lambda y=y: own_calls(y)), cpu_seconds(lambda: render(0, "Pop", 0, 0, SECONDS)))
        )
    summary, wide, mfcc, naive, rendering = (statistics.median(column) * 1000 for column in zip(*pairs))
    ratio = statistics.median(pair[0] / pair[3] for pair in pairs)
    print(f"CPU a clip of 10 s: summary {summary:.0f} ms, wide {wide:.0f}, mfcc {mfcc:.0f}, rendering {rendering:.0f}")
    print(f"one librosa call a feature {naive:.0f} ms: summary takes {ratio:.2f} of it (target: at most 0.5)")


def own_calls(y: np.ndarray) -> np.ndarray:
    """Compute `summary` as a student does: every call of librosa gets the samples."""
    from librosa import feature

    rows = [feature.mfcc(y=y, sr=RATE), feature.chroma_stft(y=y, sr=RATE), feature.spectral_centroid(y=y, sr=RATE)]
    rows += [feature.spectral_bandwidth(y=y, sr=RATE), feature.spectral_contrast(y=y, sr=RATE)]
    rows += [feature.spectral_rolloff(y=y, sr=RATE), feature.zero_crossing_rate(y), feature.rms(y=y)]
    return summarize(np.vstack(rows))


def cpu_seconds(call: Callable[[], object]) -> float:
    """Return the CPU time of a call."""
    start = time.process_time()
    call()
    return time.process_time() - start


def cores(songs_per_genre: int = 15) -> None:
    """Extraction from files with one and with two processes, in turn."""
    with TemporaryDirectory() as folder:
        song_set = synthesised_set(Path(folder), Recipe(1, songs_per_genre, SECONDS))
        write_set(song_set)
        start = time.perf_counter()
        rendered = render_audio(song_set, 2)
        seconds = time.perf_counter() - start
        print(
            f"rendering {rendered} songs: {seconds:.1f} s on 2 cores, so about {seconds / rendered * 600:.0f} s for 600"
        )
        tasks = [Task(song.track_id, str(song_set.audio(song)), ("summary", "wide")) for song in song_set.songs]
        ratios = []
        for _ in range(3):
            one, two = (timed(lambda jobs=jobs: list(in_processes(tasks, jobs))) for jobs in (1, 2))
            ratios.append(two / one)
        print(f"2 cores take {statistics.median(ratios):.2f} of the time of 1 (target: at most 0.6)")


def timed(call: Callable[[], object]) -> float:
    """Return the wall time of a call."""
    start = time.perf_counter()
    call()
    return time.perf_counter() - start


def memory(clips: int) -> None:
    """Peak memory while extracting, each measured in a process of its own."""
    few, many = (
        int(
            subprocess.run(
                [sys.executable, "-m", __spec__.name, "--peak", str(n)], capture_output=True, check=True
            ).stdout
        )
        for n in (50, clips)
    )
    print(
        f"peak memory: {many / 1024:.0f} MiB for {clips} clips, {few / 1024:.0f} for 50: {many / few:.2f} (at most 1.2)"
    )


def peak(clips: int) -> int:
    """Extract all tables of some clips in this process; return its highest resident size in KiB."""
    import resource

    with TemporaryDirectory() as folder:
        song_set = synthesised_set(Path(folder), Recipe(1, -(-clips // len(GENRES)), SECONDS))
        write_set(song_set)

        def run(tasks: Iterator[Task]) -> Iterator[Outcome]:
            return map(hear, tasks)

        extract(song_set, ["summary", "wide", "mfcc"], partial(run))
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


if __name__ == "__main__":
    main()
