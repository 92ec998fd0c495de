"""Which release of a figure counts: the latest that was out when the article appeared."""

from collections.abc import Iterable
from datetime import date

from gx_factcheck.model.finding import Evidence, Standing, Use
from gx_factcheck.model.observation import Observation


def standing(row: Observation, rows: Iterable[Observation], day: date) -> Standing:
    """Where a row stands among the rows of its quantity, for an article of `day`.

    A release supersedes an earlier one of the same publisher and definition; between publishers there is no later word.
    """
    if not row.release.out_by(day):
        return Standing.LATER
    published = row.release.published
    for other in rows:
        newer = other.release.published
        if (
            newer is not None
            and published is not None
            and other.release.publisher == row.release.publisher
            and other.quantity == row.quantity
            and other.release.out_by(day)
            and newer.start > published.end
        ):
            return Standing.SUPERSEDED
    return Standing.IN_FORCE


def as_evidence(rows: Iterable[Observation], use: Use, day: date) -> tuple[Evidence, ...]:
    """The rows of one quantity as evidence, each with its standing for an article of `day`."""
    known = tuple(rows)
    return tuple(Evidence(row, use, standing(row, known, day)) for row in known)
