"""How seldom, how long and how much: limits kept across runs, Retry-After, bounds on what is unpacked."""

import gzip
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.references.sources.conftest import HandClock

from gx_factcheck.references.sources.clock import Deadline
from gx_factcheck.references.sources.faults import PassingError, SourceError
from gx_factcheck.references.sources.inflate import Bounds, Inflater
from gx_factcheck.references.sources.limits import AskedBefore, Limit
from gx_factcheck.references.sources.statuses import retry_after

NOW = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
HOURLY = Limit(3, timedelta(hours=1))


class TestLimits:
    @pytest.fixture
    def far(self, hands: HandClock) -> Deadline:
        return Deadline(timedelta(days=1), hands.clock())

    def test_what_is_left_is_not_waited_for(self, tmp_path: Path, hands: HandClock, far: Deadline) -> None:
        for _ in range(3):
            AskedBefore(tmp_path, hands.clock()).wait("a.example", HOURLY, far)
        assert hands.slept == []

    def test_another_run_waits_for_what_this_one_asked(self, tmp_path: Path, hands: HandClock, far: Deadline) -> None:
        for _ in range(4):
            AskedBefore(tmp_path, hands.clock()).wait("a.example", HOURLY, far)
            hands.pass_time(timedelta(minutes=10))
        assert sum(hands.slept, timedelta()) == pytest.approx(timedelta(minutes=30), abs=timedelta(seconds=1))

    def test_another_host_is_another_matter(self, tmp_path: Path, hands: HandClock, far: Deadline) -> None:
        for host in ("a.example", "b.example") * 3:
            AskedBefore(tmp_path, hands.clock()).wait(host, HOURLY, far)
        assert hands.slept == []

    def test_a_wait_beyond_the_deadline_is_said(self, tmp_path: Path, hands: HandClock) -> None:
        deadline = Deadline(timedelta(minutes=1), hands.clock())
        asked = AskedBefore(tmp_path, hands.clock())
        for _ in range(3):
            asked.wait("a.example", HOURLY, deadline)
        with pytest.raises(SourceError, match=r"a\.example: may be asked 3 in 3600 s, and that is used up; come back in 36\d\d s"):
            asked.wait("a.example", HOURLY, deadline)

    def test_a_clock_that_was_ahead_does_not_lock_anyone_out(self, tmp_path: Path, hands: HandClock, far: Deadline) -> None:
        hands.time += timedelta(days=365)
        for _ in range(3):
            AskedBefore(tmp_path, hands.clock()).wait("a.example", HOURLY, far)
        hands.time -= timedelta(days=365)
        AskedBefore(tmp_path, hands.clock()).wait("a.example", HOURLY, far)
        assert hands.slept == []

    def test_without_a_folder_one_run_keeps_to_the_limit(self, hands: HandClock, far: Deadline) -> None:
        asked = AskedBefore(None, hands.clock())
        for _ in range(4):
            asked.wait("a.example", HOURLY, far)
        assert sum(hands.slept, timedelta()) > timedelta(minutes=59)

    def test_a_table_that_is_garbage_is_made_anew(self, tmp_path: Path, hands: HandClock, far: Deadline) -> None:
        (tmp_path / "asked.sqlite").write_bytes(b"no database" * 1000)
        AskedBefore(tmp_path, hands.clock()).wait("a.example", HOURLY, far)
        with closing(sqlite3.connect(tmp_path / "asked.sqlite", isolation_level=None)) as table:
            assert table.execute("SELECT host FROM asked").fetchall() == [("a.example",)]

    def test_a_folder_that_cannot_be_made_does_not_matter(self, tmp_path: Path, hands: HandClock, far: Deadline) -> None:
        (tmp_path / "file").write_text("not a folder")
        asked = AskedBefore(tmp_path / "file", hands.clock())
        for _ in range(4):
            asked.wait("a.example", HOURLY, far)
        assert sum(hands.slept, timedelta()) > timedelta(minutes=59)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        pytest.param("0", 0, id="now"),
        pytest.param(" 120 ", 120, id="seconds"),
        pytest.param(format_datetime(NOW + timedelta(seconds=90), usegmt=True), 90, id="a date"),
        pytest.param(format_datetime(NOW - timedelta(days=9), usegmt=True), 0, id="a date past"),
        pytest.param("Tue, 24 Nov 2026 09:01:00 +0100", 60, id="a date in another zone"),
        pytest.param("", None, id="nothing"),
        pytest.param("soon", None, id="a word"),
        pytest.param("-5", None, id="below zero"),
        pytest.param("1.5", None, id="a fraction"),
        pytest.param("9" * 40, None, id="beyond all bounds"),
        pytest.param("１２０", None, id="full-width digits"),
        pytest.param("Fri, 99 Foo 0000 99:99:99 GMT", None, id="a date that is none"),
    ],
)
def test_when_to_come_back(text: str, seconds: int | None) -> None:
    assert retry_after(text, NOW) == seconds


def unpack(data: bytes, encoding: str, bounds: Bounds, *, piece: int = 1000) -> bytes:
    inflater = Inflater("a.example", encoding, bounds)
    out = b"".join(inflater.feed(data[start : start + piece]) for start in range(0, len(data), piece))
    inflater.finish()
    return out


@given(st.binary(max_size=5000), st.sampled_from(["", "identity", "gzip", "X-GZIP"]), st.integers(1, 700))
def test_a_body_comes_out_as_it_went_in(body: bytes, encoding: str, piece: int) -> None:
    packed = gzip.compress(body) if "gzip" in encoding.lower() else body
    assert unpack(packed, encoding, Bounds(), piece=piece) == body


@given(st.binary(max_size=300), st.integers(1, 50))
def test_what_is_not_gzip_is_refused_in_words(garbage: bytes, piece: int) -> None:
    if not garbage:
        return
    with pytest.raises(SourceError):
        unpack(garbage, "gzip", Bounds(), piece=piece)


def test_a_bomb_is_stopped_by_its_ratio() -> None:
    with pytest.raises(SourceError, match="larger than 400 times what came"):
        unpack(gzip.compress(b"0" * 50_000_000), "gzip", Bounds())


def test_a_large_body_is_stopped_by_its_size() -> None:
    with pytest.raises(SourceError, match="larger than 1 KiB"):
        unpack(b"0" * 1025, "", Bounds(largest=1024))


def test_a_table_of_one_repeated_row_is_no_bomb() -> None:
    row = (
        b'{"indicator":{"id":"XX"},"country":{"id":"CN","value":"China"},"date":"2023","value":null,"unit":"","obs_status":"","decimal":0},'
    )
    assert len(unpack(gzip.compress(row * 30_000), "gzip", Bounds())) == len(row) * 30_000


def test_a_cut_body_may_be_asked_for_again() -> None:
    with pytest.raises(PassingError):
        unpack(gzip.compress(b"figures" * 100)[:-9], "gzip", Bounds())
