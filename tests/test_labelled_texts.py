"""The labelled texts can be loaded, hold enough, and leave no digit unmarked; a faulty row is refused with its place."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from benchmarks.extraction.labels import LANGUAGES, TEXTS, Half, LabelError, load

from gx_factcheck.values.hedges import Hedge
from gx_factcheck.values.periods import Period

if TYPE_CHECKING:
    from pathlib import Path

FEWEST_TEXTS = 20
INDEX = "name\thalf\tgenre\tpublished\n"
HEADER = "number\tkind\tvalue\tunit\thedge\tperiod\trole\n"
TEXT = "去年产值超过12.6亿元，2家企业占三成。"
YEAR = "2020-01-01/2020-12-31"


def write(folder: Path, rows: str, index: str = "one\tdev\twire\t2021-07-01") -> Path:
    """A folder of one text, its labels as given."""
    (folder / "dev").mkdir()
    (folder / "index.tsv").write_text(f"{INDEX}{index}\n", "utf-8")
    (folder / "dev" / "one.txt").write_text(TEXT, "utf-8")
    (folder / "dev" / "one.tsv").write_text(f"{HEADER}{rows}\n", "utf-8")
    return folder


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_enough_texts_in_both_halves(language: str) -> None:
    samples = load(TEXTS / language)
    assert len(samples) >= FEWEST_TEXTS
    assert {sample.half for sample in samples} == set(Half)
    assert len({sample.name for sample in samples}) == len(samples)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_digit_is_within_a_label(language: str) -> None:
    for sample in load(TEXTS / language):
        marked = {place for label in sample.labels for place in range(label.start, label.end)}
        missed = [sample.text[place : place + 12] for place, one in enumerate(sample.text) if one.isdecimal() and place not in marked]
        assert not missed, sample.name


@pytest.mark.parametrize("language", LANGUAGES)
def test_labels_stand_where_they_say(language: str) -> None:
    for sample in load(TEXTS / language):
        ends = [0, *(label.end for label in sample.labels)]
        assert all(label.start >= end for label, end in zip(sample.labels, ends, strict=False)), sample.name
        assert all(sample.text[label.start : label.end] == label.number for label in sample.labels), sample.name


def test_what_a_row_says(tmp_path: Path) -> None:
    rows = f"去年\tperiod\t{YEAR}\t\t\t\t\n12.6亿\tmoney\t1260000000\tCNY\tover\t{YEAR}\tlevel\n三成\tpercent\t30\tpercent\t\t\tshare"
    (sample,) = load(write(tmp_path, rows))
    period, money, share = sample.labels
    year = Period(date(2020, 1, 1), date(2020, 12, 31))
    assert (sample.name, sample.half, sample.published) == ("one", Half.DEV, date(2021, 7, 1))
    assert (period.start, period.end, period.period, period.value) == (0, 2, year, None)
    assert (money.value, money.unit, money.hedges, money.period) == (Fraction(1260000000), "CNY", (Hedge.OVER,), year)
    assert (share.number, share.role, share.period) == ("三成", "share", None)


@pytest.mark.parametrize(
    "row",
    [
        pytest.param("12.6亿\tmoney\t1260000000\tCNY\tover+more\t\tlevel", id="two hedges"),
        pytest.param("三成\tratio\t3/10\tratio\t\t\tshare", id="a fraction"),
        pytest.param("12.6\trange\t-1..12.6\tCNY\t\t\tlevel", id="a range"),
        pytest.param("三成\tpercent\t\tpercent\tmajority\t\tshare", id="a vague number"),
        pytest.param("企业\ttrap\t\t\t\t\t", id="a trap"),
        pytest.param("三成\toptional\t\t\t\t\t", id="what may be found"),
        pytest.param("去年\tperiod\t\t\t\t\t", id="a period that is not settled"),
    ],
)
def test_a_right_row(tmp_path: Path, row: str) -> None:
    assert load(write(tmp_path, row))


@pytest.mark.parametrize(
    ("row", "says"),
    [
        pytest.param("13亿\tmoney\t1\tCNY\t\t\tlevel", "does not stand in the text", id="not in the text"),
        pytest.param("三成\ttrap\t\t\t\t\t\n去年\ttrap\t\t\t\t\t", "put the rows in order", id="out of order"),
        pytest.param("2\tcount\t2\tenterprise\t\t\tlevel", "within a longer number", id="part of a longer number"),
        pytest.param("三成\tshare\t30\tpercent\t\t\tshare", "is no kind", id="an unknown kind"),
        pytest.param("三成\tchange\t30\tpercent\t\t\tshare", "is no kind", id="a change, whose ends are marked"),
        pytest.param("三成\tpercent\t30%\tpercent\t\t\tshare", "is no value", id="a value with its sign"),
        pytest.param("三成\tpercent\t3..5\tpercent\t\t\tshare", "is no value", id="two ends of what is no range"),
        pytest.param("三成\trange\t30\tpercent\t\t\tshare", "is no value", id="one end of a range"),
        pytest.param("三成\tpercent\t30\t\t\t\tshare", "has no unit", id="no unit"),
        pytest.param("三成\tpercent\t30\tchengs\t\t\tshare", "is no unit", id="an unknown unit"),
        pytest.param("三成\tpercent\t30\t%\t\t\tshare", "write percent", id="a spelling for the id"),
        pytest.param("三成\tpercent\t30\tpercent\tmaybe\t\tshare", "is no hedge", id="an unknown hedge"),
        pytest.param("三成\tpercent\t30\tpercent\t\t2020\tshare", "is no day", id="a year for its days"),
        pytest.param("三成\tpercent\t30\tpercent\t\t2020-02-30/2020-03-01\tshare", "not in the calendar", id="a day that is not"),
        pytest.param("三成\tpercent\t30\tpercent\t\t2020-12-31/2020-01-01\tshare", "ends before it starts", id="days the wrong way round"),
        pytest.param("三成\tpercent\t30\tpercent\t\t\t", "is no role", id="no role"),
        pytest.param("三成\tpercent\t30\tpercent\t\t\tpart", "is no role", id="an unknown role"),
        pytest.param("三成\trank\t3\tordinal\t\t\tlevel", "which has none", id="a rank with a role"),
        pytest.param("三成\ttrap\t30\t\t\t\t", "says more", id="a trap with a value"),
        pytest.param(f"去年\tperiod\t{YEAR}\t\t\t{YEAR}\t", "says more", id="a period with a period"),
        pytest.param("三成\tpercent\t30\tpercent\t\tshare", "7 cells", id="a cell too few"),
        pytest.param("\ttrap\t\t\t\t\t", "7 cells", id="nothing marked"),
    ],
)
def test_a_faulty_row(tmp_path: Path, row: str, says: str) -> None:
    with pytest.raises(LabelError, match=says) as caught:
        load(write(tmp_path, row))
    assert f"one.tsv:{1 + len(row.splitlines())}: " in str(caught.value)


@pytest.mark.parametrize(
    ("index", "says"),
    [
        pytest.param("one\ttrain\twire\t2021-07-01", "index.tsv:2: 'train' is no half", id="an unknown half"),
        pytest.param("one\tdev\twire\tJuly", "index.tsv:2: 'July' is no day", id="no day of publication"),
        pytest.param("two\tdev\twire\t2021-07-01", "two.txt: there is no such file", id="no text"),
        pytest.param("one\tdev\twire", "index.tsv:2: .* 4 cells", id="a cell too few"),
        pytest.param("one\tdev\twire\t2021-07-01\none\tdev\twire\t2021-07-01", "differ in dev/one.txt", id="named twice"),
    ],
)
def test_a_faulty_index(tmp_path: Path, index: str, says: str) -> None:
    with pytest.raises(LabelError, match=says):
        load(write(tmp_path, "三成\ttrap\t\t\t\t\t", index))


def test_a_text_without_a_row(tmp_path: Path) -> None:
    folder = write(tmp_path, "三成\ttrap\t\t\t\t\t")
    (folder / "dev" / "two.txt").write_text(TEXT, "utf-8")
    with pytest.raises(LabelError, match=r"differ in dev/two\.txt"):
        load(folder)
