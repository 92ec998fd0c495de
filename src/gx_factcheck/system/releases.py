"""Which release of a figure counts: the latest that was out when the article appeared."""

from collections.abc import Iterable
from datetime import date

from gx_factcheck.model.finding import Evidence, Standing, Use
from gx_factcheck.model.observation import Observation
from gx_factcheck.values.periods import Period

UNKNOWN = "unknown"


def standing(row: Observation, rows: Iterable[Observation], day: date) -> Standing:
    """Where a row stands among the rows of its quantity, for an article of `day`.

    A release supersedes an earlier one of the same publisher and definition; between publishers there is no later word,
    and unknown ones are not one publisher. What may refute gives way only to what may refute too.
    """
    if not row.release.out_by(day):
        return Standing.LATER
    published = row.release.published
    for other in rows:
        newer = other.release.published
        if (
            newer is not None
            and published is not None
            and other.release.publisher == row.release.publisher != UNKNOWN
            and (other.quality.may_refute or not row.quality.may_refute)
            and other.quantity == row.quantity
            and other.release.out_by(day)
            and newer.start > published.end
        ):
            return Standing.SUPERSEDED
    return Standing.IN_FORCE


def are_apart(one: Period, other: Period, breaks: Iterable[Period]) -> bool:
    """Whether the coverage of a series changed between two periods or within one, so that they cannot be held together."""
    span = Period(min(one.start, other.start), max(one.end, other.end))
    return any(span.overlaps(change) for change in breaks)


def as_evidence(rows: Iterable[Observation], use: Use, day: date) -> tuple[Evidence, ...]:
    """The rows of one quantity as evidence, each with its standing for an article of `day`."""
    known = tuple(rows)
    return tuple(Evidence(row, use, standing(row, known, day)) for row in known)
