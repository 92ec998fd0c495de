"""What the observations of a claim's own quantity come to, weighed by quality and vintage."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from gx_factcheck.model.finding import Finding, Force, Standing
from gx_factcheck.model.words import Outcome, Quality, Reason
from gx_factcheck.system.printed import printed_observation, same_figure
from gx_factcheck.system.releases import UNKNOWN


class Weight(Enum):
    """How much an observation counts."""

    FIRM = auto()
    """In force, and of a quality that may refute."""
    SOFT = auto()
    """A mirror or a computed figure: may support, with a note."""
    LATER = auto()
    """Published after the article or without a date: may support, marked so."""
    OLD = auto()
    """Superseded by a later release."""
    WEAK = auto()
    """Strains at most, either way."""


class Balance(Enum):
    """What the evidence comes to."""

    ENTAILED = auto()
    STRAINED = auto()
    IMPOSSIBLE = auto()
    OPEN = auto()


PARTLY = {Balance.ENTAILED: Balance.STRAINED, Balance.IMPOSSIBLE: Balance.OPEN}
"""What a balance comes to where something that the claim can mean is not on record."""


@dataclass(frozen=True, slots=True)
class Ground:
    """A balance, why, and the finding that tells it."""

    balance: Balance
    reason: Reason
    finding: Finding


def weight(finding: Finding) -> Weight:
    """The weight of the observation that a finding rests on; one that rests on none is as firm as its rule."""
    if not finding.evidence:
        return Weight.FIRM
    weights = [_weight(finding, place) for place in range(len(finding.evidence))]
    return max(weights, key=lambda found: found.value)


def _weight(finding: Finding, place: int) -> Weight:
    evidence = finding.evidence[place]
    if evidence.observation.quality is Quality.WEAK:
        return Weight.WEAK
    if evidence.standing is Standing.SUPERSEDED:
        return Weight.OLD
    if evidence.standing is Standing.LATER and finding.force is not Force.REFUTES:
        return Weight.LATER
    return Weight.FIRM if evidence.observation.quality.may_refute else Weight.SOFT


def weigh(findings: Sequence[Finding], undecided: int) -> Ground | None:
    """What all observations come to.

    Args:
        findings: one for each observation of the claim's own quantity, under each alternative.
        undecided: of how many quantities that the claim can mean no observation speaks; they may hold or fail.
    """
    alternatives: dict[str | None, list[Finding]] = {}
    for finding in findings:
        alternatives.setdefault(finding.alternative, []).append(finding)
    grounds = [_weigh_one(members) for members in alternatives.values()]
    if not grounds:
        return None
    found = _over_alternatives(grounds)
    if not undecided or found.balance not in PARTLY:
        return found
    return Ground(PARTLY[found.balance], found.finding.alternative_field or Reason.DEFINITION, found.finding)


def _over_alternatives(grounds: Sequence[Ground]) -> Ground:
    """Alternatives that agree decide; one that holds beside one that does not strains."""
    balances = {ground.balance for ground in grounds}
    if len(balances) == 1:
        return grounds[0]
    best = min(grounds, key=lambda ground: ground.balance.value)
    if best.balance is Balance.ENTAILED:
        return Ground(Balance.STRAINED, best.finding.alternative_field or Reason.DEFINITION, best.finding)
    if best.balance is Balance.STRAINED:
        return best
    return next(ground for ground in grounds if ground.balance is Balance.OPEN)


def _weigh_one(findings: Sequence[Finding]) -> Ground:
    """The observations of one alternative."""
    by_weight = {kind: [finding for finding in findings if weight(finding) is kind] for kind in Weight}
    firm = by_weight[Weight.FIRM]
    holds, fails = _with(firm, Outcome.ENTAILED), _with(firm, Outcome.IMPOSSIBLE)
    if holds and fails:
        are_vintages = all(any(_are_vintages(fail, held) for held in holds) for fail in fails)
        return Ground(Balance.STRAINED, Reason.VINTAGE if are_vintages else Reason.DEFINITION, holds[0])
    if holds:
        return _held(holds)
    doubts = _doubts(firm, fails)
    if doubts:
        return Ground(Balance.OPEN, Reason.DEFINITION, doubts[0])
    if fails:
        return _failed(fails, by_weight)
    if firm:
        return Ground(Balance.OPEN, firm[0].reason, firm[0])
    return _without_firm(findings, by_weight)


def _are_vintages(one: Finding, other: Finding) -> bool:
    """Whether one publisher said both, on days that do not tell which it said last."""
    first, second = one.evidence[0].observation.release, other.evidence[0].observation.release
    return first.publisher == second.publisher != UNKNOWN and first.published != second.published


def _disagree(one: Finding, other: Finding) -> bool:
    """Whether two sources contradict each other, and not only one the claim."""
    first, second = one.evidence[0].observation, other.evidence[0].observation
    if first.figure is None or second.figure is None:
        return first.date is not None and second.date is not None and not first.date.overlaps(second.date)
    figures = [figure for figure in (printed_observation(first), printed_observation(second, first.unit)) if figure is not None]
    finer, coarser = sorted(figures, key=lambda figure: figure.quantum)
    return same_figure(coarser, finer).outcome is Outcome.IMPOSSIBLE


def _with(findings: Iterable[Finding], outcome: Outcome) -> list[Finding]:
    return [finding for finding in findings if finding.outcome is outcome]


def _held(holds: Sequence[Finding]) -> Ground:
    plain = [finding for finding in holds if not finding.is_wider]
    if plain:
        return Ground(Balance.ENTAILED, plain[0].reason, plain[0])
    return Ground(Balance.STRAINED, holds[0].reason, holds[0])


def _failed(fails: Sequence[Finding], by_weight: dict[Weight, list[Finding]]) -> Ground:
    """A firm contradiction, unless another release or a mirror has the figure, or contradicts the record and can have it."""
    others = [
        (reason, [finding for kind in kinds for finding in by_weight[kind]])
        for kinds, reason in (((Weight.OLD, Weight.LATER), Reason.VINTAGE), ((Weight.SOFT,), Reason.QUALITY))
    ]
    for reason, found in others:
        for held in _with(found, Outcome.ENTAILED):
            return Ground(Balance.STRAINED, reason, held)
    for reason, found in others:
        for doubt in _doubts(found, fails):
            return Ground(Balance.OPEN, reason, doubt)
    return Ground(Balance.IMPOSSIBLE, fails[0].reason, fails[0])


def _doubts(findings: Iterable[Finding], fails: Sequence[Finding]) -> list[Finding]:
    """Those by which the claim can be true, and that contradict the records by which it is not."""
    return [finding for finding in _with(findings, Outcome.POSSIBLE) if any(_disagree(finding, fail) for fail in fails)]


def _without_firm(findings: Sequence[Finding], by_weight: dict[Weight, list[Finding]]) -> Ground:
    """Mirrors, computed and later figures may support; what they or weak sources deny is strained, never refuted."""
    fit = by_weight[Weight.SOFT] + by_weight[Weight.LATER]
    holds = _with(fit, Outcome.ENTAILED)
    denied = _with(by_weight[Weight.SOFT], Outcome.IMPOSSIBLE)
    if holds and not denied:
        return _held(holds)
    weak = [finding for finding in by_weight[Weight.WEAK] if finding.outcome in (Outcome.ENTAILED, Outcome.IMPOSSIBLE)]
    in_force = [finding for finding in weak if finding.outcome is Outcome.ENTAILED or finding.force is not Force.NOTES]
    if denied or in_force:
        return Ground(Balance.STRAINED, Reason.QUALITY, (holds or denied or in_force)[0])
    later = _with(findings, Outcome.IMPOSSIBLE)
    return Ground(Balance.OPEN, Reason.VINTAGE, later[0]) if later else Ground(Balance.OPEN, findings[0].reason, findings[0])
