"""Where suites come from: built from the course and its solutions, or read from the files of a kit."""

from __future__ import annotations

from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Callable, Iterator, List, NamedTuple, Optional, Protocol, Sequence, Tuple

if TYPE_CHECKING:  # wrong arguments are told before NumPy is imported
    from contextlib import AbstractContextManager

    from .model import Examples, Part, Pipeline, Suite, Trial
    from .sandbox import Sandbox
    from .suite import Songs

PROJECT = Path(__file__).resolve().parent.parent
SUITES = Path(__file__).resolve().parent / "suites"
"""Where a kit has the suites; there is no such folder where there is a course."""
SUFFIX = ".suite"


class Supply(NamedTuple):
    """A part's suite of the exercises with some ids, and what adds to an exercise of it what it may lack: the values of
    misconceptions, and the scenes of its exhibits.
    """

    suite: Callable[[Sequence[str]], Suite]
    complete: Callable[[Trial], Trial]
    stage: Callable[[Trial], Trial]


class Source(Protocol):
    """Supplies the suites of the parts that it knows."""

    @property
    def parts(self) -> Tuple[str, ...]:
        """The names of the parts."""

    def title(self, part: str) -> str:
        """Return the title of a part."""

    def needs(self, part: str) -> Tuple[str, ...]:
        """Return the libraries to warm up for a part."""

    def pipeline(self, part: str) -> Optional[Pipeline]:
        """Return the functions of a part that name the genre of a song, where it has them."""

    def ids(self, part: str) -> List[str]:
        """Return the ids of all exercises of a part, in teaching order."""

    def open(self, part: str, sandbox: Sandbox) -> AbstractContextManager[Supply]:
        """Be ready to supply the suite of a part; the sandbox runs what has to be run for it."""


def default_songs(exercise: str, table: str) -> Examples:
    """Give an exercise the songs of data/masterclass."""
    from .examples import Classroom  # here, since most exercises do without songs

    return Classroom()(exercise, table)


class Course:
    """Builds suites from the declarations, with the answers that the solutions give.

    Parameters
    ----------
    solutions : Path
        A folder laid out like `exercises/`.
    seed : int
        Draws the cases.
    change : callable
        Makes another part of a declared one: what an instructor's configuration says of points and exercises.
    songs : callable
        Gives exercises that train a classifier their songs; by default those of data/masterclass.
    """

    def __init__(
        self,
        solutions: Path = PROJECT / "solutions",
        seed: int = 0,
        change: Callable[[Part], Part] = lambda part: part,
        songs: Songs = default_songs,
    ) -> None:
        self.solutions = solutions
        self.seed = seed
        self.change = change
        self.songs = songs

    @property
    def parts(self) -> Tuple[str, ...]:
        """The names of the parts."""
        from .course import PARTS

        return PARTS

    def title(self, part: str) -> str:
        """Return the title of a part."""
        return self._declared(part).title

    def needs(self, part: str) -> Tuple[str, ...]:
        """Return the libraries to warm up for a part."""
        from .course import NEEDS

        return NEEDS.get(part, ())

    def pipeline(self, part: str) -> Optional[Pipeline]:
        """Return the functions of a part that name the genre of a song, where it has them."""
        return self._declared(part).pipeline

    def ids(self, part: str) -> List[str]:
        """Return the ids of all exercises of a part, in teaching order."""
        from .suite import exercise_id

        return [exercise_id(part, exercise) for exercise in self._declared(part).exercises]

    @contextmanager
    def open(self, part: str, sandbox: Sandbox) -> Iterator[Supply]:
        """Start the solutions, whose interpreter comes up while other things are done."""
        from .suite import complete, outline, stage

        with sandbox.open(self.solutions, part) as answers:
            # The declarations are imported when the suite is asked for: both processes come up meanwhile.
            yield Supply(
                lambda ids: outline(self._declared(part), self.seed, answers.run, self.songs, ids),
                lambda trial: complete(self._declared(part), trial),
                lambda trial: stage(self._declared(part), trial, answers.run, self.songs),
            )

    def _declared(self, part: str) -> Part:
        from .course import part as declared

        return self.change(declared(part))


class Kit:
    """Reads suites from the files in a folder, one a part, as `grader.suitefile.save` writes them."""

    def __init__(self, folder: Path = SUITES) -> None:
        self.folder = folder

    @property
    def parts(self) -> Tuple[str, ...]:
        """The names of the parts."""
        return tuple(sorted(path.stem for path in self.folder.glob(f"*{SUFFIX}")))

    def title(self, part: str) -> str:
        """Return the title of a part."""
        return self._suite(part).title

    def needs(self, part: str) -> Tuple[str, ...]:
        """Return the libraries to warm up for a part."""
        return self._suite(part).needs

    def pipeline(self, part: str) -> Optional[Pipeline]:
        """Return the functions of a part that name the genre of a song, where it has them."""
        return self._suite(part).pipeline

    def ids(self, part: str) -> List[str]:
        """Return the ids of all exercises of a part, in teaching order."""
        return [trial.id for trial in self._suite(part).trials]

    @contextmanager
    def open(self, part: str, sandbox: Sandbox) -> Iterator[Supply]:
        """Be ready to read the suite of a part, which is complete."""
        from .suite import select

        yield Supply(lambda ids: select(self._suite(part), ids), lambda trial: trial, lambda trial: trial)

    def _suite(self, part: str) -> Suite:
        return _read(self.folder / f"{part}{SUFFIX}")


@lru_cache(maxsize=8)
def _read(path: Path) -> Suite:
    from .suitefile import load

    return load(path)


def is_kit() -> bool:
    """Tell whether this grader is that of a kit."""
    return SUITES.is_dir()


def here(seed: int = 0, change: Callable[[Part], Part] = lambda part: part, songs: Songs = default_songs) -> Source:
    """Return the source that this grader has: a kit's files, or the course with its solutions; see `Course`."""
    return Kit() if is_kit() else Course(seed=seed, change=change, songs=songs)
