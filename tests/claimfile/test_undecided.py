"""A `?` in a claim file is named with its place and what is to be decided, and never taken for a value."""

import pytest

from gx_factcheck.claimfile.faults import ClaimFileError
from gx_factcheck.claimfile.read import Reader, read_claims
from gx_factcheck.claimfile.read_json import read_json
from gx_factcheck.claimfile.read_yaml import read_yaml
from gx_factcheck.claimfile.undecided import UndecidedError

DRAFT = """\
schema: 1
article:
  title: "?"
  published: 2021-09-02
claims:
  - id: c001
    kind: growth
    indicator: "?"
    reference_area: "?"
    time_period: 2021-S1
    measure: {printed: "12%", unit: percent}
    source: {quote: "12%", start: 4, end: 7}
"""


def refused(text: str, reader: Reader = read_yaml) -> ClaimFileError:
    with pytest.raises(ClaimFileError) as caught:
        read_claims("a.yaml", text, reader)
    return caught.value


def test_each_is_named_with_line_and_column() -> None:
    error = refused(DRAFT)
    assert isinstance(error, UndecidedError)
    assert [(fault.line, fault.column) for fault in error.faults] == [(3, 10), (8, 16), (9, 21)]
    assert str(error).splitlines()[1].startswith("a.yaml:8:16: `indicator` is still `?`: write what is measured")


def test_all_are_told_however_many() -> None:
    claims = DRAFT.partition("  - ")[2]
    many = DRAFT + "".join(f"  - {claims.replace('c001', f'd{number}')}" for number in range(100))
    assert len(str(refused(many)).splitlines()) == 1 + 2 * 101


@pytest.mark.parametrize(
    ("old", "new", "places"),
    [
        pytest.param('indicator: "?"', "indicator: ?", [(3, 10), (8, 16), (9, 21)], id="without quotation marks"),
        pytest.param('indicator: "?"', "indicator: ?  # what?", [(3, 10), (8, 16), (9, 21)], id="before a comment"),
        pytest.param('indicator: "?"', "indicator: ？", [(3, 10), (8, 16), (9, 21)], id="of full width"),
        pytest.param('indicator: "?"', 'indicator: [gdp, "?"]', [(3, 10), (8, 22), (9, 21)], id="one of several"),
        pytest.param('printed: "12%"', 'printed: "?"', [(3, 10), (8, 16), (9, 21), (11, 24)], id="the number"),
        pytest.param("unit: percent", 'unit: "?"', [(3, 10), (8, 16), (9, 21), (11, 37)], id="the unit"),
        pytest.param("published: 2021-09-02", "published: ?", [(3, 10), (4, 14), (8, 16), (9, 21)], id="the day"),
        pytest.param("kind: growth", "kind: ?", [(3, 10), (7, 11), (8, 16), (9, 21)], id="the kind"),
        pytest.param("    source", '    members: ["?", "?"]\n    source', [(3, 10), (8, 16), (9, 21), (12, 15), (12, 20)], id="members"),
    ],
)
def test_wherever_it_stands(old: str, new: str, places: list[tuple[int, int]]) -> None:
    error = refused(DRAFT.replace(old, new))
    assert isinstance(error, UndecidedError)
    assert [(fault.line, fault.column) for fault in error.faults] == places


@pytest.mark.parametrize(
    "new",
    [
        pytest.param("    note: ?", id="a note may be one"),
        pytest.param('    speaker: "what?"', id="a question mark within a text"),
        pytest.param('    speaker: "a: ?"', id="after a colon within a text"),
    ],
)
def test_what_is_no_open_question(new: str) -> None:
    filled = DRAFT.replace('title: "?"', "title: a").replace('"?"', "gdp")
    file = read_claims("a.yaml", filled.replace("    source", f"{new}\n    source"))
    assert [claim.id for claim in file.claims] == ["c001"]


def test_a_quote_may_be_one() -> None:
    filled = DRAFT.replace('title: "?"', "title: a").replace('"?"', "gdp")
    file = read_claims("a.yaml", filled + '    context: [{quote: "?", start: 9, end: 10}]\n')
    assert file.claims[0].context[0].quote == "?"


def test_other_faults_are_told_beside_it() -> None:
    error = refused(DRAFT.replace("kind: growth", "kind: grwth"))
    assert not isinstance(error, UndecidedError)
    assert [(fault.line, fault.column) for fault in error.faults] == [(3, 10), (7, 11), (8, 16), (9, 21)]
    assert "`kind` cannot be 'grwth'" in str(error)


def test_json_has_it_too() -> None:
    error = refused('{"schema": 1, "article": {"title": "a", "published": "?"}, "claims": []}', read_json)
    assert [(fault.line, fault.column) for fault in error.faults] == [(1, 54)]
