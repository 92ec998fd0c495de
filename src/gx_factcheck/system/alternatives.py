"""What a claim leaves open, and whether a record that differs can contradict it all the same."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from gx_factcheck.model.claim import Claim
from gx_factcheck.model.finding import Finding
from gx_factcheck.model.quantity import Quantity
from gx_factcheck.model.words import Adjustment, Outcome, PriceBasis, Reason


def left_open(asked: Quantity, found: Quantity, bases: Collection[PriceBasis | None]) -> Reason | None:
    """In what the found quantity may be another than the asked one; None where it is the very one.

    A claim that names no definition may mean another than the record's; one that names no price basis is contradicted
    only if the record has it on every one.

    Args:
        asked: what the claim says of its quantity.
        found: the quantity of the record.
        bases: every price basis of which there is a record.
    """
    if asked.definition != found.definition:
        return Reason.DEFINITION
    return Reason.BASIS if asked.price_basis != found.price_basis and not set(PriceBasis) <= set(bases) else None


def left_open_by(claim: Claim, asked: Quantity, found: Quantity, bases: Collection[PriceBasis | None]) -> Reason | None:
    """The same of one of the claim's quantities; no record says whether it is seasonally adjusted."""
    reason = left_open(asked, found, bases)
    return Reason.BASIS if reason is None and Adjustment.SEASONALLY_ADJUSTED in claim.adjustment else reason


def as_any_may_be_meant(found: Sequence[Finding]) -> Iterator[Finding]:
    """What is found for each set of members that may be meant.

    Where the claim holds of one and fails of none, those of which it is open say nothing; where it is open of one, none refutes it.
    """
    outcomes = {finding.outcome for finding in found}
    is_open = not outcomes.isdisjoint((Outcome.UNDECIDED, Outcome.POSSIBLE))
    for finding in found:
        if finding.outcome is Outcome.IMPOSSIBLE:
            yield replace(finding, outcome=Outcome.UNDECIDED) if is_open else finding
        elif finding.outcome is Outcome.ENTAILED or Outcome.ENTAILED not in outcomes or Outcome.IMPOSSIBLE in outcomes:
            yield finding
