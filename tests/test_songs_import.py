"""Real collections become song sets."""

from __future__ import annotations

import csv
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Dict, List, Sequence

import numpy as np
import pytest

pytest.importorskip("soundfile", reason="song files are written by soundfile")

from grader.songs import Recipe, Song, SongsError, examples, open_set, read_table
from grader.songs.catalogue import synthesised_set
from grader.songs.extraction import read_rejected
from grader.songs.importing import Found, store
from grader.songs.importing.fma import read_fma
from grader.songs.importing.folders import read_folder
from grader.songs.importing.gtzan import read_gtzan
from grader.songs.importing.workshop import read_workshop
from grader.songs.sets import write_set
from grader.songs.splits import on_both_sides, parted, split_by_artist
from tests.songs_files import REAL, folder_of_genres, music, write

real = pytest.mark.skipif(not REAL.is_dir(), reason="no real music in ../shared/real")

TRACKS = """\
,artist,artist,set,set,track,track
,id,name,split,subset,duration,genre_top
track_id,,,,,,
2,1,AWOL,training,small,168,Hip-Hop
5,1,AWOL,test,medium,206,Hip-Hop
10,6,"Kurt, Vile",validation,small,161,Pop
20,4,Nicky,training,large,20,
30,4,Nicky,training,large,12,Rock
"""


@pytest.fixture
def fma(tmp_path: Path) -> Path:
    for track in (2, 5, 10, 20, 30, 99):
        write(tmp_path / "fma" / f"{track:06d}"[:3] / f"{track:06d}.wav", music(track))
    (tmp_path / "tracks.csv").write_text(TRACKS)
    return tmp_path


def test_a_folder_of_genres_is_a_set(tmp_path: Path) -> None:
    """Genre from the folder; a third of each genre for the test."""
    song_set, remarks = store(read_folder(folder_of_genres(tmp_path / "audio")), tmp_path / "set")

    assert open_set(tmp_path / "set") == song_set
    assert song_set.genres == ("Folk", "Rock")
    assert [
        sum(song.split == "test" for song in song_set.songs if song.genre == genre) for genre in song_set.genres
    ] == [1, 1]
    assert any("artists are not known" in remark for remark in remarks)


def test_a_folder_between_is_the_artist(tmp_path: Path) -> None:
    """genre/artist/song.wav, and one file that lies beside the genres."""
    for number in range(12):
        write(tmp_path / "audio" / "Rock" / f"Band {number // 3}" / f"{number}.wav", music(number))
    write(tmp_path / "audio" / "stray.wav", music(50))

    song_set, remarks = store(read_folder(tmp_path / "audio"), tmp_path / "set")

    assert {song.artist for song in song_set.songs} == {"Band 0", "Band 1", "Band 2", "Band 3"}
    assert on_both_sides(song_set.songs) == ()
    assert {song.split for song in song_set.songs} == {"training", "test"}
    assert [reason for _, _, reason in read_rejected(song_set.folder)] == ["lies in no genre's folder"]
    assert not any("artists are not known" in remark for remark in remarks)


def test_a_second_import_keeps_the_track_numbers(tmp_path: Path) -> None:
    """Tables made before stay right."""
    audio = folder_of_genres(tmp_path / "audio")
    before, _ = store(read_folder(audio, tmp_path / "set"), tmp_path / "set")
    write(audio / "Blues" / "new.wav", music(70))

    after, _ = store(read_folder(audio, tmp_path / "set"), tmp_path / "set")

    numbers = {song.path: song.track_id for song in after.songs}
    assert all(numbers[song.path] == song.track_id for song in before.songs)
    assert len(set(numbers.values())) == 7


def test_a_second_import_keeps_the_thresholds(tmp_path: Path) -> None:
    """An instructor has set them after measuring."""
    audio = folder_of_genres(tmp_path / "audio")
    before, _ = store(read_folder(audio), tmp_path / "set")
    write_set(replace(before, thresholds={"summary": 0.7}))

    after, _ = store(read_folder(audio, tmp_path / "set"), tmp_path / "set")

    assert after.thresholds == open_set(tmp_path / "set").thresholds == {"summary": 0.7}


def test_nothing_is_imported_over_a_synthesised_set(tmp_path: Path) -> None:
    """Its recipe would be told of the wrong songs."""
    write_set(synthesised_set(tmp_path / "set", Recipe(seed=3, songs_per_genre=2)))

    with pytest.raises(SongsError, match="holds a synthesised set; --out names another folder"):
        store(read_folder(folder_of_genres(tmp_path / "audio")), tmp_path / "set")


def test_a_folder_without_genres_is_refused(tmp_path: Path) -> None:
    """The message shows the layout."""
    write(tmp_path / "a.wav", music())

    with pytest.raises(SongsError, match="has no subfolder with audio"):
        read_folder(tmp_path)
    with pytest.raises(SongsError, match="is not a folder"):
        read_folder(tmp_path / "nowhere")


def test_fma_with_its_two_row_header(fma: Path) -> None:
    """Genres, artists and the official split; what cannot be used is listed."""
    found = read_fma(fma / "fma", fma / "tracks.csv")

    assert [(song.track_id, song.genre, song.artist, song.split, song.seconds) for song in found.songs] == [
        (2, "Hip-Hop", "AWOL", "training", 30.0),
        (5, "Hip-Hop", "AWOL", "test", 30.0),
        (10, "Pop", "Kurt, Vile", "validation", 30.0),
        (30, "Rock", "Nicky", "training", 12.0),
    ]
    assert [(number, reason) for number, _, reason in found.left_out] == [
        ("20", "has no top genre"),
        ("99", "not in tracks.csv"),
    ]


@pytest.mark.parametrize(("subset", "tracks"), [("small", [2, 10]), ("medium", [2, 5, 10]), ("large", [2, 5, 10, 30])])
def test_a_larger_subset_of_fma_holds_the_smaller(fma: Path, subset: str, tracks: List[int]) -> None:
    """So do the official ones."""
    assert [song.track_id for song in read_fma(fma / "fma", fma, subset=subset).songs] == tracks


def test_an_artists_long_life_is_read(fma: Path) -> None:
    """Python's csv refuses fields of more than 131072 characters by default."""
    (fma / "tracks.csv").write_text(TRACKS.replace("AWOL", "A" * 140000))

    assert len(read_fma(fma / "fma", fma / "tracks.csv").songs) == 4


def test_an_artist_on_both_sides_is_taken_from_one(fma: Path) -> None:
    """AWOL has a song to learn from and one held out."""
    song_set, remarks = store(read_fma(fma / "fma", fma), fma / "set")

    assert on_both_sides(song_set.songs) == ()
    assert any("1 songs are in no split" in remark for remark in remarks)


def test_fma_from_a_plain_csv(fma: Path) -> None:
    """track_id,genre,split; a track without audio is listed, not forgotten."""
    (fma / "plain.csv").write_text("track_id,genre,split\n2,Hip-Hop,training\n5,Hip-Hop,test\n7,Rock,test\n")

    found = read_fma(fma / "fma", fma / "plain.csv")

    assert [(song.track_id, song.split) for song in found.songs] == [(2, "training"), (5, "test")]
    assert found.left_out[0][0] == "7"
    assert found.left_out[0][2].startswith("no audio in")


def test_fmas_own_features_replace_extraction(fma: Path) -> None:
    """Three header rows, and a table beside ours."""
    rows = [["feature", "mfcc", "mfcc"], ["statistics", "mean", "std"], ["number", "01", "01"], ["track_id", "", ""]]
    write_rows(fma / "features.csv", [*rows, ["2", "1.5", "2.5"], ["10", "-1", "4"]])

    song_set, _ = store(read_fma(None, fma, fma / "features.csv"), fma / "set")

    table = read_table(song_set.folder, "fma")
    assert table.columns == ("mfcc_mean_01", "mfcc_std_01")
    assert (table.track_ids.tolist(), table.values.tolist()) == ([2, 10], [[1.5, 2.5], [-1, 4]])


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a,b\n1,2\n", 'tracks.csv, lines 1 and 2: no column "set.split"'),
        ("track_id,genre,split\n2,Rock,dev\n", 'tracks.csv, line 2: split "dev" is none of'),
        ("track_id,genre,split\nx2,Rock,test\n", 'tracks.csv, line 2: track_id "x2" is not'),
        (TRACKS + "7,1\n", "tracks.csv, line 9: 2 fields, but the header has 7"),
        (TRACKS + '8,1,"two\nlines",test,small,1,Pop\n7,1\n', "tracks.csv, line 11: 2 fields, but the header has 7"),
        ("", 'tracks.csv, lines 1 and 2: no column "set.split"'),
    ],
)
def test_a_mistake_in_tracks_csv_names_the_line(fma: Path, text: str, message: str) -> None:
    """Or both lines of the header."""
    (fma / "tracks.csv").write_text(text)

    with pytest.raises(SongsError) as caught:
        read_fma(fma / "fma", fma)

    assert message in str(caught.value)


@real
def test_the_real_clips_of_fma_small_are_imported() -> None:
    """Five of 8000; the others are listed."""
    found = read_fma(REAL / "fma_small", REAL / "fma_small" / "tracks.csv")

    assert len(found.songs) == 5
    assert len(found.left_out) == 7995
    assert [song.genre for song in found.songs if song.track_id == 2] == ["Hip-Hop"]


def gtzan_csv(path: Path, rows: Dict[str, Sequence[float]]) -> Path:
    lines = [[name, 661794, *values, name.split(".")[0]] for name, values in rows.items()]
    write_rows(path, [["filename", "length", "tempo", "rms_mean", "label"], *lines])
    return path


def write_rows(path: Path, rows: Sequence[Sequence[object]]) -> None:
    with path.open("w", newline="") as file:
        csv.writer(file).writerows(rows)


def test_gtzan_from_folders_and_from_its_table(tmp_path: Path) -> None:
    """The same songs, whatever the ending; two with the same features are told, and that their genres differ."""
    rows = {"blues.00000.au": [1.0, 2.0], "metal.00058.wav": [3.0, 4.0], "rock.00016.wav": [3.0, 4.0]}
    for name in ("blues.00000", "rock.00016"):
        write(tmp_path / "gtzan" / name.split(".")[0] / f"{name}.wav", music())
    write(tmp_path / "gtzan" / "rock" / "other.wav", music())
    for name, lines in (("train", "blues/blues.00000.wav"), ("valid", ""), ("test", "rock/rock.00016.wav")):
        (tmp_path / f"{name}_filtered.txt").write_text(lines + "\n")

    found = read_gtzan(tmp_path / "gtzan", gtzan_csv(tmp_path / "f.csv", rows), tmp_path)

    assert [(song.track_id, song.genre, song.split, Path(song.path).name) for song in found.songs] == [
        (1, "blues", "training", "blues.00000.wav"),
        (659, "metal", "", ""),
        (917, "rock", "test", "rock.00016.wav"),
    ]
    assert "metal.00058 and rock.00016" in found.remarks[0]
    assert found.tables["gtzan"][0] == ("tempo", "rms_mean")
    assert found.left_out[0][2].startswith("is not named like GTZAN's songs")


def test_a_mistake_in_gtzans_table_names_the_line(tmp_path: Path) -> None:
    """Neither names nor numbers are guessed."""
    for rows, message in (
        ({"blues.00000.au": ["x", 1]}, "f.csv, line 2: could not convert"),
        ({"polka.00000.au": [1, 1]}, 'f.csv, line 2: filename "polka.00000.au"'),
        ({"rock.00000.au": ["nan", 1]}, "f.csv, line 2: a feature is not a finite number"),
    ):
        with pytest.raises(SongsError, match=message):
            read_gtzan(None, gtzan_csv(tmp_path / "f.csv", rows), None)


@real
def test_the_real_table_of_gtzan_is_imported(tmp_path: Path) -> None:
    """1000 songs, 57 features, 930 of them in the lists, 14 pairs the same."""
    song_set, remarks = store(
        read_gtzan(None, REAL / "gtzan" / "features_30_sec.csv", REAL / "gtzan"), tmp_path / "set"
    )

    counts = [len(examples(song_set, "gtzan", split)[1]) for split in ("training", "validation", "test", "")]
    assert counts == [443, 197, 290, 1000]
    assert open_set(tmp_path / "set").thresholds["gtzan"] == 0.38
    assert read_table(song_set.folder, "gtzan").values.shape == (1000, 57)
    assert "14 pairs of songs have the same features" in " ".join(remarks)


@pytest.mark.parametrize("packed", [True, False])
def test_the_workshops_data(tmp_path: Path, packed: bool) -> None:
    """The first 10 000 numbers of each song; shorter songs are listed."""
    data = tmp_path / "data"
    (data / "fma_small" / "000").mkdir(parents=True)
    (data / "train_labels.csv").write_text("track_id,genre\n2,Hip-Hop\n5,Rock\n10,Pop\n")
    for track, count in ((2, 10500), (5, 9999)):
        (data / "fma_small" / "000" / f"{track:06d}.csv").write_text("\n".join(["0.5"] * count))
    source = tmp_path
    if packed:
        source = tmp_path / "data.zip"
        with zipfile.ZipFile(source, "w") as archive:
            for path in sorted(data.rglob("*.csv")):
                archive.write(path, str(path.relative_to(tmp_path)))

    song_set, _ = store(read_workshop(source), tmp_path / "set")

    assert [song.track_id for song in song_set.songs] == [2]
    assert np.array_equal(read_table(song_set.folder, "mfcc").values, np.full((1, 10000), 0.5, np.float32))
    assert [(number, reason) for number, _, reason in read_rejected(song_set.folder)] == [
        ("5", "9999 numbers, 10000 are needed"),
        ("10", "there is no such file"),
    ]


def test_what_is_no_workshop_archive_is_refused(tmp_path: Path) -> None:
    """Each mistake in its own words."""
    (tmp_path / "a.zip").write_text("no zip")

    for source, message in (
        (tmp_path / "b.zip", "there is no"),
        (tmp_path / "a.zip", "is no zip"),
        (tmp_path, "holds neither"),
    ):
        with pytest.raises(SongsError, match=message):
            read_workshop(source)


def test_nothing_to_import_is_a_mistake(tmp_path: Path) -> None:
    """The first reason is told."""
    with pytest.raises(SongsError, match=r'found no song .* 1 left out: a\.mp3, "empty"'):
        store(Found((), (("", "a.mp3", "empty"),)), tmp_path)


def test_a_split_by_artist_is_balanced_and_repeatable() -> None:
    """About a third of each genre, never an artist on both sides, even one with two genres."""
    songs = [
        Song(number, "Rock" if number % 2 else "Folk", f"artist {number // 7}" if number < 150 else "")
        for number in range(200)
    ]

    split = split_by_artist(songs, seed=1)

    assert split == split_by_artist(songs, seed=1) != split_by_artist(songs, seed=2)
    assert on_both_sides(split) == ()
    for genre in ("Rock", "Folk"):
        share = np.mean([song.split == "test" for song in split if song.genre == genre])
        assert 0.25 < share < 0.42


def test_an_artist_stays_where_most_of_the_songs_are() -> None:
    """The others are in no split."""
    songs = [Song(1, "Rock", "A", "training"), Song(2, "Rock", "A", "training"), Song(3, "Rock", "A", "test")]

    kept, taken_out = parted([*songs, Song(4, "Rock", "B", "test")])

    assert [song.split for song in kept] == ["training", "training", "", "test"]
    assert taken_out == (songs[2],)
