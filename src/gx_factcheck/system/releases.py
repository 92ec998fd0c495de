"""Which release of a figure counts: the latest that was out when the article appeared; and where a series breaks."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from gx_factcheck.model.finding import Edition, Evidence, Standing, Use
from gx_factcheck.model.observation import Observation, Release
from gx_factcheck.model.quantity import Quantity
from gx_factcheck.model.statement import Statements
from gx_factcheck.values.periods import Period
from gx_factcheck.values.units import find_unit

UNKNOWN = "unknown"
CLOCKS = timedelta(days=1)
"""A release can be dated a day after an article that quotes it: its own clocks are ahead."""
BREAK = "B"
"""SDMX's status of the first observation after a break in its series."""


def standing(row: Observation, rows: Iterable[Observation], day: date) -> Standing:
    """Where a row stands among the rows of its quantity, for an article of `day`.

    A release supersedes an earlier one of the same publisher and definition, whatever dataset and title it is read under;
    between publishers there is no later word, and unknown ones are not one publisher. What may refute gives way only to
    what may refute too.
    """
    if not row.release.out_by(day):
        return Standing.LATER
    if any(_may_replace(other, row) and other.release.out_by(day) and _is_after(other, row) for other in rows):
        return Standing.SUPERSEDED
    return Standing.IN_FORCE


def _are_vintages(one: Observation, other: Observation) -> bool:
    """Whether both are what one publisher says of one quantity."""
    return one.release.publisher == other.release.publisher != UNKNOWN and one.quantity == other.quantity


def _may_replace(newer: Observation, older: Observation) -> bool:
    return _are_vintages(newer, older) and (newer.quality.may_refute or not older.quality.may_refute)


def _is_after(newer: Observation, older: Observation) -> bool:
    """Whether it was surely published later: a month is not after a day of its own."""
    first, second = older.release.published, newer.release.published
    return first is not None and second is not None and first.precedes(second)


def _edition(row: Observation, rows: Iterable[Observation]) -> Edition:
    """Which of the dated releases of its figure a row is from."""
    published = row.release.published
    others = [
        one for one in rows if _are_vintages(one, row) and one.release.published is not None and one.release.published != published
    ]
    if published is None or not others:
        return Edition.ONLY
    if all(_is_after(other, row) for other in others):
        return Edition.FIRST
    return Edition.LATEST if all(_is_after(row, other) for other in others) else Edition.BETWEEN


def _revises(row: Observation, rows: Iterable[Observation], day: date) -> bool:
    """Whether a row was surely published after `day`, by who had published a figure by then that may refute."""
    published = row.release.published
    if published is None or published.start <= day + CLOCKS:
        return False
    return any(_may_replace(row, other) and other.quality.may_refute and other.release.out_by(day) for other in rows)


def as_evidence(rows: Iterable[Observation], use: Use, day: date) -> tuple[Evidence, ...]:
    """The rows of one quantity as evidence, each with its standing for an article of `day` and its place among the releases."""
    known = tuple(rows)
    vintages: dict[tuple[Quantity, str], list[Observation]] = {}
    for row in known:
        vintages.setdefault((row.quantity, row.release.publisher), []).append(row)
    return tuple(_evidence(row, vintages[row.quantity, row.release.publisher], use, day) for row in known)


def _evidence(row: Observation, vintages: Sequence[Observation], use: Use, day: date) -> Evidence:
    if len(vintages) == 1:
        return Evidence(row, use, standing(row, vintages, day))
    return Evidence(row, use, standing(row, vintages, day), edition=_edition(row, vintages), revises=_revises(row, vintages, day))


def is_one_publication(one: Release, other: Release) -> bool:
    """Whether two rows were read in one publication, under whatever address; one that says too little of itself is its own alone."""
    is_named = one.publisher != UNKNOWN and bool(one.title) and one.published is not None
    return one == other or (is_named and replace(one, address=other.address) == other)


def only_in_force(rows: Iterable[Evidence]) -> Evidence | None:
    """The one figure in force; None where there is none, or where two that are in force are not the same figure."""
    in_force = [row for row in rows if row.standing is Standing.IN_FORCE and row.observation.figure is not None]
    return in_force[0] if len({_figure(row.observation) for row in in_force}) == 1 else None


def _figure(row: Observation) -> tuple[object, ...]:
    """What makes two rows say the same: all but their unit's name and where they were read."""
    unit, figure = find_unit(row.unit), row.figure
    if figure is None:
        return ()
    return row.quantity, unit.dimension, figure.value * unit.factor, figure.quantum * unit.factor, row.hedges, row.counted


def are_apart(one: Period, other: Period, breaks: Iterable[Period | date]) -> bool:
    """Whether the coverage of a series changed between two periods or within one, so that they cannot be held together.

    Args:
        one: a period of the series.
        other: another one, before or after it, or the same.
        breaks: periods within which it changed, and days with which something new began.
    """
    span = Period(min(one.start, other.start), max(one.end, other.end))
    return any(span.overlaps(change) if isinstance(change, Period) else span.start < change <= span.end for change in breaks)


def breaks_of(statements: Statements, quantity: Quantity) -> tuple[Period | date, ...]:
    """Where the series of the quantity breaks: as the catalogue has it, and as the series' own rows are marked.

    A row with status B is the first one after a break: from its first day on the series is another one. Of several
    releases of a row the one counts that was out when the article appeared; the period of the quantity does not matter.
    """
    indicator = statements.catalogue.indicators.get(quantity.indicator)
    known = () if indicator is None else indicator.breaks
    return (*known, *_marked(statements, replace(quantity, time_period=None)))


@lru_cache(maxsize=64)
def _marked(statements: Statements, series: Quantity) -> tuple[date, ...]:
    """The first days of what the series' rows mark as new, in their order."""
    rows = statements.observations.of_series(series)
    periods = {row.quantity.time_period for row in rows if row.status == BREAK} - {None}
    if not periods:
        return ()
    evidence = as_evidence((row for row in rows if row.quantity.time_period in periods), Use.DERIVED, statements.day)
    in_force = [one for one in evidence if one.standing is Standing.IN_FORCE]
    told = {one.observation.quantity.time_period for one in in_force}
    # Where nothing was out yet, what came later is all that is known.
    counting = (*in_force, *(one for one in evidence if one.observation.quantity.time_period not in told))
    marked = {one.observation.quantity.time_period for one in counting if one.observation.status == BREAK}
    return tuple(sorted(period.start for period in marked if period is not None))
