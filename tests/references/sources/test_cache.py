"""Replies kept on disk."""

import os
from datetime import timedelta
from pathlib import Path

import hishel
import pytest
from tests.references.sources.conftest import HandClock

from gx_factcheck.references.sources.cache import ReplyFiles

KEY = "a" * 64


def keep(files: ReplyFiles, content: bytes, key: str = KEY) -> None:
    response = hishel.Response(200, hishel.Headers({"x-made": ["1"]}), iter([content[:3], content[3:]]))
    files.create_entry(hishel.Request("GET", "https://a.example/"), response, key)


def kept(files: ReplyFiles, key: str = KEY) -> list[bytes]:
    return [b"".join(entry.response.stream) for entry in files.get_entries(key)]  # type: ignore[arg-type]  # it is an iterator of bytes


@pytest.fixture
def files(tmp_path: Path, hands: HandClock) -> ReplyFiles:
    return ReplyFiles(tmp_path, hands.clock(), keep=timedelta(hours=1))


def test_what_was_kept_comes_back(files: ReplyFiles) -> None:
    keep(files, b"figures")
    assert kept(files) == [b"figures"]
    assert files.get_entries(KEY)[0].response.headers["x-made"] == "1"


def test_a_later_reply_replaces_it(files: ReplyFiles, tmp_path: Path) -> None:
    keep(files, b"figures")
    keep(files, b"revised")
    assert kept(files) == [b"revised"]
    assert [path.name for path in (tmp_path / "replies").iterdir()] == [KEY]


def test_it_answers_for_an_hour(files: ReplyFiles, hands: HandClock) -> None:
    keep(files, b"figures")
    hands.pass_time(timedelta(minutes=59))
    assert kept(files) == [b"figures"]
    hands.pass_time(timedelta(minutes=1))
    assert kept(files) == []


def test_what_is_not_asked_is_kept_all_the_same(files: ReplyFiles) -> None:
    files.is_asked = False
    keep(files, b"figures")
    assert kept(files) == []
    files.is_asked = True
    assert kept(files) == [b"figures"]


@pytest.mark.parametrize("key", ["", "..", "../" + "a" * 61, "A" * 64, "a" * 63 + "/"])
def test_a_key_is_never_a_path(files: ReplyFiles, key: str) -> None:
    assert kept(files, key) == []


@pytest.mark.parametrize("place", range(0, 400, 7))
def test_a_byte_that_changed_is_noticed(files: ReplyFiles, tmp_path: Path, place: int) -> None:
    keep(files, b"figures " * 20)
    path = tmp_path / "replies" / KEY
    data = bytearray(path.read_bytes())
    place %= len(data)
    data[place] ^= 1
    path.write_bytes(bytes(data))
    assert kept(files) == []
    assert not path.exists()


def test_what_a_killed_run_left_is_swept_away(files: ReplyFiles, tmp_path: Path) -> None:
    keep(files, b"figures", "b" * 64)
    (tmp_path / "replies" / ".left.tmp").write_bytes(b"half")
    (tmp_path / "replies" / "note.txt").write_bytes(b"of a person")
    for path in (tmp_path / "replies").iterdir():
        os.utime(path, (0, 0))
    keep(files, b"figures")
    assert sorted(path.name for path in (tmp_path / "replies").iterdir()) == [KEY, "note.txt"]


def test_an_entry_can_be_taken_away(files: ReplyFiles) -> None:
    keep(files, b"figures")
    files.remove_entry(files.get_entries(KEY)[0].id)
    assert kept(files) == []
