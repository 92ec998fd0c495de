"""Reference data as tables: what there is of each indicator, and the rows of some."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from gx_factcheck.model.catalogue import Indicator
from gx_factcheck.model.finding import message
from gx_factcheck.model.observation import Observation
from gx_factcheck.model.table import Extent, ObservationTable, extent_of
from gx_factcheck.report.describe import observed_words, word
from gx_factcheck.report.tables import Cell, Column, table_or_lines
from gx_factcheck.report.wording import Wording
from gx_factcheck.values.characters import inert


def render_list(table: ObservationTable, indicators: Sequence[Indicator], *, area: str | None, wording: Wording, width: int) -> str:
    """Each indicator: its name and unit, and how many observations there are, of which years; with an area, those that have some of it."""
    columns = _columns(wording, ("indicator", 16), ("name", 14), ("unit", 8), ("observations", None), ("period", 12))
    known = table.extents()
    if area is not None:
        found = {indicator.id: extent_of(table.of_area(indicator.id, area)) for indicator in indicators if indicator.id in known}
        known = {indicator: extent for indicator, extent in found.items() if extent.observations}
    rows = [
        [
            indicator.id,
            indicator.name(wording.language),
            wording.say(f"unit:{indicator.unit}"),
            str(extent.observations if (extent := known.get(indicator.id)) else 0),
            _years(extent, wording),
        ]
        for indicator in sorted(indicators, key=lambda indicator: indicator.id)
        if area is None or indicator.id in known
    ]
    return table_or_lines(columns, _cells(rows), width) + "\n"


def render_rows(observations: Iterable[Observation], *, wording: Wording, width: int) -> str:
    """The observations of each indicator in a table, by area and period, each with its source."""
    parts = []
    for indicator, members in groupby(sorted(observations, key=_order), key=lambda row: row.quantity.indicator):
        columns = _columns(
            wording, ("area", 10), ("period", 12), ("found", 12), ("publisher", 12), ("published", None), ("quality", None), ("row", 8)
        )
        rows = [_row(observation, wording) for observation in members]
        parts.append(f"{inert(indicator)}: {inert(wording.text(message(f'indicator:{indicator}')))}\n")
        parts.append(table_or_lines(columns, _cells(rows), width) + "\n")
    return "\n".join(parts)


def _columns(wording: Wording, *named: tuple[str, int | None]) -> list[Column]:
    return [Column(wording.say(f"column:{name}"), least) for name, least in named]


def _cells(rows: Iterable[Iterable[str]]) -> list[list[Cell]]:
    return [[Cell(inert(text)) for text in row] for row in rows]


def _order(row: Observation) -> tuple[str, str, str, str]:
    quantity = row.quantity
    return quantity.indicator, quantity.reference_area or "", str(quantity.time_period or ""), row.id


def _row(observation: Observation, wording: Wording) -> list[str]:
    quantity, release = observation.quantity, observation.release
    kind = [
        wording.text(word(name, each)) for name, each in (("basis", quantity.price_basis), ("window", quantity.window)) if each is not None
    ]
    kind += [wording.say(f"{name}:{each}") for name, each in (("definition", quantity.definition), ("group", quantity.group)) if each]
    period = wording.say(f"period:{quantity.time_period}") if quantity.time_period else ""
    return [
        wording.say(f"area:{quantity.reference_area}") if quantity.reference_area else "",
        wording.say("list:comma").join(filter(None, [period, *kind])),
        observed_words(observation, wording),
        release.publisher,
        str(release.published) if release.published else wording.say("observation:undated"),
        wording.text(word("quality", observation.quality)),
        observation.id,
    ]


def _years(found: Extent | None, wording: Wording) -> str:
    if found is None or found.first is None or found.last is None:
        return ""
    first, last = found.first.year, found.last.year
    return str(first) if first == last else wording.say("observation:years", first=str(first), last=str(last))
