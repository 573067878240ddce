"""Draw the pictures of Part 2's lesson from songs that the project makes itself.

    python docs/pictures/part2.py            # into exercises/part2/images/, half a minute

It needs matplotlib (`pip install -e ".[plot]"`). The lesson quotes its figures: draw again when they change.
"""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import Dict, List, Tuple

import matplotlib as mpl

mpl.use("agg")

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

import librosa  # noqa: E402
from matplotlib import pyplot as plt  # noqa: E402
from PIL import Image  # noqa: E402

from grader.course.part2.network import fit, name, sigmoid, softmax  # noqa: E402
from grader.examples import Classroom  # noqa: E402
from grader.songs.synthesis import GENRES, RATE, render  # noqa: E402

IMAGES = ROOT / "exercises" / "part2" / "images"
SEED = 2024
INK, GREY, BLUE, RED, GREEN = "#24292f", "#8c959f", "#0969da", "#cf222e", "#1a7f37"
STYLE = {
    "font.size": 11,
    "font.family": "sans-serif",
    "axes.edgecolor": GREY,
    "axes.labelcolor": INK,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "xtick.color": INK,
    "ytick.color": INK,
    "text.color": INK,
    "svg.hashsalt": "masterclass",
    "svg.fonttype": "none",
    "savefig.facecolor": "white",
    "savefig.dpi": 90,
}


def main() -> None:
    """Draw all of them."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    with mpl.rc_context(STYLE):
        song = render(SEED, "Folk", 0, 0)
        draw("waveform.svg", waveform(song))
        draw("mfcc.png", mel_and_mfcc(song))
        draw("genres.png", genres())
        draw("rates.svg", learning_rates())
        draw("accuracy.svg", accuracy())


def draw(file: str, figure: plt.Figure) -> None:
    """Write a picture, without the date that would make it another one every time."""
    path = IMAGES / file
    if path.suffix == ".svg":
        figure.savefig(path, metadata={"Date": None})
    else:
        whole = io.BytesIO()
        figure.savefig(whole, metadata={"Software": None})
        # A palette of 48 colours: a fifth of the size, and no eye sees it.
        Image.open(whole).convert("RGB").quantize(48, dither=Image.Dither.NONE).save(path, optimize=True)
    plt.close(figure)


def waveform(y: np.ndarray) -> plt.Figure:
    """Ten seconds of a song, and a hundredth of a second of it, in which single samples show."""
    figure, (above, below) = plt.subplots(2, figsize=(8, 4.6), layout="constrained")
    blocks = y[: len(y) // 300 * 300].reshape(-1, 300)
    time = np.arange(len(blocks)) * 300 / RATE
    above.fill_between(time, blocks.min(axis=1), blocks.max(axis=1), color=BLUE, linewidth=0)
    above.set(xlabel="seconds", ylabel="sample", xlim=(0, 10), ylim=(-1, 1))
    above.set_title("ten seconds: 220 500 samples", loc="left", fontsize=11)
    start = int(4.0 * RATE)
    part = y[start : start + RATE // 100]
    below.plot(1000 * np.arange(len(part)) / RATE, part, color=BLUE, marker=".", markersize=4, linewidth=0.8)
    below.set(xlabel="milliseconds", ylabel="sample", xlim=(0, 10))
    below.set_title("a hundredth of a second of it: 220 samples", loc="left", fontsize=11)
    return figure


def mel(y: np.ndarray) -> np.ndarray:
    """Return the mel spectrogram in decibels below the loudest, shape (128, n_frames)."""
    return np.asarray(librosa.power_to_db(librosa.feature.melspectrogram(y=y, sr=RATE), ref=np.max))


def mel_and_mfcc(y: np.ndarray) -> plt.Figure:
    """The mel spectrogram of a song, and the MFCCs made of it."""
    figure, (above, below) = plt.subplots(2, figsize=(8, 5.6), layout="constrained")
    image = above.imshow(mel(y), origin="lower", aspect="auto", cmap="magma", extent=(0, 10, 0, 128), vmin=-60)
    above.set(ylabel="mel band, low to high", yticks=(0, 64, 128))
    above.set_title("mel spectrogram: 128 bands", loc="left", fontsize=11)
    figure.colorbar(image, ax=above, label="decibels")
    coefficients = librosa.feature.mfcc(y=y, sr=RATE)
    # Each row on a scale of its own: the first is ten times larger than the rest.
    off = coefficients - coefficients.mean(axis=1, keepdims=True)
    image = below.imshow(
        off / off.std(axis=1, keepdims=True),
        origin="lower",
        aspect="auto",
        cmap="RdBu_r",
        extent=(0, 10, 0.5, 20.5),
        vmin=-3,
        vmax=3,
    )
    below.set(xlabel="seconds", ylabel="MFCC", yticks=(1, 5, 10, 15, 20))
    below.set_title("20 MFCCs, each row standardized so that all can be seen", loc="left", fontsize=11)
    figure.colorbar(image, ax=below, label="standard deviations")
    return figure


def genres() -> plt.Figure:
    """A mel spectrogram of each genre."""
    figure, axes = plt.subplots(4, 2, figsize=(8, 8.6), sharex=True, sharey=True, layout="constrained")
    for axis, genre in zip(axes.ravel(), GENRES):
        spectrogram = mel(render(SEED, genre, 1, 0)[: 6 * RATE])
        axis.imshow(spectrogram, origin="lower", aspect="auto", cmap="magma", extent=(0, 6, 0, 128), vmin=-60)
        axis.set_title(genre, loc="left", fontsize=11)
        axis.set_yticks((0, 64, 128))
    figure.supxlabel("seconds", fontsize=11)
    figure.supylabel("mel band, low to high", fontsize=11)
    return figure


def learning_rates() -> plt.Figure:
    """Cross-entropy after every epoch for three learning rates."""
    songs = Classroom()("", "summary")
    figure, axis = plt.subplots(figsize=(8, 3.6), layout="constrained")
    for eta, colour, words in ((0.01, GREY, "too small"), (0.3, GREEN, "good"), (8.0, RED, "too large")):
        costs = [cost(songs.train_x, songs.train_y, eta, epochs) for epochs in range(31)]
        axis.plot(costs, color=colour, label=rf"$\eta$ = {eta:g}, {words}", linewidth=2)
    axis.axhline(np.log(8), color=GREY, linestyle=":", linewidth=1)
    axis.text(30, np.log(8) + 0.05, "guessing: ln 8", ha="right", va="bottom", color=GREY)
    axis.set(xlabel="epochs", ylabel="cross-entropy", xlim=(0, 30), ylim=(0, 4.6))
    axis.legend(frameon=False, loc="upper center", ncols=3)
    return figure


def cost(x: np.ndarray, y: np.ndarray, eta: float, epochs: int) -> float:
    """Return the cross-entropy on the training songs after some epochs."""
    w1, b1, w2, b2, (mean, deviation) = fit(x, y, 8, np.random.default_rng(0), epochs=epochs, eta=eta)
    probabilities = softmax(sigmoid((x - mean) / deviation @ w1.T + b1) @ w2.T + b2)
    return float(-np.log(np.maximum(probabilities[np.arange(len(y)), y], 1e-12)).mean())


def accuracy() -> plt.Figure:
    """Accuracy against songs a genre, on the songs learnt from and on held-out ones."""
    counts = (5, 10, 20, 50)
    found = {count: over_draws(count) for count in counts}
    figure, axis = plt.subplots(figsize=(8, 3.8), layout="constrained")
    for side, colour, words in ((0, GREY, "songs it learnt from"), (1, BLUE, "held-out songs")):
        means = [np.mean(found[count][side]) for count in counts]
        spread = [np.std(found[count][side]) for count in counts]
        axis.errorbar(counts, means, spread, color=colour, marker="o", capsize=4, linewidth=2, label=words)
        for count, mean in zip(counts, means):
            print(f"{count} songs a genre, {words}: {mean:.1f}")
    axis.axhline(12.5, color=GREY, linestyle=":", linewidth=1)
    axis.text(50, 13.5, "guessing", ha="right", va="bottom", color=GREY)
    axis.set(xlabel="training songs a genre", ylabel="per cent right", xticks=counts, ylim=(0, 105))
    axis.legend(frameon=False, loc="center right")
    return figure


def over_draws(count: int, draws: int = 20) -> Tuple[List[float], List[float]]:
    """Return the accuracies in per cent, on training and on held-out songs, for each of some draws of songs."""
    songs = Classroom()("", "summary")
    both: Dict[int, List[float]] = {0: [], 1: []}
    for draw_number in range(draws):
        rng = np.random.default_rng(draw_number)
        order = rng.permutation(len(songs.train_y))
        rows = np.concatenate([order[songs.train_y[order] == genre][:count] for genre in range(8)])
        network = fit(songs.train_x[rows], songs.train_y[rows], 8, rng, epochs=60)
        for side, (x, y) in enumerate(((songs.train_x[rows], songs.train_y[rows]), (songs.test_x, songs.test_y))):
            both[side].append(100 * float(np.mean(name(network, x) == y)))
    return both[0], both[1]


if __name__ == "__main__":
    main()
