"""Builders that meet, are killed or find the disk full: never a torn index, never a wrong answer, and the next run mends."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.references.test_index_store import Told, few_in_memory
from tests.references.worlds import AREAS, plain_rows, write_dataset

from gx_factcheck.model.quantity import Quantity
from gx_factcheck.references.cache import Cache
from gx_factcheck.references.folder import load_references
from gx_factcheck.references.hold import Teller

BUILDING = Path(__file__).with_name("building.py")
INDICATORS = ("rate", "share", "growth")
YEARS = range(1900, 2020)
ROWS = len(INDICATORS) * len(AREAS) * len(YEARS)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals, locks and limits are those of POSIX")


@pytest.fixture
def dataset(tmp_path: Path) -> Path:
    return write_dataset(tmp_path, plain_rows(INDICATORS, AREAS, YEARS))


def start(dataset: Path, cache: Path, *more: str) -> subprocess.Popen[str]:
    environment = os.environ | {"GX_FACTCHECK_CACHE": str(cache)}
    command = [sys.executable, str(BUILDING), str(dataset), *more]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8", env=environment)


def answer(process: subprocess.Popen[str]) -> tuple[dict[str, object], str]:
    printed, told = process.communicate(timeout=120)
    assert process.returncode == 0, told
    found = json.loads(printed)
    assert isinstance(found, dict)
    return found, told


@pytest.fixture
def expected(dataset: Path, tmp_path: Path) -> dict[str, object]:
    """What is read where nothing goes wrong, in memory: the cache is a file."""
    blocked = tmp_path / "blocked"
    blocked.write_text("no folder", "utf-8")
    found, told = answer(start(dataset, blocked))
    assert found["rows"] == ROWS
    assert "takes no index" in told
    return found


def indexes(cache: Path) -> list[Path]:
    return list(cache.glob("*.sqlite3"))


def leftovers(cache: Path) -> list[Path]:
    return list(cache.glob("*.tmp*"))


def test_two_builders_at_once_both_end_well(dataset: Path, tmp_path: Path, expected: dict[str, object]) -> None:
    cache = tmp_path / "cache"
    found = [answer(process) for process in [start(dataset, cache) for _ in range(3)]]
    assert [each for each, _ in found] == [expected] * 3
    assert len(indexes(cache)) == 1
    assert not leftovers(cache)


def test_a_kill_at_any_moment_leaves_no_torn_index(dataset: Path, tmp_path: Path, expected: dict[str, object]) -> None:
    cache = tmp_path / "cache"
    started = time.monotonic()
    answer(start(dataset, tmp_path / "other"))
    whole = time.monotonic() - started
    moments = random.Random(5)
    for _ in range(8):
        process = start(dataset, cache)
        time.sleep(moments.uniform(whole / 4, whole))
        process.kill()
        process.communicate()
        for path in indexes(cache):
            # An index that is there is whole, and is used as it is.
            before = path.stat().st_ino
            assert answer(start(dataset, cache)) == (expected, "")
            assert path.stat().st_ino == before
            path.unlink()
    assert answer(start(dataset, cache)) == (expected, "")
    assert len(indexes(cache)) == 1
    assert not leftovers(cache)


@pytest.mark.parametrize("pages", [0, 1, 2, 3, 5, 8, 13])
def test_a_full_disk_is_told_and_the_next_run_mends(dataset: Path, tmp_path: Path, expected: dict[str, object], pages: int) -> None:
    cache = tmp_path / "cache"
    found, told = answer(start(dataset, cache, str(pages * 8192 + 100)))
    assert found == expected
    whole = bool(indexes(cache))
    assert whole is ("takes no index" not in told)
    assert told.count("\n") <= 1
    assert not leftovers(cache)
    assert answer(start(dataset, cache)) == (expected, "")
    assert len(indexes(cache)) == 1


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_what_fails_last_is_told_too(dataset: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str) -> None:
    def fails(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    told = Told()
    monkeypatch.setattr(*((os, "fsync", fails) if call == "fsync" else (Path, "replace", fails)))
    with few_in_memory(300, tmp_path / "cache"):
        assert len(load_references([dataset], teller=told).observations.observations) == ROWS
    assert ["No space left on device" in notice for notice in told.notices] == [True]
    assert not indexes(tmp_path / "cache")
    assert not leftovers(tmp_path / "cache")


def test_a_file_that_changes_while_it_is_read_is_not_kept(dataset: Path, tmp_path: Path) -> None:
    class Meddler(Told):
        def progress(self, rows: int | None) -> None:
            os.utime(dataset / "data.csv", (rows or 1, rows or 1))

    told: Teller = Meddler()
    with few_in_memory(300, tmp_path / "cache"):
        load_references([dataset], teller=told)
    assert not indexes(tmp_path / "cache")


@pytest.mark.parametrize("harm", ["cut", "emptied", "overwritten", "another program's", "of another key", "a page", "a digit"])
def test_a_damaged_index_is_made_anew(dataset: Path, tmp_path: Path, expected: dict[str, object], harm: str) -> None:
    cache = tmp_path / "cache"
    answer(start(dataset, cache))
    (index,) = indexes(cache)
    content = index.read_bytes()
    # Where the text of a segment stands, a single digit that is changed is still a valid database.
    place = content.index(b"1951\x1f")
    index.write_bytes(
        {
            "cut": content[: len(content) // 2],
            "emptied": b"",
            "overwritten": b"x" * len(content),
            "another program's": content[:68] + b"\0\0\0\1" + content[72:],
            "of another key": content.replace(index.stem.encode(), index.stem[::-1].encode()),
            "a page": content[:8192] + b"\xff" * 8192 + content[16384:],
            "a digit": content[:place] + b"1952" + content[place + 4 :],
        }[harm]
    )
    found, told = answer(start(dataset, cache))
    assert found == expected
    assert "was damaged; it is made anew" in told
    assert answer(start(dataset, cache)) == (expected, "")


def test_a_cache_that_cannot_be_written_is_told_in_one_line(dataset: Path, tmp_path: Path) -> None:
    told = Told()
    (tmp_path / "file").write_text("", "utf-8")
    with few_in_memory(300, tmp_path / "file" / "cache"):
        table = load_references([dataset], teller=told).observations
    assert len(table.of_series(Quantity("rate", "north", None))) == len(YEARS)
    assert len(told.notices) == 1
    assert "GX_FACTCHECK_CACHE" in told.notices[0]


def test_an_index_that_vanishes_while_it_is_used_is_no_loss(dataset: Path, tmp_path: Path) -> None:
    with few_in_memory(300, tmp_path / "cache"):
        load_references([dataset])
        table = load_references([dataset]).observations
        for path in indexes(tmp_path / "cache"):
            path.unlink()
        assert len(table.of_series(Quantity("rate", "north", None))) == len(YEARS)


class TestDigests:
    """A file is hashed again when it may have changed."""

    def test_a_settled_file_is_read_once(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        path, cache = tmp_path / "a", tmp_path / "cache"
        path.write_text("one", "utf-8")
        later = time.time_ns() + 10**10
        monkeypatch.setattr("gx_factcheck.references.cache.time.time_ns", lambda: later)
        found = Cache(cache).digests([path])
        with monkeypatch.context() as patch:
            patch.delattr("gx_factcheck.references.cache.file_digest")
            assert Cache(cache).digests([path]) == found
        path.write_text("two", "utf-8")
        assert Cache(cache).digests([path]) != found

    def test_a_file_that_was_just_written_is_not_remembered(self, tmp_path: Path) -> None:
        path, cache = tmp_path / "a", Cache(tmp_path / "cache")
        path.write_text("one", "utf-8")
        cache.digests([path])
        assert not (tmp_path / "cache" / "digests.json").exists()

    @pytest.mark.parametrize("memo", ["", "[", "[]", '{"a": 1}', '{"a": [[1], "x"]}', "[" * 100_000, "\x00"])
    def test_a_memo_that_is_not_ours_is_passed_over(self, tmp_path: Path, memo: str) -> None:
        path, cache = tmp_path / "a", Cache(tmp_path / "cache")
        path.write_text("one", "utf-8")
        expected = cache.digests([path])
        (tmp_path / "cache").mkdir(exist_ok=True)
        (tmp_path / "cache" / "digests.json").write_text(memo, "utf-8")
        assert cache.digests([path]) == expected
