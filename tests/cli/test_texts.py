"""Texts are read whole, by part and by line, and what cannot be read is told by its place."""

import codecs
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gx_factcheck.cli import texts
from gx_factcheck.cli.text_lines import LineError, read_lines
from gx_factcheck.cli.texts import PART, TextError, cut_into_parts, read_parts, read_whole

TEXT = "上半年，出口增长12.9%。\r\n“Exports” grew 😀\n"


def written(folder: Path, data: bytes) -> Path:
    path = folder / "text.txt"
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        pytest.param(TEXT.encode(), None, id="UTF-8"),
        pytest.param(codecs.BOM_UTF8 + TEXT.encode(), None, id="UTF-8 with a mark"),
        pytest.param(codecs.BOM_UTF8 + TEXT.encode(), "utf-8", id="UTF-8 with a mark, asked for"),
        pytest.param(TEXT.encode("utf-16"), None, id="UTF-16 by its mark"),
        pytest.param(codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), None, id="UTF-16, the other way round"),
        pytest.param(TEXT.encode("utf-32"), None, id="UTF-32 by its mark"),
        pytest.param(TEXT.encode("gb18030"), "gb18030", id="GB18030, asked for"),
        pytest.param(TEXT.encode("utf-16-le"), "utf-16-le", id="UTF-16 without a mark, asked for"),
    ],
)
def test_a_text_is_decoded(tmp_path: Path, data: bytes, encoding: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(texts, "_BLOCK", 7)
    path = written(tmp_path, data)
    assert read_whole(path, encoding).text == TEXT
    assert "".join(part.text for part in read_parts(path, encoding)) == TEXT


@pytest.mark.parametrize("block", [1, 2, 3, 5, 1000])
@pytest.mark.parametrize(
    ("data", "encoding", "place", "remedy"),
    [
        pytest.param(
            "增长\n增".encode() + b"\xb9\xe3", None, "the byte 0xb9 at offset 10, on line 2, is not UTF-8", "--encoding gb18030", id="UTF-8"
        ),
        pytest.param(
            "增长".encode()[:-1], None, "the byte 0xe9 at offset 3, on line 1, is not UTF-8", "--encoding gb18030", id="cut short"
        ),
        pytest.param(
            "增\n".encode("gb18030") + b"\xff",
            "gb18030",
            "the byte 0xff at offset 3, on line 2, is not GB18030",
            "--encoding NAME",
            id="GB18030",
        ),
        pytest.param(
            "a\nb".encode("utf-16") + b"\x00",
            None,
            "the byte 0x00 at offset 8, on line 2, is not UTF-16",
            "--encoding NAME",
            id="half a unit",
        ),
    ],
)
def test_an_undecodable_byte_is_told_by_its_place(
    tmp_path: Path, data: bytes, encoding: str | None, *, place: str, remedy: str, block: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(texts, "_BLOCK", max(block, 4))
    with pytest.raises(TextError) as caught:
        list(read_parts(written(tmp_path, data), encoding))
    assert place in str(caught.value)
    assert remedy in str(caught.value)


@pytest.mark.parametrize(
    ("name", "says"),
    [
        pytest.param("nowhere.txt", "nowhere.txt cannot be read: No such file or directory", id="no such file"),
        pytest.param(".", "cannot be read: Is a directory", id="a folder"),
    ],
)
def test_what_cannot_be_opened(tmp_path: Path, name: str, says: str) -> None:
    with pytest.raises(TextError, match="name a text file") as caught:
        list(read_parts(tmp_path / name, None))
    assert says in str(caught.value)


def test_characters_that_say_utf_16_are_told_of(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = written(tmp_path, "Exports grew by 9%".encode("utf-16-le"))
    assert read_whole(path, None).text.startswith("E\0x")
    assert "--encoding utf-16-le" in capsys.readouterr().err


SENTENCE = "出口增长12.9%。"


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param("x" * PART, [PART], id="one part"),
        pytest.param("x" * (PART + 1), [PART, PART + 1], id="no boundary at all"),
        pytest.param(
            "x" * (PART - 9) + "\n\n" + "y" * 100 + "\n" + "z" * PART, [PART - 7, 2 * PART - 7, 2 * PART + 94], id="a blank line first"
        ),
        pytest.param("x\n\n" + "x" * (PART - 9) + "\n" + "y" * 9, [PART - 5, PART + 4], id="a blank line that is too early does not count"),
        pytest.param("x" * (PART - 9) + "。" + "y 1" * 9, [PART - 8, PART + 19], id="a sentence"),
        pytest.param("x" * (PART - 9) + " " + "y" * 18, [PART - 8, PART + 10], id="a word"),
    ],
)
def test_where_a_text_is_cut(text: str, ends: Sequence[int]) -> None:
    parts = list(cut_into_parts([text]))
    assert [part.start + len(part.text) for part in parts] == ends
    assert "".join(part.text for part in parts) == text


@given(st.lists(st.text("一 .。\n1", max_size=60)))
def test_parts_are_the_text_whatever_the_blocks(blocks: list[str]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(texts, "PART", 10)
        parts = list(cut_into_parts(blocks))
    whole = "".join(blocks)
    assert "".join(part.text for part in parts) == whole
    assert all(whole[part.start : part.start + len(part.text)] == part.text for part in parts)
    assert all(5 < len(part.text) <= 10 for part in parts[:-1])


def test_lines_are_read_one_by_one(tmp_path: Path) -> None:
    path = written(tmp_path, codecs.BOM_UTF8 + '{"id": "a", "text": "增\\n长"}\n\n  \r\n{"id": 2, "text": "", "lang": "en-GB"}'.encode())
    first, second = (line.record() for line in read_lines(path))
    assert (first.id, first.text, first.language, first.published) == ("a", "增\n长", None, None)
    assert (second.id, second.text, second.language) == (2, "", "en")
    assert [line.place.rpartition(":")[2] for line in read_lines(path)] == ["1", "4"]


@pytest.mark.parametrize(
    ("line", "identity", "says"),
    [
        pytest.param(b"not json", None, "the line is not JSON", id="no JSON"),
        pytest.param(b'{"id": "a", "text": "x"', None, "the line is not JSON", id="cut short"),
        pytest.param(b'["text"]', None, "not a JSON object", id="a list"),
        pytest.param(b'{"id": "a"}', "a", "`text` is missing", id="no text"),
        pytest.param(b'{"id": "a", "text": 7}', "a", "`text` is not a text", id="a number for a text"),
        pytest.param(b'{"id": 1.5, "text": "x"}', None, "`id` is neither", id="an id that is no whole number"),
        pytest.param(b'{"id": true, "text": "x"}', None, "`id` is neither", id="an id that is a truth value"),
        pytest.param(b'{"id": "a", "text": "x", "lang": "fr"}', "a", "`lang` is 'fr'", id="another language"),
        pytest.param(b'{"id": "a", "text": "x", "lang": 1}', "a", "`lang` is 1", id="no language"),
        pytest.param(b'{"id": "a", "text": "x", "published": "soon"}', "a", "`published`: 'soon'", id="no day"),
        pytest.param(b'{"id": "a", "text": "x", "published": 2021}', "a", "`published` is 2021", id="a number for a day"),
        pytest.param(b'{"id": "a", "text": "\xb9"}', None, "the byte 0xb9 at offset 21", id="not UTF-8"),
        pytest.param(b'{"id": ' + b"1" * 5000 + b"}", None, "a number too long", id="a number too long"),
        pytest.param(b"[" * 100_000, None, "too many levels", id="too deep"),
    ],
)
def test_a_bad_line_says_what_is_wrong_and_what_to_write(tmp_path: Path, line: bytes, identity: str | None, says: str) -> None:
    (read,) = read_lines(written(tmp_path, line + b"\n"))
    with pytest.raises(LineError) as caught:
        read.record()
    assert caught.value.id == identity
    assert says in str(caught.value)
    assert ";" in str(caught.value)


def test_a_line_too_long_does_not_stop_the_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gx_factcheck.cli.text_lines._LONGEST_LINE", 30)
    path = written(tmp_path, b"x" * 95 + b"\n" + b'{"id": "a", "text": "x"}\n')
    first, second = read_lines(path)
    with pytest.raises(LineError, match="more than 30 bytes"):
        first.record()
    assert second.record().id == "a"
    assert second.place.endswith(":2")
