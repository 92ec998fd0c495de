import os
import tempfile
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gx_factcheck.claimfile.faults import ClaimFileError
from gx_factcheck.claimfile.read import SUFFIXES, read_claim_file

SOUND = (
    b"schema: 1\narticle: {title: t, published: 2021}\nclaims:\n"
    b"  - {id: a, kind: level, indicator: x, reference_area: y, measure: {printed: 1, unit: km}, source: {quote: 12, start: 0, end: 2}}\n"
    b"relations:\n  - {equation: a = 12, by: stated}\n"
)
SOUND_LINES = (
    b'{"schema": 1, "article": {"title": "t", "published": 2021}}\n'
    b'{"id": "a", "kind": "event", "indicator": "x", "reference_area": "y", "operator": "exists",'
    b' "source": {"quote": "12", "start": 0, "end": 2}}\n'
)
pieces = st.one_of(
    st.binary(max_size=4),
    st.sampled_from([b"[", b"{", b"}", b'"', b"\\ud800", b"- ", b": ", b"\n", b"&a ", b"*a", b"null", b"\xe2\x80\xae"]),
)


def read(content: bytes, suffix: str) -> str:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"a{suffix}"
        path.write_bytes(content)
        try:
            read_claim_file(path)
        except ClaimFileError as error:
            return str(error)
    return ""


@pytest.mark.parametrize("suffix", sorted(SUFFIXES))
@given(content=st.binary(max_size=60))
def test_any_bytes_are_refused(suffix: str, content: bytes) -> None:
    assert read(content, suffix)


@pytest.mark.parametrize(("suffix", "sound"), [(".yaml", SOUND), (".jsonl", SOUND_LINES)])
@given(data=st.data(), piece=pieces)
def test_a_damaged_file_is_read_or_refused_in_inert_words(suffix: str, sound: bytes, data: st.DataObject, piece: bytes) -> None:
    start = data.draw(st.integers(0, len(sound)))
    end = data.draw(st.integers(start, min(len(sound), start + 20)))
    told = read(sound[:start] + piece + sound[end:], suffix)
    assert not [each for each in told if each != "\n" and unicodedata.category(each) in {"Cc", "Cf", "Cs", "Zl", "Zp"}]


def test_the_files_that_are_damaged_are_sound() -> None:
    assert (read(SOUND, ".yaml"), read(SOUND_LINES, ".jsonl")) == ("", "")


def test_a_file_that_nobody_may_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def deny(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    path = tmp_path / "a.yaml"
    path.write_bytes(SOUND)
    monkeypatch.setattr(os, "open", deny)
    with pytest.raises(ClaimFileError, match="the file cannot be opened: Permission denied"):
        read_claim_file(path)
