"""Rows in memory, packed in memory and in an index: the same answers to every question, and the same verdicts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.conftest import CATALOGUE, Desk
from tests.references.worlds import AREAS, PERIODS, ROWS, Row, plain_rows, write_dataset

from gx_factcheck.model.quantity import Quantity
from gx_factcheck.model.report import ClaimFile
from gx_factcheck.model.source import Article
from gx_factcheck.model.table import ObservationTable
from gx_factcheck.model.words import Form, PriceBasis, Window
from gx_factcheck.pipeline import audit
from gx_factcheck.references import hold
from gx_factcheck.references.entries import Origin
from gx_factcheck.references.folder import References, load_references
from gx_factcheck.references.sdmx_csv import EntryReader, read_entries
from gx_factcheck.values.periods import read_period

DAYS = (None, date(2021, 9, 2), date(2021, 7, 31), date(2020, 6, 1))
INDICATORS = ("rate", "cargo_growth", "firms", "opening", "dawn", "unheard_of")
Tables = tuple[ObservationTable, ObservationTable, ObservationTable]


class Told:
    """Keeps the notices."""

    def __init__(self) -> None:
        self.notices: list[str] = []

    def notice(self, text: str) -> None:
        self.notices.append(text)

    def progress(self, rows: int | None) -> None:
        assert rows is None or rows >= 0


@contextmanager
def few_in_memory(most: int, cache: Path) -> Iterator[None]:
    """As if so many rows were many."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(hold, "MOST_IN_MEMORY", most)
        patch.setattr(hold, "_SURELY_FEW", 0)
        patch.setenv("GX_FACTCHECK_CACHE", str(cache))
        yield


@contextmanager
def three_tables(rows: list[Row], most: int = 5, batch: int = 3) -> Iterator[Tables]:
    """The rows as they are read one by one, packed in memory, and from an index that was written in several pieces."""
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        dataset = write_dataset(Path(folder), rows)
        entries = read_entries(dataset / "data.csv", "made/data.csv")
        reader = EntryReader(Origin("made", "made/data.csv"))
        made = [row for entry in entries if (row := reader.observation(entry)) is not None]
        packed = load_references([dataset]).observations
        patch.setattr("gx_factcheck.references.packing._BATCH", batch)
        patch.setattr("gx_factcheck.references.packing.LONGEST_SEGMENT", 4)
        with few_in_memory(most, Path(folder, "cache")):
            indexed = load_references([dataset]).observations
            assert bool(list(Path(folder, "cache").glob("*.sqlite3"))) is (len(made) > most)
            yield ObservationTable.of(made), packed, indexed


quantities = st.builds(
    Quantity,
    st.sampled_from(INDICATORS),
    st.sampled_from((*AREAS, "nowhere", None)),
    st.sampled_from([read_period(text) for text in PERIODS] + [None]),
    form=st.sampled_from(Form),
    price_basis=st.sampled_from((None, *PriceBasis)),
    window=st.sampled_from((None, Window.YEAR_ON_YEAR)),
    counterpart_area=st.sampled_from((None, "south")),
    definition=st.sampled_from((None, "gross")),
    group=st.sampled_from((None, "coast", "shore")),
)
QUESTIONS: dict[str, Callable[[ObservationTable, Quantity, date], object]] = {
    "observations": lambda table, _, __: table.observations,
    "extents": lambda table, _, __: dict(table.extents()),
    "left_out": lambda table, _, __: table.left_out(),
    "areas_of": lambda table, asked, _: list(table.areas_of(asked.indicator)),
    "of_indicator": lambda table, asked, _: table.of_indicator(asked.indicator),
    "of_area": lambda table, asked, _: table.of_area(asked.indicator, asked.reference_area),
    "of_period": lambda table, asked, _: table.of_period(asked.indicator, asked.time_period),
    "of_place": lambda table, asked, _: table.of_place(asked),
    "of_series": lambda table, asked, _: table.of_series(asked),
    "of_quantity": lambda table, asked, _: table.of_quantity(asked),
    "of_peers": lambda table, asked, _: table.of_peers(asked),
    "peer_table": lambda table, asked, _: dict(table.peer_table(asked)),
    "peer_table of two": lambda table, asked, _: dict(table.peer_table(asked, ("south", "isle"))),
    "latest_before": lambda table, asked, day: table.latest_before(asked, day),
    "latest_of_peers": lambda table, asked, day: dict(table.latest_of_peers(asked, day)),
    "latest_of_peers of many": lambda table, asked, day: dict(table.latest_of_peers(asked, day, (*AREAS, *"abcdefgh"))),
}


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(ROWS, st.lists(quantities, min_size=1, max_size=8), st.dates(date(2019, 6, 1), date(2022, 1, 1)))
def test_the_answers_do_not_depend_on_where_the_rows_are(rows: list[Row], asked: list[Quantity], day: date) -> None:
    with three_tables(rows) as tables:
        for known_by in DAYS:
            held, packed, indexed = (table if known_by is None else table.known_by(known_by) for table in tables)
            for name, question in QUESTIONS.items():
                for quantity in asked:
                    expected = question(held, quantity, day)
                    assert question(packed, quantity, day) == expected, name
                    assert question(indexed, quantity, day) == expected, name


_place = {
    "indicator": st.sampled_from(("rate", "cargo_growth")),
    "reference_area": st.sampled_from(AREAS),
    "time_period": st.sampled_from(("2021-S1", "2021", "2020")),
}
claims = st.one_of(
    st.fixed_dictionaries({**_place, "printed": st.sampled_from(("1", "2.0", "12.1", "-3.6"))}),
    st.fixed_dictionaries(
        {
            "indicator": st.just("firms"),
            "reference_area": st.sampled_from(AREAS),
            "printed": st.sampled_from(("37000", "12")),
            "unit": st.just("enterprise"),
        }
    ),
    st.fixed_dictionaries(
        {**_place, "kind": st.just("rank"), "group": st.just("coast"), "unit": st.just("ordinal"), "printed": st.sampled_from(("1", "3"))}
    ),
    st.fixed_dictionaries({**_place, "kind": st.just("superlative"), "group": st.just("coast"), "operator": st.just("largest")}),
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(ROWS, st.lists(claims, min_size=1, max_size=4), st.sampled_from(DAYS))
def test_the_verdicts_do_not_depend_on_it_either(rows: list[Row], told: list[dict[str, object]], day: date | None) -> None:
    desk = Desk()
    made = tuple(desk.claim({**fields, "id": f"claim{number}"}) for number, fields in enumerate(told))
    article = Article.model_validate({"title": "半年报", "published": "2021-09-02"})
    file = ClaimFile("made.yaml", article, made, ())
    with three_tables(rows) as tables:
        reports = [audit([file], References(CATALOGUE, table, ()), as_of=day) for table in tables]
    assert not reports[0].crashed
    assert reports[0].articles[0].verdicts == reports[1].articles[0].verdicts == reports[2].articles[0].verdicts
    assert reports[0] == reports[1] == reports[2]


def test_a_series_in_several_pieces_is_one(tmp_path: Path) -> None:
    """Rows that come period by period, as downloads often have them, and a series longer than a segment."""
    rows = plain_rows(["rate"], ["north", "south"], range(1900, 2020))
    dataset = write_dataset(tmp_path, [*rows[1::2], *reversed(rows[::2])])
    with few_in_memory(50, tmp_path / "cache"), pytest.MonkeyPatch.context() as patch:
        patch.setattr("gx_factcheck.references.packing._BATCH", 20)
        patch.setattr("gx_factcheck.references.packing.LONGEST_SEGMENT", 7)
        table = load_references([dataset]).observations
    for area in ("north", "south"):
        found = table.of_series(Quantity("rate", area, None))
        assert [str(row.quantity.time_period) for row in found] == [str(year) for year in range(1900, 2020)]
        (one,) = table.latest_before(Quantity("rate", area, None), date(1955, 6, 30))
        assert str(one.quantity.time_period) == "1954"


def test_an_index_is_built_once_and_again_when_a_file_changes(tmp_path: Path) -> None:
    rows = plain_rows(["rate"], AREAS, range(2000, 2020))
    dataset, cache = write_dataset(tmp_path, rows), tmp_path / "cache"
    with few_in_memory(10, cache):
        load_references([dataset])
        (index,) = cache.glob("*.sqlite3")
        before = index.stat().st_ino
        load_references([dataset])
        assert [path.stat().st_ino for path in cache.glob("*.sqlite3")] == [before]
        write_dataset(tmp_path, rows[1:])
        assert len(load_references([dataset]).observations.observations) == len(rows) - 1
        assert len(list(cache.glob("*.sqlite3"))) == 2


def test_few_rows_need_no_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GX_FACTCHECK_CACHE", str(tmp_path / "cache"))
    assert load_references([write_dataset(tmp_path, plain_rows(["rate"], AREAS, range(2000, 2020)))]).observations.observations
    assert not (tmp_path / "cache").exists()
