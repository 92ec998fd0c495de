from collections.abc import Callable

import pytest

from gx_factcheck.claimfile import read_yaml
from gx_factcheck.claimfile.faults import Fault

Refuse = Callable[[str | bytes, str], tuple[Fault, ...]]
AssertRefused = Callable[[str | bytes, str, str], None]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        pytest.param(
            "kind: level",
            "kind: level\n    kind: count",
            "6:5 the key `kind` stands twice, first on line 5 -> remove one",
            id="duplicate key",
        ),
        pytest.param("    kind: level", "\tkind: level", "5:1 a tab stands here -> indent with spaces", id="tab"),
        pytest.param("kind: level", "kind: !!str level", "5:11 the tag `tag:yaml.org,2002:str` stands here -> remove it", id="tag"),
        pytest.param(
            "kind: level",
            "kind: !!python/object/apply:os.getcwd []",
            "5:11 the tag `tag:yaml.org,2002:python/object/apply:os.getcwd` -> remove it",
            id="tag of Python",
        ),
        pytest.param("kind: level", "kind: &k level", "5:11 the anchor `&k` stands here -> remove it", id="anchor"),
        pytest.param("kind: level", "kind: *k", "5:11 the alias `*k` stands here -> write the value again", id="alias"),
        pytest.param("kind: level", "<<: {kind: level}", "5:5 the merge key `<<` stands here -> write the keys out", id="merge key"),
        pytest.param("kind: level", "~: level", "5:5 a key is empty -> write a name", id="empty key"),
        pytest.param("kind: level", "? [kind]\n    : level", "5:7 a key is not plain text -> write a name", id="a list for a key"),
        pytest.param(
            "relations:", "---\nrelations:", "17:1 a second document begins here -> give each article a file of its own", id="two documents"
        ),
        pytest.param(
            "kind: level",
            "kind: level: of",
            "5:16 this is not YAML: mapping values are not allowed -> put quotes around",
            id="colon in a text",
        ),
        pytest.param(
            "kind: level",
            "kind: 'level",
            "20:1 this is not YAML: found unexpected end of stream -> indent with two spaces",
            id="open quotation mark",
        ),
        pytest.param(
            "kind: level",
            "kind: le\u200bvel",
            "5:13 the hidden character \\u200b stands here -> remove it; only a quote may hold it, in double quotes and written \\u200b",
            id="zero-width space",
        ),
        pytest.param(
            "kind: level",
            "kind: level # \u202eright",
            "5:19 the hidden character \\u202e stands here -> remove it",
            id="bidirectional character in a comment",
        ),
        pytest.param(
            "kind: level", "kind: le\x85vel", "5:13 the hidden character \\x85 stands here -> remove it", id="a line end of YAML alone"
        ),
        pytest.param(
            "kind: level", "kind: \x1b[31mlevel", "5:11 the hidden character \\x1b stands here -> remove it", id="terminal sequence"
        ),
        pytest.param("kind: level", "kind: le\0vel", "5:13 the file holds a NUL byte -> save it as text in UTF-8", id="NUL"),
    ],
)
def test_one_fault_of_syntax_is_told_with_its_place_and_remedy(
    assert_refused: AssertRefused, sound: str, old: str, new: str, said: str
) -> None:
    assert sound.count(old) == 1
    assert_refused(sound.replace(old, new), ".yaml", said)


@pytest.mark.parametrize(
    ("content", "suffix", "said"),
    [
        pytest.param("", ".yaml", "None:None the file is empty -> begin with `schema: 1`", id="empty"),
        pytest.param("\n \n", ".jsonl", "None:None the file is empty -> begin with `schema: 1`", id="blank"),
        pytest.param("# nothing yet\n", ".yaml", "1:1 the file holds no keys -> write `schema: 1`", id="comments only"),
        pytest.param("- a\n", ".yml", "1:1 the file holds no keys -> write `schema: 1`", id="a list"),
        pytest.param(
            "schema: 1".encode("utf-16"), ".yaml", "None:None the file is in UTF-16 -> save it as UTF-8", id="UTF-16 with its mark"
        ),
        pytest.param(
            "schema: 1".encode("utf-16-le"),
            ".yaml",
            "1:2 the file holds a NUL byte: it is binary, or in UTF-16 -> save it as text",
            id="UTF-16 without a mark",
        ),
        pytest.param(
            b"schema: 1\n# \xb9\xe3\n", ".yaml", "2:3 the byte 0xb9 at offset 12 is not UTF-8 -> save the file as UTF-8", id="GB18030"
        ),
        pytest.param(b"a: \xed\xa0\x80", ".yaml", "1:4 the byte 0xed at offset 3 -> save the file as UTF-8", id="half a surrogate pair"),
        pytest.param(b"\x89PNG\r\n\x1a\n\0", ".yaml", "1:1 the byte 0x89 at offset 0 -> save the file as UTF-8", id="binary"),
        pytest.param("[" * 900, ".yaml", "1:33 more than 32 levels -> needs five", id="900 brackets in YAML"),
        pytest.param("- " * 200_000, ".yaml", "1:65 more than 32 levels -> needs five", id="200,000 dashes"),
        pytest.param("[" * 200_000, ".json", "1:33 more than 32 levels -> needs five", id="200,000 brackets in JSON"),
        pytest.param("{}\n" + '{"a":' * 200_000, ".jsonl", "2:161 more than 32 levels -> needs five", id="200,000 braces in JSON Lines"),
        pytest.param("a", ".toml", "None:None '.toml' is no claim file's ending -> name it with one of .yaml", id="another ending"),
    ],
)
def test_what_is_no_claim_file_is_refused(assert_refused: AssertRefused, content: str | bytes, suffix: str, said: str) -> None:
    assert_refused(content, suffix, said)


def test_brackets_without_end_are_too_many_levels(refuse: Refuse) -> None:
    """Whether the parser or its reader is the first to see it, and so where."""
    (fault,) = refuse("[" * 200_000, ".yaml")
    assert (fault.line, fault.problem) == (1, "more than 32 levels within one another")


def test_a_file_of_too_many_parts_is_refused(monkeypatch: pytest.MonkeyPatch, refuse: Refuse, sound: str) -> None:
    monkeypatch.setattr(read_yaml, "_MOST_EVENTS", 10)
    (fault,) = refuse(sound, ".yaml")
    assert (fault.line, fault.problem) == (2, "the file has more than 10 parts")
