"""What became of a figure: right when it was printed and revised since, or the other way round."""

from collections.abc import Iterable, Iterator, Sequence

from gx_factcheck.model.finding import Edition, Evidence, Finding, Message, Standing, message
from gx_factcheck.model.wording import observed
from gx_factcheck.model.words import Judgement, Outcome


def vintage_notes(judgement: Judgement, deciding: Finding, own: Sequence[Finding]) -> Iterator[Message]:
    """What other releases of the same figure say of the claim; they explain the verdict and change nothing of it.

    Args:
        judgement: the verdict.
        deciding: the finding that it rests on.
        own: what every observation of the claim's own quantity says of it, `deciding` among them, or else it is not of these.
    """
    if not any(one is deciding for one in own):
        return
    evidence = deciding.evidence[0]
    others = [one for one in own if one.alternative == deciding.alternative and _is_other_vintage(one.evidence[0], evidence)]
    denied = [one.evidence[0] for one in others if one.outcome is Outcome.IMPOSSIBLE]
    if deciding.outcome is Outcome.ENTAILED and evidence.standing is Standing.SUPERSEDED:
        for current in _last(one for one in denied if one.standing is Standing.IN_FORCE):
            is_first = evidence.edition is Edition.FIRST
            yield _told("first-release-superseded" if is_first else "release-superseded", evidence, current)
    elif deciding.outcome is Outcome.ENTAILED and not deciding.is_wider and evidence.standing is Standing.IN_FORCE:
        for later in _last(one for one in denied if one.revises):
            yield _told("revised-since", evidence, later)
    elif judgement is Judgement.STRAINED and deciding.outcome is Outcome.ENTAILED and evidence.revises:
        held = (one.evidence[0] for one in (deciding, *others) if one.outcome is Outcome.ENTAILED and not one.is_wider)
        for current in _last(one for one in denied if one.standing is Standing.IN_FORCE):
            for later in _first(one for one in held if one.revises):
                yield _told("revised-to-it", current, later)


def _is_other_vintage(one: Evidence, other: Evidence) -> bool:
    first, second = one.observation, other.observation
    return first.quantity == second.quantity and first.release.publisher == second.release.publisher and first is not second


def _last(evidence: Iterable[Evidence]) -> list[Evidence]:
    """The one that was published last, if there is any."""
    return sorted(evidence, key=_order)[-1:]


def _first(evidence: Iterable[Evidence]) -> list[Evidence]:
    return sorted(evidence, key=_order)[:1]


def _order(evidence: Evidence) -> tuple[str, str, str]:
    published = evidence.observation.release.published
    days = ("", "") if published is None else (published.end.isoformat(), published.start.isoformat())
    return *days, evidence.observation.id


def _told(key: str, one: Evidence, other: Evidence) -> Message:
    """Of two releases of one figure; `record` and `day` are of the other one."""
    return message(
        key, own=observed(one.observation), published=_published(one), record=observed(other.observation), day=_published(other)
    )


def _published(evidence: Evidence) -> Message:
    return Message(f"period:{evidence.observation.release.published}")
