"""Shares against their parts and wholes."""

from collections.abc import Iterator

from gx_factcheck.model.claim import Claim
from gx_factcheck.model.constraint import Constraint, Product, Term
from gx_factcheck.model.finding import Finding, message
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.wording import printed_of
from gx_factcheck.model.words import Kind, Reason
from gx_factcheck.registry import rule
from gx_factcheck.system.arithmetic import share_of
from gx_factcheck.system.instantiate import Tie, as_product, as_quotient, ties
from gx_factcheck.values.units import dimension_of_product, same_dimension

RATIOS = ("percent", "times")


@rule
def share_mismatch(statements: Statements) -> Iterator[Constraint | Finding]:
    """A stated share disagrees with its own part and whole.

    Readers keep the percentage and forget the counts, so a slip here outlives its correction.

    Flags: Of 200 members, 90 (55%) voted for the bill.
    Passes: Of 200 members, 90 (45%) voted for the bill.
    """
    for tie in ties(statements):
        claims = _share_whole_part(tie)
        if claims is None:
            continue
        share, whole, part = claims
        figures = {"share": printed_of(share), "whole": printed_of(whole), "part": printed_of(part)}
        yield Constraint(
            Product(Term(share.id), Term(whole.id), Term(part.id)),
            breaks=message("share-breaks", **figures),
            holds=message("share-holds", **figures),
            arithmetic=share_of(part, whole, share),
            reason=Reason.VALUE,
            force=tie.force,
            relation=tie.relation,
        )


def _share_whole_part(tie: Tie) -> tuple[Claim, Claim, Claim] | None:
    """The claims of `share = part / whole` or `part = share of whole`, if all print numbers."""
    if (quotient := as_quotient(tie.equation)) is not None:
        names = (quotient[0], quotient[2], quotient[1])
    elif (product := as_product(tie.equation)) is not None:
        names = (product[1], product[2], product[0])
    else:
        return None
    share, whole, part = (tie.claim(name) for name in names)
    if share is None or whole is None or part is None or not tie.have_numbers():
        return None
    return (share, whole, part) if _are_balanced(share, whole, part) else None


def _are_balanced(share: Claim, whole: Claim, part: Claim) -> bool:
    """Whether the product of the first two has the dimension of the third; counted things may be called by several names."""
    return any(_dimension(share, whole, apart=kinds) == _dimension(part, apart=kinds) for kinds in ((), (Kind.COUNT,)))


def _dimension(*claims: Claim, apart: tuple[Kind, ...]) -> str:
    """The dimension of the claims' product, without what is a plain ratio or of the kinds `apart`; `1` where nothing is left."""
    units = [claim.measure.unit for claim in claims if claim.measure is not None and claim.kind not in apart]
    return dimension_of_product([unit for unit in units if not any(same_dimension(unit, ratio) for ratio in RATIOS)])
