"""Song sets and feature tables as files."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from grader.songs import Recipe, Song, SongsError, SongSet, examples, open_set, read_table
from grader.songs.sets import write_set
from grader.songs.tables import Part, export_csv, record, write_table

COLUMNS = ("a", "b", "c")
PROJECT = Path(__file__).resolve().parent.parent


@pytest.fixture
def song_set(tmp_path: Path) -> SongSet:
    songs = (
        Song(3, "Rock", "Ann", "training", "a.flac", 10.0),
        Song(1, "Folk", "Bob, Jr.", "test", "b.flac", 9.5),
        Song(7, "Rock", "", "", "", None),
    )
    made = SongSet(tmp_path / "set", songs, Recipe(seed=4, songs_per_genre=2), {"summary": 0.5})
    write_set(made)
    return made


def fill(song_set: SongSet, *track_ids: int) -> None:
    rows = [(track_id, np.full(3, track_id, np.float32)) for track_id in track_ids]
    write_table(song_set.folder, "summary", rows, len(rows), COLUMNS)


def test_a_set_is_read_as_it_was_written(song_set: SongSet) -> None:
    """Commas, empty fields, the recipe and the thresholds survive."""
    assert open_set(song_set.folder) == song_set


def test_a_set_saved_by_a_spreadsheet_is_read(song_set: SongSet) -> None:
    """A byte order mark and Windows' line ends make no difference."""
    path = song_set.folder / "songs.csv"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))

    assert open_set(song_set.folder) == song_set


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("track_id\n1\n", 'songs.csv, line 1: no column "genre"'),
        ("track_id,genre\n1,Rock\nx,Rock\n", 'songs.csv, line 3: track_id "x" is not a whole number'),
        ("track_id,genre\n1,Rock\n1,Folk\n", "songs.csv, line 3: track 1 is on line 2 already"),
        ("track_id,genre\n1,\n", "songs.csv, line 2: the genre is empty"),
        ("track_id,genre\n1,Rock,3\n", "songs.csv, line 2: 3 fields, but the header has 2"),
        ("track_id,genre,split\n1,Rock,dev\n", 'songs.csv, line 2: split "dev" is none of'),
        ("track_id,genre,seconds\n1,Rock,-2\n", "songs.csv, line 2: seconds -2 must be 0 or more"),
    ],
)
def test_a_mistake_in_songs_csv_names_file_and_line(tmp_path: Path, text: str, message: str) -> None:
    """Whoever wrote the file can go to the place."""
    (tmp_path / "songs.csv").write_text(text)

    with pytest.raises(SongsError) as caught:
        open_set(tmp_path)

    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"thresholds": {"wide": 1.5}}', 'set.json: the threshold of "wide" is 1.5, not a number above 0, at most 1'),
        ('{"thresholds": {"wide": "0.5"}}', "is '0.5', not a number"),
        ('{"thresholds": {"wide": true}}', "is True, not a number"),
        ('{"thresholds": [0.5]}', "set.json: thresholds is [0.5], not a mapping"),
        ('{"treshold": {"wide": 0.5}}', 'set.json: there is no setting "treshold"'),
        ('{"thresholds": ', "set.json is not JSON"),
        ("[]", "set.json holds no settings"),
        ('{"synthesised": {"seed": 1}}', "set.json is no recipe (KeyError: 'songs_per_genre')"),
    ],
)
def test_a_mistake_in_set_json_is_told(song_set: SongSet, text: str, message: str) -> None:
    """What is wrong, and what would be right."""
    (song_set.folder / "set.json").write_text(text)

    with pytest.raises(SongsError) as caught:
        open_set(song_set.folder)

    assert message in str(caught.value)


def test_the_default_set_says_what_to_ask_for() -> None:
    """More on the wider table."""
    assert open_set(PROJECT / "data" / "masterclass").thresholds == {"summary": 0.6, "wide": 0.78}


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    """A wrong file given as songs.csv is told from a broken grader."""
    (tmp_path / "songs.csv").write_bytes(b"\xff\xfe\x00\x81")

    with pytest.raises(SongsError, match="is not UTF-8 text"):
        open_set(tmp_path)


def test_a_table_is_read_with_plain_numpy(song_set: SongSet) -> None:
    """The format is NumPy's own."""
    fill(song_set, 3, 1)

    rows = np.load(song_set.folder / "summary.npy", mmap_mode="r")

    assert rows["track_id"].tolist() == [3, 1]
    assert rows["values"].shape == (2, 3)


def test_examples_follow_songs_csv_and_leave_out_what_the_table_lacks(song_set: SongSet) -> None:
    """Features and genre numbers belong together whatever the order of the table's rows."""
    fill(song_set, 1, 3)

    features, labels, track_ids = examples(song_set, "summary")

    assert (features[:, 0].tolist(), labels.tolist(), track_ids.tolist()) == ([3, 1], [1, 0], [3, 1])


def test_examples_of_a_split(song_set: SongSet) -> None:
    """A split holds only its songs."""
    fill(song_set, 1, 3, 7)

    assert examples(song_set, "summary", "test")[2].tolist() == [1]


def test_a_missing_table_says_how_to_make_it(song_set: SongSet) -> None:
    """The message is a command."""
    with pytest.raises(SongsError, match=r'no table "wide" .* data extract .* --features wide'):
        read_table(song_set.folder, "wide")


@pytest.mark.parametrize("content", [b"", b"\x93NUMPY", b"text"])
def test_a_damaged_table_is_refused(song_set: SongSet, content: bytes) -> None:
    """A file that is no table does not look like a bug."""
    (song_set.folder / "summary.npy").write_bytes(content)

    with pytest.raises(SongsError, match="is no feature table"):
        read_table(song_set.folder, "summary")


def test_a_table_of_another_kind_is_refused(song_set: SongSet) -> None:
    """A plain array is no table."""
    np.save(song_set.folder / "summary.npy", np.zeros(3))

    with pytest.raises(SongsError, match="is no feature table"):
        read_table(song_set.folder, "summary")


def test_rows_are_kept_when_the_writer_dies(song_set: SongSet) -> None:
    """What was added is there after a crash, but for a record that was cut."""
    with Part(song_set.folder, "summary", COLUMNS) as part:
        part.add(1, np.ones(3))
        part.add(3, np.full(3, 2.0))
    path = song_set.folder / "summary.part"
    path.write_bytes(path.read_bytes()[:-4])

    with Part(song_set.folder, "summary", COLUMNS) as part:
        assert part.track_ids == {1}
        part.add(7, np.full(3, 5.0))
        part.finish([7, 1])

    assert read_table(song_set.folder, "summary").values[:, 0].tolist() == [5, 1]
    assert not path.exists()


def test_a_row_is_added_only_once(song_set: SongSet) -> None:
    """Neither a second answer nor one for a finished row changes anything."""
    fill(song_set, 3)
    with Part(song_set.folder, "summary", COLUMNS) as part:
        for value in (1.0, 2.0):
            part.add(1, np.full(3, value))
            part.add(3, np.full(3, value))
        part.finish([1, 3])

    assert read_table(song_set.folder, "summary").values[:, 0].tolist() == [1, 3]


def test_a_growing_table_keeps_its_rows(song_set: SongSet) -> None:
    """More rows than are copied at a time come through in order."""
    ids = list(range(1000))
    rows = ((track_id, np.full(3, track_id, np.float32)) for track_id in ids)
    write_table(song_set.folder, "summary", rows, len(ids), COLUMNS)

    with Part(song_set.folder, "summary", COLUMNS) as part:
        part.add(1000, np.full(3, 1000.0))
        part.finish([1000, *ids])

    table = read_table(song_set.folder, "summary")
    assert table.track_ids.tolist() == [1000, *ids]
    assert table.values[:, 2].tolist() == [1000, *ids]


def test_a_csv_gives_the_values_back(song_set: SongSet, tmp_path: Path) -> None:
    """Nine digits are enough for float32."""
    values = np.random.default_rng(0).standard_normal((4, 3)).astype(np.float32)
    write_table(song_set.folder, "summary", enumerate(values), 4, COLUMNS)

    export_csv(read_table(song_set.folder, "summary"), tmp_path / "a.csv")

    lines = (tmp_path / "a.csv").read_text().splitlines()
    assert lines[0] == "track_id,a,b,c"
    assert np.array_equal(np.array([line.split(",")[1:] for line in lines[1:]], np.float32), values)


def test_opening_a_set_imports_no_heavy_library() -> None:
    """librosa, SciPy and matplotlib stay out of the way of grading."""
    code = (
        "import sys; from grader.songs import open_set, examples; "
        f"examples(open_set({str(PROJECT / 'data' / 'masterclass')!r}), 'wide'); "
        "print([name for name in ('librosa', 'scipy', 'matplotlib', 'soundfile', 'pooch') if name in sys.modules])"
    )

    done = subprocess.run([sys.executable, "-c", code], cwd=PROJECT, capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


def test_a_row_is_its_id_and_its_values() -> None:
    """The size of a record is what the documentation says."""
    assert record(88).itemsize == 8 + 4 * 88
