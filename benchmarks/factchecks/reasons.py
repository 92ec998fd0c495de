"""Why a verdict is not the label: what the program keeps to, by what it was due and what it said."""

from __future__ import annotations

from benchmarks.factchecks.scoring import Outcome
from gx_factcheck.model.words import Judgement, Reason

OPEN = {
    Reason.COMPATIBLE: "the figures do not cover all that the record or the place is claimed among",
    Reason.DEFINITION: "no figure is of the very thing, concept and time that is claimed",
    Reason.PERIOD: "the figures are of another time than the claim",
    Reason.BASIS: "the figures do not settle on which basis the claim is told",
    Reason.NO_DATA: "no figure is of what is claimed",
    Reason.GRANULARITY: "the claim is printed more finely than the record",
    Reason.HEDGE: "the hedge leaves it open",
    Reason.VINTAGE: "the figures that differ were not in force",
    Reason.VALUE: "the figures can be read both ways",
}


def why(outcome: Outcome) -> str:
    """One line on a check whose verdict is not its label."""
    if outcome.fault:
        return f"the program could not judge it: {outcome.fault}"
    deciding = outcome.deciding
    if deciding is None:
        return "; ".join(outcome.case.untold) or "nothing could be said of it"
    match outcome.verdict:
        case Judgement.UNVERIFIED:
            return OPEN.get(deciding.reason, f"it is left open ({deciding.reason})")
        case Judgement.STRAINED:
            return f"it is true in one reading only ({deciding.reason})"
        case Judgement.SUPPORTED:
            return "the figure is the one on record; what misleads is not in it"
        case _:
            return "the figure on record that is of this very thing is another"
