"""Parts against their sum."""

from collections.abc import Iterator

from gx_factcheck.model.constraint import Constraint, Linear
from gx_factcheck.model.equation import Comparison
from gx_factcheck.model.finding import Finding, Message, message
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.wording import joined, literal, printed_of
from gx_factcheck.model.words import Reason
from gx_factcheck.registry import rule
from gx_factcheck.system.arithmetic import sum_of
from gx_factcheck.system.instantiate import Tie, as_linear, ties


@rule
def parts_miss_total(statements: Statements) -> Iterator[Constraint | Finding]:
    """Parts do not add up to the total that is stated beside them.

    A reader who adds them up loses faith in the rest, and one who does not carries the wrong one on.

    Flags: Exports of 9.85 trillion and imports of 8.22 trillion yuan made 18.70 trillion in all.
    Passes: Exports of 9.85 trillion and imports of 8.22 trillion yuan made 18.07 trillion in all.
    """
    yield from _sums(statements, equal=True)


@rule
def part_exceeds_total(statements: Statements) -> Iterator[Constraint | Finding]:
    """A part is larger than the whole that it is said to belong to.

    "Of which" is read as a promise that the second figure is within the first.

    Flags: The zone tried 44 reforms, 54 of them new to the country.
    Passes: The zone tried 44 reforms, 13 of them new to the country.
    """
    yield from _sums(statements, equal=False)


def _sums(statements: Statements, *, equal: bool) -> Iterator[Constraint]:
    for tie in ties(statements):
        if (tie.equation.comparison is Comparison.EQUAL) is not equal or not tie.have_numbers():
            continue
        linear = as_linear(tie)
        if linear is not None and tie.have_one_dimension():
            yield _constraint(tie, linear, "sum" if equal else "order")


def _constraint(tie: Tie, linear: Linear, key: str) -> Constraint:
    figures: dict[str, Message] = {
        "figures": joined([printed_of(claim) for claim in tie.claims.values()]),
        "relation": literal(tie.relation),
    }
    return Constraint(
        linear,
        breaks=message(f"{key}-breaks", **figures),
        holds=message(f"{key}-holds", **figures),
        arithmetic=sum_of(tie),
        reason=Reason.VALUE,
        force=tie.force,
        relation=tie.relation,
    )
