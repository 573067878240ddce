"""Draw the pictures of Part 3's lesson from the default song set: python docs/pictures/part3.py.

They go to exercises/part3/images, and the figures that the lesson quotes are printed. Nothing here looks at held-out
songs before the last picture: all choices are made by validation within the training songs, artists kept apart, as the
lesson tells students to do. Takes some minutes.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any, Callable, Dict, Iterator, List, NamedTuple, Sequence, Tuple

import matplotlib as mpl
import numpy as np

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "solutions" / "part3")]

import upgrade  # noqa: E402
from curves import learning_curve  # noqa: E402
from matplotlib import pyplot as plt  # noqa: E402
from metrics import accuracy, confusion_matrix, f1_scores  # noqa: E402
from pca import apply_pca, fit_pca  # noqa: E402
from validation import k_fold  # noqa: E402

from grader.songs import SongSet, examples, open_set  # noqa: E402

IMAGES = ROOT / "exercises" / "part3" / "images"
BLUE, ORANGE, GREEN, GREY, INK = "#0b63a5", "#b85000", "#0f7a55", "#9aa5b1", "#1f2933"
COLOURS = ("#0b63a5", "#b85000", "#0f7a55", "#8e44ad", "#c0392b", "#7a6a00", "#2aa1b3", "#555555")
TARGET = 0.15
"""The validation error that the lesson would be content with."""
SEEDS = 3
"""Networks are trained from so many random beginnings, and errors averaged."""
STYLE = {
    "font.family": "sans-serif",
    "font.sans-serif": ["DejaVu Sans"],
    "font.size": 10,
    "axes.edgecolor": GREY,
    "axes.labelcolor": INK,
    "axes.spines.right": False,
    "axes.spines.top": False,
    "axes.titlesize": 11,
    "text.color": INK,
    "xtick.color": INK,
    "ytick.color": INK,
    "legend.frameon": False,
    "lines.linewidth": 2.0,
    "svg.fonttype": "none",
    "svg.hashsalt": "part3",
}


class Songs(NamedTuple):
    """Training songs: x of shape (n_songs, n_features), genre numbers y and artists of shape (n_songs,)."""

    x: np.ndarray
    y: np.ndarray
    artists: np.ndarray
    genres: Tuple[str, ...]


class Settings(NamedTuple):
    """A network with one hidden layer, and how it learns."""

    hidden: int = 15
    eta: float = 0.05
    lam: float = 0.0
    epochs: int = 30
    components: int = 0


def load(song_set: SongSet, table: str, split: str = "training") -> Songs:
    """Return the songs of a split."""
    x, y, ids = examples(song_set, table, split)
    artist = {song.track_id: song.artist for song in song_set.songs}
    return Songs(x.astype(float), y, np.array([artist[each] for each in ids]), song_set.genres)


def trainer(settings: Settings, n_genres: int, seed: int) -> Callable[..., Any]:
    """Return `train(x, y)` with these settings; what it needs of the upgrade's own settings is set for the call."""

    def train(x: np.ndarray, y: np.ndarray) -> Any:
        reduce = fit_pca(standard(x, x), settings.components)[:2] if settings.components else None
        upgrade.HIDDEN, upgrade.ETA, upgrade.LAM = settings.hidden, settings.eta, settings.lam
        upgrade.EPOCHS, upgrade.VOTERS = settings.epochs, 1
        return x, reduce, upgrade.train(reduced(x, x, reduce), y, n_genres, np.random.default_rng(seed))

    return train


def predict(model: Any, x: np.ndarray) -> np.ndarray:
    """Name genres with what `trainer` gave."""
    learnt, reduce, network = model
    return np.asarray(upgrade.predict(network, reduced(learnt, x, reduce)))


def standard(learnt: np.ndarray, x: np.ndarray) -> np.ndarray:
    """Standardise `x` with the numbers of the songs learnt from."""
    deviation = learnt.std(axis=0)
    return np.asarray((x - learnt.mean(axis=0)) / np.where(deviation == 0, 1.0, deviation))


def reduced(learnt: np.ndarray, x: np.ndarray, reduce: Any) -> np.ndarray:
    """Turn `x` into principal components where there are some."""
    return x if reduce is None else np.asarray(apply_pca(*reduce, standard(learnt, x)))


def folds(songs: Songs, k: int = 5, by_artist: bool = True) -> Iterator[Tuple[np.ndarray, np.ndarray]]:
    """Yield training and validation rows, shuffled; no artist is in both, unless songs are dealt without regard."""
    rng = np.random.default_rng(1)
    if not by_artist:
        yield from k_fold(len(songs.y), k, rng)
        return
    # Artists are dealt genre by genre, so that every fold has songs of every genre.
    dealt = np.zeros(len(songs.y), dtype=int)
    for genre in range(len(songs.genres)):
        artists = rng.permutation(np.unique(songs.artists[songs.y == genre]))
        for place, artist in enumerate(artists):
            dealt[(songs.artists == artist) & (songs.y == genre)] = place % k
    for fold in range(k):
        rows = rng.permutation(len(songs.y))
        yield rows[dealt[rows] != fold], rows[dealt[rows] == fold]


def errors(songs: Songs, settings: Settings, k: int = 5, by_artist: bool = True) -> Tuple[float, float]:
    """Return the training and the validation error, averaged over folds and beginnings."""
    found = []
    for seed in range(SEEDS):
        for rows, others in folds(songs, k, by_artist):
            model = trainer(settings, len(songs.genres), seed)(songs.x[rows], songs.y[rows])
            found.append([np.mean(predict(model, songs.x[part]) != songs.y[part]) for part in (rows, others)])
    train, validation = np.mean(found, axis=0)
    return float(train), float(validation)


def curve(songs: Songs, settings: Settings, sizes: Sequence[int]) -> np.ndarray:
    """Return the learning curves, shape (2, n_sizes), averaged over folds and beginnings."""
    found = []
    for seed in range(SEEDS):
        for rows, others in folds(songs):
            train = trainer(settings, len(songs.genres), seed)
            sets = [(songs.x[part], songs.y[part]) for part in (rows, others)]
            found.append(learning_curve(train, predict, *sets, sizes))
    return np.asarray(np.mean(found, axis=0))


def save(figure: Any, name: str) -> None:
    """Write a picture."""
    figure.savefig(IMAGES / f"{name}.svg", metadata={"Date": None, "Creator": None}, facecolor="white")
    if len(sys.argv) > 1:  # a folder for pictures to look at
        figure.savefig(Path(sys.argv[1]) / f"{name}.png", dpi=90, facecolor="white")
    plt.close(figure)
    print(f"{name}.svg", flush=True)


def draw_confusion(songs: Songs) -> None:
    """One validation fold: who is taken for whom."""
    rows, others = next(folds(songs))
    model = trainer(Settings(), len(songs.genres), 0)(songs.x[rows], songs.y[rows])
    confusion = np.asarray(confusion_matrix(songs.y[others], predict(model, songs.x[others]), len(songs.genres)))
    figure, axes = plt.subplots(figsize=(6.4, 5.2), layout="constrained")
    draw_matrix(axes, confusion, songs.genres)
    save(figure, "confusion")
    scores = ", ".join(f"{genre} {score:.2f}" for genre, score in zip(songs.genres, f1_scores(confusion)))
    print(f"  accuracy {accuracy(confusion):.3f}; F1: {scores}")


def draw_matrix(axes: Any, confusion: np.ndarray, genres: Sequence[str]) -> None:
    """Draw counts in their cells."""
    axes.imshow(confusion, cmap="Blues", vmin=0, vmax=confusion.sum(axis=1).max() * 1.1)
    places = range(len(genres))
    axes.set_xticks(places, genres, rotation=40, ha="right")
    axes.set_yticks(places, genres)
    axes.set_xlabel("predicted genre")
    axes.set_ylabel("actual genre")
    axes.spines[:].set_visible(False)
    for row in places:
        for column in places:
            if confusion[row, column]:
                weight = "bold" if row == column else "normal"
                colour = "white" if 2 * confusion[row, column] > confusion.sum(axis=1).max() else INK
                text = str(confusion[row, column])
                axes.text(column, row, text, ha="center", va="center", weight=weight, color=colour)


def draw_sets() -> None:
    """How songs are dealt out: three sets, and five folds."""
    figure, (above, below) = plt.subplots(2, 1, figsize=(7.6, 4.4), height_ratios=(1, 2.6), layout="constrained")
    left = 0.0
    parts = ((0.6, BLUE, "training set, 60 %", "learn"), (0.2, ORANGE, "validation, 20 %", "choose"))
    for share, colour, text, use in (*parts, (0.2, GREEN, "test, 20 %", "once, at the end")):
        above.barh(0, share, left=left, color=colour, alpha=0.25, edgecolor=colour, linewidth=1.5)
        above.text(left + share / 2, 0.1, text, ha="center", va="center", size=9.5, weight="bold")
        above.text(left + share / 2, -0.2, use, ha="center", va="center", size=9)
        left += share
    for fold in range(5):
        for part in range(5):
            colour = ORANGE if part == fold else BLUE
            below.barh(-fold, 0.2, left=0.2 * part, height=0.72, color=colour, alpha=0.25, edgecolor=colour)
            if part == fold:
                below.text(0.2 * part + 0.1, -fold, "validation", ha="center", va="center", size=9, weight="bold")
        below.text(-0.01, -fold, f"fold {fold + 1}", ha="right", va="center")
    for axes, title in ((above, "three sets"), (below, "five folds of the shuffled songs: each is validated on once")):
        axes.set_axis_off()
        axes.set_xlim(-0.09, 1.005)
        axes.set_title(title, loc="left", x=0.08)
    save(figure, "sets")


def draw_pca(songs: Songs) -> None:
    """Songs in the plane of the first two components, and the share of the variance."""
    x = standard(songs.x, songs.x)
    mean, components, ratio = fit_pca(x, min(x.shape))
    places = apply_pca(mean, components[:2], x)
    figure, (left, right) = plt.subplots(1, 2, figsize=(9.2, 4.2), width_ratios=(1.25, 1), layout="constrained")
    for number, genre in enumerate(songs.genres):
        mine = songs.y == number
        left.scatter(*places[mine].T, s=14, color=COLOURS[number], alpha=0.75, linewidths=0, label=genre)
    left.set_xlabel("first principal component")
    left.set_ylabel("second principal component")
    low, high = np.percentile(places, 0.5, axis=0), np.percentile(places, 99.5, axis=0)
    left.set_xlim(low[0] - 1, high[0] + 1)
    left.set_ylim(low[1] - 1, high[1] + 1)
    figure.legend(loc="outside lower center", ncols=8, fontsize=9, markerscale=2, handletextpad=0.1, columnspacing=0.8)
    total = np.cumsum(ratio)
    right.plot(np.arange(1, len(total) + 1), 100 * total, color=BLUE)
    for share in (0.5, 0.9, 0.99):
        count = int(np.searchsorted(total, share)) + 1
        right.plot([count], [100 * share], "o", color=ORANGE)
        right.annotate(f"{count} components: {share:.0%}", (count, 100 * share), (10, -12), textcoords="offset points")
        print(f"  {count} of {len(total)} components have {share:.0%} of the variance")
    right.set_xscale("log")
    right.set_xlabel("components kept")
    right.set_ylabel("variance kept, per cent")
    right.set_ylim(0, 103)
    save(figure, "pca")


def draw_learning_curves(songs: Songs, wide: Songs) -> None:
    """High bias, high variance, and a good fit."""
    sizes = [20, 40, 80, 160, 240, 320]
    cases = (
        ("high bias: one hidden unit", songs, Settings(hidden=1)),
        ("high variance: 15 hidden units", songs, Settings()),
        ("good fit: 32 hidden units, 308 features", wide, Settings(hidden=32, lam=4.0)),
    )
    figure, axes = plt.subplots(1, 3, figsize=(10.6, 3.7), sharey=True, layout="constrained")
    for place, (title, table, settings) in zip(axes, cases):
        train, validation = curve(table, settings, sizes)
        place.plot(sizes, train, "o-", color=BLUE, label="training error")
        place.plot(sizes, validation, "o-", color=ORANGE, label="validation error")
        place.axhline(TARGET, color=GREY, linestyle="--", linewidth=1.2, label="target")
        place.set_title(title)
        place.set_xlabel("number of training songs")
        print(f"  {title}: training {np.round(train, 3)}, validation {np.round(validation, 3)}")
    axes[0].set_ylabel("share of wrong predictions")
    axes[0].set_ylim(-0.02, 1.0)
    axes[2].legend()
    save(figure, "learning_curves")


def draw_regularisation(wide: Songs) -> None:
    """Both errors over lam."""
    lams = [0.0, 1.0, 4.0, 16.0, 64.0, 128.0, 256.0]
    found = np.array([errors(wide, Settings(hidden=60, lam=lam)) for lam in lams])
    figure, axes = plt.subplots(figsize=(6.4, 3.8), layout="constrained")
    places = range(len(lams))
    axes.plot(places, found[:, 0], "o-", color=BLUE, label="training error")
    axes.plot(places, found[:, 1], "o-", color=ORANGE, label="validation error")
    axes.set_xticks(places, [f"{lam:g}" for lam in lams])
    axes.set_xlabel("lam")
    axes.set_ylabel("share of wrong predictions")
    axes.set_ylim(-0.02, None)
    axes.legend()
    save(figure, "regularisation")
    for lam, (train, validation) in zip(lams, found):
        print(f"  lam {lam:g}: training {train:.3f}, validation {validation:.3f}")


def draw_one_by_one(songs: Songs) -> None:
    """Four hyperparameters, each varied by itself."""
    figure, axes = plt.subplots(2, 2, figsize=(8.6, 6.0), sharey=True, layout="constrained")
    for place, (name, values, found) in zip(axes.ravel(), one_by_one(songs)):
        places = range(len(values))
        place.plot(places, found[:, 0], "o-", color=BLUE, label="training error")
        place.plot(places, found[:, 1], "o-", color=ORANGE, label="validation error")
        place.set_xticks(places, [str(value) for value in values])
        place.set_xlabel(name)
        for value, (train, validation) in zip(values, found):
            print(f"  {name} {value}: training {train:.3f}, validation {validation:.3f}")
    for place in axes[:, 0]:
        place.set_ylabel("share of wrong predictions")
    axes[0, 0].set_ylim(-0.02, None)
    axes[0, 0].legend()
    save(figure, "one_by_one")


def one_by_one(songs: Songs) -> Iterator[Tuple[str, List[Any], np.ndarray]]:
    """Yield a hyperparameter, its values, and both errors for each."""
    features: List[Any] = [2, 5, 10, 20, 40, 88]
    yield (
        "features (principal components)",
        features,
        np.array([errors(songs, Settings(components=n)) for n in features]),
    )
    counts: List[Any] = [3, 5, 10, 20, 40]
    yield (
        "songs a genre",
        counts,
        curve(songs, Settings(), [len(songs.genres) * n for n in counts]).T,
    )
    units: List[Any] = [1, 2, 4, 8, 15, 30, 100]
    yield "hidden units", units, np.array([errors(songs, Settings(hidden=n)) for n in units])
    rates: List[Any] = [0.0003, 0.001, 0.003, 0.01, 0.05, 0.3, 2.0]
    yield "learning rate", rates, np.array([errors(songs, Settings(eta=eta)) for eta in rates])


def draw_grid(wide: Songs) -> None:
    """Hidden units and penalty together."""
    units, lams = [4, 8, 16, 32, 64], [0.0, 4.0, 16.0, 64.0]
    found = np.array([[1 - errors(wide, Settings(hidden=n, lam=lam))[1] for lam in lams] for n in units])
    figure, axes = plt.subplots(figsize=(5.4, 4.2), layout="constrained")
    axes.imshow(found, cmap="Blues", vmin=found.min() - 0.02, vmax=found.max() + 0.06, aspect="auto")
    axes.set_xticks(range(len(lams)), [f"{lam:g}" for lam in lams])
    axes.set_yticks(range(len(units)), [str(n) for n in units])
    axes.set_xlabel("lam")
    axes.set_ylabel("hidden units")
    axes.spines[:].set_visible(False)
    best = np.unravel_index(found.argmax(), found.shape)
    for row, column in np.ndindex(*found.shape):
        weight = "bold" if (row, column) == best else "normal"
        colour = "white" if found[row, column] > (found.min() + found.max()) / 2 else INK
        text = f"{100 * found[row, column]:.1f}"
        axes.text(column, row, text, ha="center", va="center", weight=weight, color=colour)
    axes.set_title("validation accuracy, per cent")
    save(figure, "grid")


def draw_artists(song_set: SongSet, tables: Dict[str, Songs]) -> None:
    """The same network validated with and without regard to artists, and the truth on held-out artists."""
    names, values = [], []
    for table, songs in tables.items():
        settings = Settings() if table == "summary" else Settings(hidden=32, lam=4.0)
        held_out = load(song_set, table, "test")
        rng_errors = []
        for seed in range(SEEDS):
            rows = np.random.default_rng(seed).permutation(len(songs.y))
            model = trainer(settings, len(songs.genres), seed)(songs.x[rows], songs.y[rows])
            rng_errors.append(np.mean(predict(model, held_out.x) != held_out.y))
        random, apart = errors(songs, settings, by_artist=False)[1], errors(songs, settings)[1]
        values.append([1 - random, 1 - apart, 1 - float(np.mean(rng_errors))])
        names.append(f"{songs.x.shape[1]} features")
        print(
            f"  {table}: songs at random {1 - random:.3f}, artists apart {1 - apart:.3f}, held out {values[-1][2]:.3f}"
        )
    figure, axes = plt.subplots(figsize=(7.8, 3.8), layout="constrained")
    labels = ("validation, songs dealt at random", "validation, artists kept apart", "held-out songs by other artists")
    for place, (label, colour) in enumerate(zip(labels, (GREY, ORANGE, GREEN))):
        heights = [100 * value[place] for value in values]
        bars = axes.bar(np.arange(len(names)) + 0.26 * (place - 1), heights, width=0.24, color=colour, label=label)
        axes.bar_label(bars, fmt="%.0f")
    axes.set_xticks(range(len(names)), names)
    axes.set_ylabel("accuracy, per cent")
    axes.set_ylim(0, 100)
    figure.legend(loc="outside upper center", fontsize=9, ncols=3, handlelength=1.0, columnspacing=1.0)
    save(figure, "artists")


def main() -> None:
    """Draw all of them."""
    mpl.rcParams.update(STYLE)
    IMAGES.mkdir(exist_ok=True)
    song_set = open_set(ROOT / "data" / "masterclass")
    tables = {table: load(song_set, table) for table in ("summary", "wide")}
    songs, wide = tables["summary"], tables["wide"]
    draw_sets()
    draw_confusion(songs)
    draw_pca(songs)
    draw_learning_curves(songs, wide)
    draw_regularisation(wide)
    draw_one_by_one(songs)
    draw_grid(wide)
    draw_artists(song_set, tables)


if __name__ == "__main__":
    main()
