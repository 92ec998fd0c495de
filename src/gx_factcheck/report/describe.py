"""Claims and observations in words: what is measured, where and when, and what was printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from gx_factcheck.model.finding import Edition, Evidence, Message, Standing, Use, message
from gx_factcheck.model.observation import Observation
from gx_factcheck.model.verdict import Verdict
from gx_factcheck.model.wording import observed
from gx_factcheck.model.words import Kind, Window
from gx_factcheck.report.wording import Wording

if TYPE_CHECKING:
    # Observations are described too, and need no claims.
    from gx_factcheck.model.claim import Claim, Other
    from gx_factcheck.model.scope import Scope

_MOST_FOUND = 2
_MONTHS = 12
PLAIN = "A"
"""The status of a normal figure, which goes without saying."""
_CLOSEST = ((Use.OWN,), (Use.PEER, Use.BOUND, Use.DERIVED), (Use.NEAREST,), (Use.RIVAL,))


def word(kind: str, member: StrEnum) -> Message:
    """The message for a member of a closed list."""
    return message(f"{kind}:{member}")


def claim_words(claim: Claim, wording: Wording) -> str:
    """Indicator, area, period, and whatever else says which quantity is meant."""
    return wording.say("list:comma").join(part for part in _claim_parts(claim, wording) if part)


def _claim_parts(claim: Claim, wording: Wording) -> Iterator[str]:
    either = wording.say("list:either")
    yield either.join(wording.say(f"indicator:{name}") for name in claim.indicator)
    yield either.join(wording.say(f"area:{name}") for name in claim.reference_area)
    if claim.counterpart_area:
        yield wording.say("claim:counterpart", area=message(f"area:{claim.counterpart_area}"))
    periods = claim.time_period or ()
    yield either.join(wording.say(f"period:{period}") for period in periods) or wording.say("claim:at-publication")
    yield either.join(wording.text(word("basis", basis)) for basis in claim.basis)
    if claim.window not in (None, Window.YEAR_ON_YEAR):
        yield wording.say(f"window:{claim.window}")
    if claim.base_period is not None:
        yield wording.say("claim:since", period=message(f"period:{claim.base_period}"))
    yield either.join(wording.text(word("adjustment", each)) for each in claim.adjustment)
    yield either.join(wording.say(f"definition:{name}") for name in claim.definition)
    if claim.group:
        yield wording.say("claim:group", group=message(f"group:{'+'.join(claim.group)}"))
    if claim.scope is not None:
        yield _scope_words(claim.scope, wording)
    predicate = _predicate(claim, wording)
    yield (
        wording.say("claim:quantified", quantifier=word("quantifier", claim.quantifier), predicate=predicate)
        if claim.quantifier
        else predicate
    )


def _predicate(claim: Claim, wording: Wording) -> str:
    if claim.operator is None:
        return "" if claim.kind in _PLAIN_KINDS else wording.text(word("kind", claim.kind))
    operator = word("operator", claim.operator)
    return wording.text(operator) if claim.other is None else _against(operator, claim.other, wording)


def _against(operator: Message, other: Other, wording: Wording) -> str:
    if other.claim:
        return wording.say("claim:against-claim", operator=operator, claim=other.claim)
    if other.group:
        return wording.say("claim:against-group", operator=operator, group=message(f"group:{other.group}"))
    if other.average_of:
        return wording.say("claim:against-average", operator=operator, group=message(f"group:{other.average_of}"))
    named = (("area", other.reference_area), ("indicator", other.indicator), ("period", other.time_period))
    words = wording.say("list:comma").join(wording.say(f"{kind}:{name}") for kind, name in named if name)
    return wording.say("claim:against-other", operator=operator, other=words)


def _scope_words(scope: Scope, wording: Wording) -> str:
    if scope.span is not None:
        said = wording.say("claim:scope-within", scope=message(f"period:{scope.span}"))
    elif scope.months is None:
        said = wording.say("claim:scope-series")
    else:
        years, rest = divmod(scope.months, _MONTHS)
        said = wording.say("claim:scope-months", number=str(scope.months)) if rest else wording.say("claim:scope-years", number=str(years))
    return wording.say("claim:same-season", scope=said) if scope.is_of_season else said


# Of these the indicator's name already says what kind of figure it is.
_PLAIN_KINDS = (Kind.LEVEL, Kind.COUNT, Kind.GROWTH, Kind.SHARE, Kind.CAPACITY, Kind.DURATION, Kind.DATE)


def observed_words(observation: Observation, wording: Wording) -> str:
    """What the source printed, with its hedge and unit: "近4万家", "12.0%"."""
    return wording.text(observed(observation))


def subject_words(observation: Observation, wording: Wording) -> str:
    """What an observation is of: indicator, area, period, basis, and for a rank its peers."""
    quantity = observation.quantity
    parts = [wording.say(f"indicator:{quantity.indicator}")]
    if quantity.reference_area:
        parts.append(wording.say(f"area:{quantity.reference_area}"))
    if quantity.time_period:
        parts.append(wording.say(f"period:{quantity.time_period}"))
    if quantity.price_basis:
        parts.append(wording.text(word("basis", quantity.price_basis)))
    if quantity.window not in (None, Window.YEAR_ON_YEAR):
        parts.append(wording.say(f"window:{quantity.window}"))
    if quantity.group:
        parts.append(wording.say("claim:group", group=message(f"group:{quantity.group}")))
    if quantity.definition:
        parts.append(wording.say(f"definition:{quantity.definition}"))
    return wording.say("list:comma").join(parts)


def evidence_words(evidence: Evidence, wording: Wording) -> str:
    """One row of evidence: value, subject, publisher, date and place among the releases, quality, status and footnote."""
    observation = evidence.observation
    release = observation.release
    published = [str(release.published) if release.published else wording.say("observation:undated")]
    if evidence.edition is not Edition.ONLY:
        published.append(wording.text(word("edition", evidence.edition)))
    if release.published and (evidence.standing is not Standing.IN_FORCE or evidence.edition is not Edition.ONLY):
        published.append(wording.text(word("standing", evidence.standing)))
    said = wording.say(
        "observation:row",
        value=observed_words(observation, wording),
        subject=subject_words(observation, wording),
        publisher=wording.say("list:comma").join(filter(None, [release.publisher, release.title])),
        published=wording.say("list:comma").join(published),
        quality=word("quality", observation.quality),
    )
    return "".join([said, *_remarks(evidence, wording)])


def _remarks(evidence: Evidence, wording: Wording) -> Iterator[str]:
    """What the source says of the figure besides, and what the program does."""
    observation = evidence.observation
    if observation.status != PLAIN:
        yield wording.say("observation:status", status=message(f"status:{observation.status}"))
    if observation.note:
        yield wording.say("observation:footnote", note=observation.note)
    if evidence.note is not None:
        yield wording.say("observation:remark", note=evidence.note)


@dataclass(frozen=True, slots=True)
class _Differ:
    """In what the records of one claim differ, so that it has to be told."""

    basis: bool
    standing: bool


def found_words(claim: Claim, verdict: Verdict, wording: Wording) -> str:
    """What was found of a claim, for a cell: its own evidence, or else the kind that comes closest, marked as such."""
    best = next((uses for uses in _CLOSEST if any(row.use in uses for row in verdict.evidence)), ())
    rows = [row for row in verdict.evidence if row.use in best]
    if Use.OWN in best:
        # What was known when the article appeared comes first.
        by_standing = sorted(rows, key=lambda row: row.standing is not Standing.IN_FORCE)
        differ = _Differ(
            basis=len({row.observation.quantity.price_basis for row in rows}) > 1, standing=len({row.standing for row in rows}) > 1
        )
        said = tuple(dict.fromkeys(_own(row, wording, differ) for row in by_standing))
        return _first_few(said, wording)
    kinds = {use: tuple(dict.fromkeys(_beside(row.observation, claim, wording) for row in rows if row.use is use)) for use in best}
    groups = [wording.say("cell:found", use=word("use", use), value=_first_few(said, wording)) for use, said in kinds.items() if said]
    return wording.say("list:comma").join([*_calculation(verdict, wording, is_compared=Use.PEER in best), *groups])


def _calculation(verdict: Verdict, wording: Wording, *, is_compared: bool) -> list[str]:
    """The arithmetic, where the figure has no record: what other figures of the text make of it."""
    if verdict.arithmetic is None or is_compared or verdict.arithmetic == verdict.explanation:
        return []
    return [wording.text(verdict.arithmetic)]


def _first_few(said: tuple[str, ...], wording: Wording) -> str:
    more = (wording.say("observation:more", count=str(len(said))),) if len(said) > _MOST_FOUND else ()
    return wording.say("list:comma").join((*said[:_MOST_FOUND], *more))


def _own(evidence: Evidence, wording: Wording, differ: _Differ) -> str:
    """A record with what tells it from the others."""
    observation = evidence.observation
    value, basis = observed_words(observation, wording), observation.quantity.price_basis
    told = [wording.text(word("basis", basis))] if basis is not None and differ.basis else []
    if differ.standing and evidence.standing is not Standing.IN_FORCE:
        is_dated = observation.release.published is not None
        told.append(wording.text(word("standing", evidence.standing)) if is_dated else wording.say("observation:undated"))
    return wording.say("cell:basis", value=value, basis=wording.say("list:comma").join(told)) if told else value


def _beside(observation: Observation, claim: Claim, wording: Wording) -> str:
    """An observation of something else than the claim: with its period, and its area where that is another."""
    quantity = observation.quantity
    is_elsewhere = quantity.reference_area is not None and (quantity.reference_area,) != claim.reference_area
    place = [wording.say(f"area:{quantity.reference_area}")] if is_elsewhere else []
    if quantity.time_period:
        place.append(wording.say(f"period:{quantity.time_period}"))
    return " ".join([*place, observed_words(observation, wording)])
