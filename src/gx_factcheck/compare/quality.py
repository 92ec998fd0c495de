"""What an observation may bring about, by who says it and when."""

from gx_factcheck.model.catalogue import Indicator
from gx_factcheck.model.finding import Evidence, Force, Standing


def force_of(evidence: Evidence, indicator: Indicator | None) -> Force:
    """The most that a contradiction by this observation may bring upon a claim."""
    row = evidence.observation
    if evidence.standing is Standing.SUPERSEDED:
        return Force.NOTES
    if evidence.standing is Standing.LATER:
        is_final = row.is_first_release or (indicator is not None and indicator.is_never_revised)
        return Force.REFUTES if is_final and not evidence.revises and row.quality.may_refute else Force.NOTES
    return Force.REFUTES if row.quality.may_refute else Force.STRAINS
