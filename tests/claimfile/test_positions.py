import pytest

from gx_factcheck.claimfile.faults import ClaimFileError, Fault
from gx_factcheck.claimfile.positions import Place, Positions, excerpt
from gx_factcheck.claimfile.read import read_claims
from gx_factcheck.values.characters import HIDDEN, inert, width


@pytest.mark.parametrize(
    ("line", "column", "shown"),
    [
        pytest.param("kind: level", 7, "kind: level\n      ^", id="plain"),
        pytest.param("", 1, "\n^", id="nothing"),
        pytest.param("kind:", 6, "kind:\n     ^", id="behind the end"),
        pytest.param("标题: 半年报", 5, "标题: 半年报\n      ^", id="wide characters take two columns"),
        pytest.param("cafe\u0301: x", 8, "cafe\u0301: x\n      ^", id="a combining accent takes none"),
        pytest.param("a\x1b[31m: x", 9, "a\\x1b[31m: x\n           ^", id="a terminal sequence is escaped"),
        pytest.param("a\u202eb: x", 6, "a\\u202eb: x\n          ^", id="a bidirectional character is escaped"),
        pytest.param("a" * 100, 1, "a" * 79 + "…\n^", id="cut behind"),
        pytest.param("a" * 80, 1, "a" * 80 + "\n^", id="80 columns are not cut"),
        pytest.param("a" * 100 + "bcd", 101, "…" + "a" * 55 + "bcd\n" + " " * 56 + "^", id="cut before"),
    ],
)
def test_a_line_is_shown_with_a_caret_under_the_place(line: str, column: int, shown: str) -> None:
    assert excerpt(line, column) == shown


@pytest.mark.parametrize("column", [1, 40, 41, 500, 999, 1000])
def test_no_line_is_wider_than_the_terminal(column: int) -> None:
    line, caret = excerpt("港口" * 250 + "ab" * 250, column).splitlines()
    assert width(line) <= 80
    assert len(caret) <= 80


@pytest.mark.parametrize(
    ("trail", "place"),
    [
        pytest.param(("a", 0), Place(2, 3), id="its own"),
        pytest.param(("a", 0, "b"), Place(2, 3), id="of what is around it"),
        pytest.param(("c",), Place(1, 1), id="of the whole file"),
    ],
)
def test_a_value_without_a_place_takes_that_of_what_holds_it(trail: tuple[str | int, ...], place: Place) -> None:
    positions = Positions({(): Place(1, 1), ("a", 0): Place(2, 3)}, {("a",): Place(1, 1)})
    assert positions.of_value(trail) == place


@pytest.mark.parametrize("code", [0x00, 0x1B, 0x7F, 0x85, 0xAD, 0x200B, 0x200F, 0x2028, 0x202E, 0x2066, 0xFE0F, 0xFEFF, 0xD800, 0xE0041])
def test_hidden_characters_are_found_and_made_inert(code: int) -> None:
    assert HIDDEN.fullmatch(chr(code))
    assert inert(chr(code)).isascii()
    assert inert(chr(code)).isprintable()


@pytest.mark.parametrize("character", [pytest.param(each, id=f"U+{ord(each):04X}") for each in "\t\n a港\u2212％\u3000😀é"])
def test_visible_characters_and_line_ends_are_not_hidden(character: str) -> None:
    assert not HIDDEN.search(character)


def test_a_fault_is_told_in_lines_that_begin_with_nothing_foreign() -> None:
    fault = Fault("a\n::error::.yaml", 2, 3, "x\n::error::", "write\r\n::warning::y", excerpt("::error::", 1))
    assert str(fault) == "a\\n::error::.yaml:2:3: x\\n::error::\n    write\\r\\n::warning::y\n    ::error::\n    ^"


def test_a_fault_of_a_whole_file_has_no_line() -> None:
    assert str(Fault("a.yaml", None, None, "it is empty", "fill it")) == "a.yaml: it is empty\n    fill it"


def test_the_message_of_a_file_reads_as_the_documents_say(sound: str) -> None:
    with pytest.raises(ClaimFileError) as caught:
        read_claims("claims/a.yaml", sound.replace("    indicator: port_cargo", "    indicater: port_cargo"))
    assert str(caught.value) == (
        "claims/a.yaml:6:5: unknown key `indicater`\n    write `indicator`\n        indicater: port_cargo\n        ^"
    )


@pytest.mark.parametrize(("count", "last"), [(50, "a.yaml:50: x\n    y"), (51, "and 1 more faults"), (1000, "and 950 more faults")])
def test_fifty_faults_are_shown_and_the_rest_counted(count: int, last: str) -> None:
    error = ClaimFileError(*(Fault("a.yaml", number, None, "x", "y") for number in range(1, count + 1)))
    assert str(error).endswith(last)
    assert str(error).count("a.yaml") == min(count, 50)
    assert len(error.faults) == count


@pytest.mark.parametrize("length", [600, 601, 10**6])
def test_a_long_problem_is_cut(length: int) -> None:
    assert len(str(Fault("a", 1, 1, "x" * length, ""))) == len("a:1:1: ") + 600
