"""The verdict on each claim, by the precedence of the scale: refuted, supported, inconsistent, strained, unverified."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gx_factcheck.model.claim import Claim
from gx_factcheck.model.finding import Bearing, Evidence, Finding, Force, Message, Standing, message
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.verdict import Conflict, Verdict
from gx_factcheck.model.wording import named, quoted
from gx_factcheck.model.words import Judgement, Kind, Outcome, Quality, Reason
from gx_factcheck.system.peers import issue
from gx_factcheck.verdicts.vintages import vintage_notes
from gx_factcheck.verdicts.weigh import Balance, Ground, Weight, weigh, weight

OWN_RECORD = "records/figure-differs"
HINT = "hints/figure-of-something-else"
RANKED = (Judgement.REFUTED, Judgement.SUPPORTED, Judgement.INCONSISTENT, Judgement.STRAINED, Judgement.UNVERIFIED)


@dataclass(frozen=True, slots=True)
class Case:
    """A claim with all that was found of it."""

    claim: Claim
    findings: tuple[Finding, ...]
    ground: Ground | None
    """What the observations of its own quantity come to."""

    def candidates(self) -> Iterator[tuple[Judgement, Reason, Finding]]:
        """Every verdict that something found would give, conflicts apart."""
        if self.ground is not None:
            yield _of_balance(self.ground.balance), self.ground.reason, self.ground.finding
        # What the record of its own quantity has is not impossible, whatever else is known.
        holds = self.ground is not None and self.ground.finding.outcome is Outcome.ENTAILED
        for finding in self.findings:
            judgement = None if finding.rule == OWN_RECORD else self._of_rule(finding)
            if judgement is not None and not (holds and finding.evidence and finding.outcome is Outcome.IMPOSSIBLE):
                yield judgement, finding.reason, finding

    def _of_rule(self, finding: Finding) -> Judgement | None:
        """What a finding would give beside the rule's others: of other sources, or of other choices that the claim leaves open."""
        judgement = _of_finding(finding)
        if judgement is None or finding.bearing is not Bearing.TRUTH:
            return judgement
        others = [other for other in self.findings if other.rule == finding.rule and other.bearing is Bearing.TRUTH]
        outcomes = {other.outcome for other in others}
        # A rule finds nothing where a choice that the claim leaves open is not on record; a comparison looks at its members'.
        is_partial = finding.evidence and self.claim.kind is not Kind.COMPARISON and len(others) < len(list(self.claim.quantities()))
        if judgement is Judgement.REFUTED and is_partial:
            return Judgement.UNVERIFIED
        if outcomes == {finding.outcome} or judgement not in (Judgement.REFUTED, Judgement.SUPPORTED, Judgement.INCONSISTENT):
            return judgement
        if Outcome.ENTAILED in outcomes:
            return Judgement.STRAINED
        return Judgement.UNVERIFIED

    def decided(self) -> tuple[Judgement, Reason, Finding] | None:
        """The first of them by the scale's precedence; None where nothing was found."""
        return min(self.candidates(), key=lambda found: RANKED.index(found[0]), default=None)

    def is_supported(self) -> bool:
        """Whether the record says so."""
        found = self.decided()
        return found is not None and found[0] is Judgement.SUPPORTED

    def firm_issue(self) -> tuple[object, ...] | None:
        """The publication and vintage that supports it firmly; None where none does, or several do."""
        found = self.decided()
        if found is None or found[0] is not Judgement.SUPPORTED or weight(found[2]) is not Weight.FIRM:
            return None
        issues = {issue(item.observation.release) for item in found[2].evidence}
        return issues.pop() if len(issues) == 1 else None


def _of_balance(balance: Balance) -> Judgement:
    match balance:
        case Balance.ENTAILED:
            return Judgement.SUPPORTED
        case Balance.STRAINED:
            return Judgement.STRAINED
        case Balance.IMPOSSIBLE:
            return Judgement.REFUTED
        case _:
            return Judgement.UNVERIFIED


def _of_finding(finding: Finding) -> Judgement | None:
    """The verdict that one finding of a rule would give; None where it says nothing of the claim's truth."""
    if finding.bearing is Bearing.WORDING:
        return None
    if finding.outcome is Outcome.IMPOSSIBLE:
        return _of_failure(finding)
    if finding.bearing is Bearing.COHERENCE:
        return None
    if finding.outcome is not Outcome.ENTAILED:
        return Judgement.UNVERIFIED
    return Judgement.STRAINED if finding.is_wider or weight(finding) is Weight.WEAK else Judgement.SUPPORTED


def _of_failure(finding: Finding) -> Judgement | None:
    match finding.force:
        case Force.REFUTES if finding.bearing is Bearing.TRUTH:
            return Judgement.REFUTED
        case Force.STRAINS:
            return Judgement.STRAINED
        case Force.NOTES:
            return Judgement.UNVERIFIED if finding.bearing is Bearing.TRUTH else None
        case _:
            # Among figures of one text it takes a conflict set to know who is in it; rules that judge by themselves say so here.
            return Judgement.INCONSISTENT


def judge(statements: Statements, findings: Sequence[Finding], conflicts: Sequence[Conflict]) -> tuple[Verdict, ...]:
    """One verdict a claim, in the article's order."""
    by_claim: dict[str, list[Finding]] = {claim.id: [] for claim in statements.claims}
    for finding in findings:
        by_claim.setdefault(finding.claim, []).append(finding)
    cases = {claim.id: _case(statements, claim, by_claim[claim.id]) for claim in statements.claims}
    return tuple(_verdict(statements, case, cases, conflicts) for case in cases.values())


def _case(statements: Statements, claim: Claim, findings: Sequence[Finding]) -> Case:
    own = [finding for finding in findings if finding.rule == OWN_RECORD]
    seen = {item.observation.id for finding in own for item in finding.evidence}
    undecided = [match for match in statements.matched(claim) if not any(item.observation.id in seen for item in match.own)]
    return Case(claim, tuple(findings), weigh(own, len(undecided)))


def _verdict(statements: Statements, case: Case, cases: dict[str, Case], conflicts: Sequence[Conflict]) -> Verdict:
    found = case.decided()
    if case.claim.kind is Kind.FORECAST and not statements.is_due(case.claim):
        return _plain(statements, case, Judgement.UNVERIFIED, Reason.FUTURE, message("forecast-not-due", claim=quoted(case.claim)))
    if found is not None and found[0] in (Judgement.REFUTED, Judgement.SUPPORTED):
        return _told(case, *found)
    conflict = _worst(case, conflicts, cases)
    if conflict is not None and (found is None or RANKED.index(conflict.judgement) <= RANKED.index(found[0])):
        return _in_conflict(statements, case, conflict, cases)
    if found is not None and found[0] is not Judgement.UNVERIFIED:
        return _told(case, *found)
    return _unverified(statements, case, found)


def _worst(case: Case, conflicts: Sequence[Conflict], cases: dict[str, Case]) -> Conflict | None:
    """Of the conflicts that the claim is in, the one that brings most upon it."""
    own = [one for one in conflicts if case.claim.id in one.claims and not _is_settled(one, cases)]
    return min(own, key=lambda one: (not _is_only_culprit(case, one, cases), RANKED.index(one.judgement)), default=None)


def _is_settled(conflict: Conflict, cases: dict[str, Case]) -> bool:
    """Whether every claim of it is supported: then the relation is to blame."""
    return all(cases[name].is_supported() for name in conflict.claims)


def _told(case: Case, judgement: Judgement, reason: Reason, finding: Finding) -> Verdict:
    failed = judgement is not Judgement.SUPPORTED
    own = [one for one in case.findings if one.bearing is Bearing.TRUTH and one is not finding and one.evidence]
    evidence = [*finding.evidence, *(item for one in own for item in one.evidence)]
    return Verdict(
        claim=case.claim.id,
        verdict=judgement,
        reason=reason,
        severity=finding.severity if failed else None,
        explanation=finding.explanation,
        arithmetic=finding.arithmetic,
        evidence=_distinct(evidence),
        findings=case.findings,
        would_be_true=finding.would_be_true if failed else (),
        notes=tuple(_notes(case, judgement, finding)),
    )


def _in_conflict(statements: Statements, case: Case, conflict: Conflict, cases: dict[str, Case]) -> Verdict:
    refuted = _is_only_culprit(case, conflict, cases)
    judgement = Judgement.REFUTED if refuted else conflict.judgement
    remedies = tuple(repair.remedy for repair in conflict.repairs if repair.members == (case.claim.id,))
    return Verdict(
        claim=case.claim.id,
        verdict=judgement,
        reason=conflict.reason,
        severity=conflict.severity,
        explanation=conflict.explanation,
        arithmetic=conflict.arithmetic,
        evidence=_nearest(statements, case.claim),
        findings=case.findings,
        would_be_true=remedies,
        notes=tuple(_notes(case, judgement, None)),
    )


def _is_only_culprit(case: Case, conflict: Conflict, cases: dict[str, Case]) -> bool:
    """Whether all others of the set stand on one firm publication, and what ties them binds."""
    others = [cases[name].firm_issue() for name in conflict.claims if name != case.claim.id]
    others += [_firm_issue_of(found) for found in conflict.evidence]
    return conflict.may_refute and bool(others) and None not in others and len(set(others)) == 1


def _firm_issue_of(found: Evidence) -> tuple[object, ...] | None:
    """The publication and vintage of an observation that may refute; None for any other."""
    row = found.observation
    return issue(row.release) if found.standing is Standing.IN_FORCE and row.quality.may_refute else None


def _unverified(statements: Statements, case: Case, found: tuple[Judgement, Reason, Finding] | None) -> Verdict:
    if found is not None and (found[2].reason is not Reason.NO_DATA or found[2].evidence):
        verdict = _told(case, *found)
        nearest = _nearest(statements, case.claim)
        return Verdict(
            claim=verdict.claim,
            verdict=Judgement.UNVERIFIED,
            reason=found[1],
            severity=None,
            explanation=verdict.explanation,
            arithmetic=verdict.arithmetic,
            evidence=_distinct([*verdict.evidence, *nearest]),
            findings=case.findings,
            would_be_true=verdict.would_be_true,
            notes=verdict.notes,
        )
    matches = statements.matched(case.claim)
    reason = next((match.lacking for match in matches if match.lacking is not Reason.NO_DATA), Reason.NO_DATA)
    quantity = named(matches[0].quantity) if matches else quoted(case.claim)
    key = "no-observation-nearest" if _nearest(statements, case.claim) else "no-observation"
    return _plain(statements, case, Judgement.UNVERIFIED, reason, message(key, claim=quoted(case.claim), quantity=quantity))


def _plain(statements: Statements, case: Case, judgement: Judgement, reason: Reason, line: Message) -> Verdict:
    coherent = next((finding.arithmetic for finding in case.findings if finding.arithmetic is not None), None)
    return Verdict(
        claim=case.claim.id,
        verdict=judgement,
        reason=reason,
        severity=None,
        explanation=line,
        arithmetic=coherent,
        evidence=_nearest(statements, case.claim),
        findings=case.findings,
        notes=tuple(_notes(case, judgement, None)),
    )


def _nearest(statements: Statements, claim: Claim) -> tuple[Evidence, ...]:
    return _distinct([evidence for match in statements.matched(claim) for evidence in match.nearest])


def _distinct(evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    return tuple({item.observation.id: item for item in reversed(evidence)}.values())[::-1]


def _notes(case: Case, judgement: Judgement, deciding: Finding | None) -> Iterator[Message]:
    """What a reader should know besides: the wording, sources that are not firm, and what became of the figure."""
    for finding in case.findings:
        # What has a record needs no hint at what else it may be.
        is_needless = finding.rule == HINT and judgement in (Judgement.SUPPORTED, Judgement.STRAINED)
        if finding.bearing is Bearing.WORDING and not is_needless:
            yield finding.explanation
    for item in deciding.evidence if deciding is not None else ():
        if item.observation.quality not in (Quality.OFFICIAL, Quality.MEDIA):
            yield message("rests-on", quality=Message(f"quality:{item.observation.quality}"))
        if item.standing is Standing.LATER:
            yield message("published-later")
    if deciding is not None:
        yield from vintage_notes(judgement, deciding, [one for one in case.findings if one.rule == OWN_RECORD])
