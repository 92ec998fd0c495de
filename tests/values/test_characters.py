"""Untrusted text comes out inert, and nothing else is touched."""

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gx_factcheck.values.characters import inert, inert_json, inert_lines

ANY_TEXT = st.text(st.characters(exclude_categories=[]))


@pytest.mark.parametrize(
    ("given_text", "shown"),
    [
        pytest.param("\x1b[31mred", r"\x1b[31mred", id="a colour"),
        pytest.param("\x1b]52;c;aGk=\x07", r"\x1b]52;c;aGk=\x07", id="the clipboard"),
        pytest.param("\x9b2J", r"\x9b2J", id="a C1 control"),
        pytest.param("a\rb\nc\td\x00", r"a\rb\nc\td\x00", id="what moves the cursor"),
        pytest.param("12\u202e%", r"12\u202e%", id="right to left"),
        pytest.param("1\u200b2\ufeff\u2060", r"1\u200b2\ufeff\u2060", id="zero width"),
        pytest.param("a\u2028b\u2029", r"a\u2028b\u2029", id="line separators"),
        pytest.param("\U000e0041", r"\U000e0041", id="a tag"),
        pytest.param("\ud800", r"\ud800", id="half a surrogate pair"),
        pytest.param("增长12.9%，\u3000约3.9万家", "增长12.9%，\u3000约3.9万家", id="汉字 and a wide space stay"),
        pytest.param("naïve — “é” ² ①", "naïve — “é” ² ①", id="accents, dashes and quotes stay"),
        pytest.param(r"a\x1b", r"a\x1b", id="a backslash stays"),
        pytest.param("𠮷🙂", "𠮷🙂", id="characters beyond the first plane stay"),
    ],
)
def test_inert(given_text: str, shown: str) -> None:
    assert inert(given_text) == shown


@given(ANY_TEXT)
def test_no_control_survives(text: str) -> None:
    shown = inert(text)
    assert not [character for character in shown if unicodedata.category(character) in {"Cc", "Cf", "Cs", "Zl", "Zp"}]
    assert inert(shown) == shown
    shown.encode("utf-8")


def test_lines_of_our_own_keep_their_line_feeds() -> None:
    assert inert_lines("one\n  \x1btwo\n") == "one\n  \\x1btwo\n"


@given(st.recursive(ANY_TEXT | st.integers() | st.none(), lambda inner: st.lists(inner) | st.dictionaries(ANY_TEXT, inner), max_leaves=8))
def test_json_keeps_its_value(value: object) -> None:
    printed = inert_json(json.dumps(value, ensure_ascii=False, indent=2))
    assert json.loads(printed) == value
    assert not [
        character for character in printed if character != "\n" and unicodedata.category(character) in {"Cc", "Cf", "Cs", "Zl", "Zp"}
    ]
