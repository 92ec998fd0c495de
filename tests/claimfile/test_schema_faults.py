from collections.abc import Callable

import pytest

from gx_factcheck.claimfile.faults import Fault

Refuse = Callable[[str | bytes, str], tuple[Fault, ...]]
AssertRefused = Callable[[str | bytes, str, str], None]

ANOTHER = "kind: event, indicator: port_fair, reference_area: lindau-port, operator: exists, source: {quote: 举办, start: 30, end: 32}}"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        pytest.param(
            "    indicator: port_cargo\n",
            "    indicater: port_cargo\n",
            "6:5 unknown key `indicater` -> write `indicator`",
            id="misspelled key, said once",
        ),
        pytest.param(
            "kind: level\n",
            "kind: level\n    colour: red\n",
            "6:5 unknown key `colour` -> remove it; the keys here are id, kind",
            id="unknown key",
        ),
        pytest.param(
            "kind: level\n",
            "kind: level\n    unit: tonne\n",
            "6:5 unknown key `unit` -> write it below `measure`",
            id="key of another record",
        ),
        pytest.param("title: 湖港半年报, ", "", "2:10 `title` is missing -> write `title: ", id="missing in the article"),
        pytest.param("    kind: level\n", "", "4:5 `kind` is missing -> write `kind: growth`", id="missing in a claim"),
        pytest.param("kind: level", "kind: levle", "5:11 `kind` cannot be 'levle' -> write `level`, `", id="wrong word, nearest first"),
        pytest.param(
            "by: inferred", "by: guessed", "19:9 `by` cannot be 'guessed' -> write `stated` or `inferred`", id="wrong word, two allowed"
        ),
        pytest.param("kind: level", "kind: [level]", "5:11 `kind` is a list -> write `kind: growth`", id="a list for a word"),
        pytest.param("kind: level", "kind:", "5:10 `kind` is empty -> write `kind: growth`", id="nothing for a word"),
        pytest.param("indicator: port_cargo", "indicator: []", "6:16 `indicator` is empty -> write `indicator: ", id="an empty list"),
        pytest.param(
            "indicator: port_cargo",
            "indicator: [port_cargo, Port]",
            "6:29 `indicator` cannot be 'Port' -> write it as in `indicator: gdp_growth`",
            id="a member of a list",
        ),
        pytest.param("title: 湖港半年报", 'title: ""', "2:18 `title` is empty -> write `title: ", id="an empty text"),
        pytest.param(
            "12, unit",
            "{a: b}, unit",
            "15:24 `printed` is a set of keys, where one text should stand -> write `printed: ",
            id="keys for a text",
        ),
        pytest.param("unit: tonne", "unit: tonnne", "9:36 'tonnne' is not a unit -> tonne", id="bad unit"),
        pytest.param(
            "unit: tonne", "unit: \u2212tonne", "9:36 '−tonne' holds U+2212 -> write the unit in plain letters", id="a minus in a unit"
        ),
        pytest.param(
            "unit: tonne",
            "unit: [tonne]",
            "9:36 `unit` is a list, where one text should stand -> write `unit: percent`",
            id="a list for a unit",
        ),
        pytest.param("4.2万, unit", "1e999999, unit", "9:24 '1e999999' is not a number -> exponent", id="an exponent"),
        pytest.param("4.2万, unit", "4.2.1, unit", "9:24 '4.2.1' is not a number -> write", id="two points"),
        pytest.param(
            "4.2万, unit",
            f"{'9' * 81}, unit",
            "9:24 `printed` has 81 characters, 80 are the most -> shorten it",
            id="a number that is too long",
        ),
        pytest.param(
            "4.2万, unit",
            "4.3万, unit",
            "9:24 '4.3万' does not occur in the quote -> copy the figure from the quote",
            id="a figure that the quote lacks",
        ),
        pytest.param(
            "    measure: {printed: 4.2万, unit: tonne}\n",
            "",
            "4:5 a claim that prints no number needs an operator -> write the operator",
            id="neither number nor operator",
        ),
        pytest.param(
            "end: 11",
            "end: 12",
            "10:46 the quote '吞吐量4.2万吨' has 8 code points, but end - start is 9 -> write `end: 11`, if the start is right",
            id="pointer off by one",
        ),
        pytest.param(
            "start: 3", "start: \u22123", "10:38 '−3' is not a position -> write a whole number of code points", id="a minus in a position"
        ),
        pytest.param(
            "start: 3", "start: ３", "10:38 '３' is not a position -> write a whole number of code points", id="a full-width position"
        ),
        pytest.param(
            "start: 3", "start: 3.0", "10:38 '3.0' is not a position -> write a whole number of code points", id="a decimal position"
        ),
        pytest.param("2023-08-14", "2023-02-30", "2:36 '2023-02-30' -> write", id="a day that no calendar has"),
        pytest.param("2023-S1", "2023-S3", "8:18 '2023-S3' has no part S3 -> write a number from 1 to 2", id="a third half-year"),
        pytest.param(
            "relations:",
            f"  - {{id: cargo, {ANOTHER}\nrelations:",
            "17:10 the id `cargo` stands twice, first on line 4 -> give each claim an id of its own",
            id="duplicate id",
        ),
        pytest.param(
            "kind: count", "kind: count\n    members: [crago]", "13:15 there is no claim `crago` -> write `cargo`", id="an unknown member"
        ),
        pytest.param(
            "kind: count",
            "kind: count\n    other: {claim: nothing}",
            "13:20 there is no claim `nothing` -> name a claim of this file",
            id="an unknown other claim",
        ),
        pytest.param(
            "kind: count",
            "kind: count\n    other: {}",
            "13:12 name one: a claim, a group -> write it as in `other: {reference_area: CN}`",
            id="an empty record",
        ),
        pytest.param(
            "cargo > berths", "cargo > births", "18:15 there is no claim `births` -> write `berths`", id="a relation of an unknown claim"
        ),
        pytest.param("cargo > berths", "cargo >> berths", "18:15 column 8: found > -> write it as in", id="no equation"),
        pytest.param(
            "  - equation",
            "  - {equation: cargo > berths, by: stated}\n  - equation",
            "19:15 the same relation stands twice -> remove one",
            id="duplicate relation",
        ),
        pytest.param("schema: 1\n", "", "1:1 `schema` is missing -> write `schema: 1` at the top", id="no version"),
        pytest.param(
            "schema: 1\n", "schema: 2\n", "1:9 schema 2 is newer than this program -> install a newer gx-factcheck", id="newer version"
        ),
        pytest.param("schema: 1\n", "schema: 0\n", "1:9 there is no schema 0 -> write `schema: 1`", id="a version that never was"),
        pytest.param(
            "schema: 1\n",
            f"schema: {'9' * 5000}\n",
            "1:9 is no version of the schema -> write `schema: 1`",
            id="5,000 digits for a version",
        ),
        pytest.param("schema: 1\n", "schema: one\n", "1:9 'one' is no version -> write `schema: 1`", id="a version in words"),
        pytest.param(
            "unit: tonne",
            'unit: "ton\\u200bne"',
            "9:36 the hidden character \\u200b stands in this text -> remove it",
            id="an escaped zero-width space in a unit",
        ),
        pytest.param(
            "4.2万, unit",
            '"4.2\\u200b万", unit',
            "9:24 the hidden character \\u200b stands in this text -> remove it",
            id="an escaped zero-width space in a number",
        ),
        pytest.param(
            "4.2万, unit", '"\\x1b[31m4.2万", unit', "9:24 the hidden character \\x1b -> remove it", id="an escaped terminal sequence"
        ),
    ],
)
def test_one_fault_is_told_with_its_place_and_remedy(assert_refused: AssertRefused, sound: str, old: str, new: str, said: str) -> None:
    assert sound.count(old) == 1
    assert_refused(sound.replace(old, new), ".yaml", said)


def test_all_faults_of_a_file_are_told_in_its_order(refuse: Refuse, sound: str) -> None:
    broken = (
        sound.replace("2023-08-14", "2023-8")
        .replace("kind: level", "kind: levle")
        .replace("unit: item", "unit: itemm")
        .replace("id: berths", "id: cargo")
        .replace("by: inferred", "by: me")
    )
    assert [fault.line for fault in refuse(broken, ".yaml")] == [2, 5, 11, 15, 18, 19]


def test_all_tags_and_duplicate_keys_are_told_at_once(refuse: Refuse, sound: str) -> None:
    broken = sound.replace("kind: level", "kind: !x level").replace("kind: count", "kind: count\n    kind: count")
    assert [fault.line for fault in refuse(broken, ".yaml")] == [5, 13]
