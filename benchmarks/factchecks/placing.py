"""Which of a check's figures are of the thing that is claimed, and which are of another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from benchmarks.factchecks.concept import Concept
from benchmarks.factchecks.lexicon import pattern_of, phrases


class Tie(StrEnum):
    """How the words of one figure stand to those of the claim."""

    SAME = "same"
    DEFINED = "defined"
    """The same under a concept of its own: strict, including something, of some only."""
    WHOLE = "whole"
    """All of what the claim is a part of."""
    AGAINST = "against"
    """The other side of a comparison."""
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Placed:
    """A tie, and what tells the concept apart where there is one."""

    tie: Tie
    definition: str = ""


def placed(claim: Concept, rows: Sequence[Concept]) -> tuple[Placed, ...]:
    """The tie of each figure's words; whether fewer words are the same thing depends on the other figures."""
    closest = max((len(claim.words & row.words) for row in rows if row.words <= claim.words and not row.is_whole), default=0)
    return tuple(_placed(claim, row, closest) for row in rows)


def _placed(claim: Concept, row: Concept, closest: int) -> Placed:
    if not _is_of_one_kind(claim, row):
        return Placed(Tie.OTHER)
    if row.adds and not claim.adds:
        return Placed(Tie.DEFINED, _named(row, claim))
    if not row.words and not row.per - claim.per:
        return Placed(Tie.WHOLE) if row.is_whole and not claim.is_whole and row.extreme is None else _defined(claim, row)
    if row.words == claim.words:
        return _defined(claim, row)
    if row.words < claim.words:
        return _of_fewer_words(claim, row, closest)
    if claim.words and claim.words < row.words and _ends_alike(row.ending, claim.ending):
        return Placed(Tie.DEFINED, _named(row, claim))
    return Placed(Tie.OTHER)


def _is_of_one_kind(claim: Concept, row: Concept) -> bool:
    """Whether both are forecasts or neither is a record of one, and both are so much for each."""
    is_per = row.per == claim.per or (not row.words and not row.per)
    return is_per and (row.is_forecast or not claim.is_forecast or not row.words)


def _of_fewer_words(claim: Concept, row: Concept, closest: int) -> Placed:
    """What a table leaves out because its heading says it; unless another figure says more, or it is of more than is claimed."""
    lost = claim.words - row.words
    is_wider = any(pattern_of(one).search(" ".join(sorted(lost))) for one in phrases("restricting", "words"))
    if row.is_whole and not claim.is_whole:
        return Placed(Tie.WHOLE)
    if is_wider or len(row.words) < closest or not _ends_alike(claim.ending, row.ending):
        return Placed(Tie.OTHER)
    return _defined(claim, row)


def _defined(claim: Concept, row: Concept) -> Placed:
    """The same thing, under a definition where one is named that the claim does not name."""
    further = [one for one in row.definitions if one not in claim.definitions and not (row.is_whole and one == "with_something")]
    if row.is_forecast and not claim.is_forecast:
        further.append("forecast")
    return Placed(Tie.DEFINED, "_".join(further)) if further else Placed(Tie.SAME)


def _named(row: Concept, claim: Concept) -> str:
    return "_".join([*row.definitions, *sorted(row.words - claim.words)])


def _ends_alike(longer: str, shorter: str) -> bool:
    """Whether a Chinese name says in the end what the other is; English says it anywhere."""
    return (longer.isascii() and shorter.isascii()) or longer.endswith(shorter) or shorter.endswith(longer)


def wholes(row: Concept, parts: Sequence[Concept]) -> Iterator[Concept]:
    """Those of the figures that are a part of this one by their words."""
    if row.is_whole:
        yield from (part for part in parts if row.words and row.words < part.words)
