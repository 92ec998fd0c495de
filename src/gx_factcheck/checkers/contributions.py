"""The growth of a total and of its parts."""

from collections.abc import Iterator
from fractions import Fraction

from gx_factcheck.model.constraint import UNPRINTED, Alternative, Constraint, Every, Linear, OneOf, Primitive, Product, Term
from gx_factcheck.model.equation import Comparison
from gx_factcheck.model.finding import Finding, Force, Message, message
from gx_factcheck.model.measure import base_factor
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.wording import joined, literal, number
from gx_factcheck.model.words import PriceBasis
from gx_factcheck.registry import rule
from gx_factcheck.system.sums import Grown, GrownSum, grown_sums
from gx_factcheck.values.units import same_dimension

ONE = Fraction(1)


@rule
def total_outgrows_parts(statements: Statements) -> Iterator[Constraint | Finding]:
    """A total grew faster, or more slowly, than every part of it.

    Whatever the parts weigh, their rates leave no room above the highest and below the lowest; the total's rate is mostly
    that of another period. Offices revise parts and totals at different times, so that this strains at most.

    Flags: Trade grew by 7.5%, with exports up 5.0% and imports up 3.0%.
    Passes: Trade grew by 4.2%, with exports up 5.0% and imports up 3.0%.
    """
    for grown in grown_sums(statements):
        # With all levels at hand the bases say more than the rates alone; losses have no rates that could be weighed.
        if grown.has_losses or _has_bases(grown):
            continue
        figures = _figures(grown)
        total = grown.total.growth.id
        rates = [part.growth.id for part in grown.parts]
        yield Constraint(
            Every((_one_of(total, rates, Comparison.AT_MOST), _one_of(total, rates, Comparison.AT_LEAST))),
            breaks=message("outgrows-breaks", **figures),
            holds=message("outgrows-holds", **figures),
            force=Force.STRAINS,
            relation=grown.relation,
        )


def _one_of(total: str, rates: list[str], comparison: Comparison) -> Primitive:
    """Some part's rate, whichever it is, that the total's does not pass."""
    cases = (Linear((Term(total), Term(rate, -ONE)), comparison) for rate in rates)
    return OneOf(tuple(Alternative(None, (case,)) for case in cases))


def _figures(grown: GrownSum) -> dict[str, Message]:
    return {
        "total": grown.total.growth.shown,
        "parts": joined([part.growth.shown for part in grown.parts]),
        "relation": literal(grown.relation),
    }


def _has_bases(grown: GrownSum) -> bool:
    """Whether the levels of the year before follow from what is known: all levels in one unit, and no real rates."""
    levels = grown.levels
    are_nominal = all(one.growth.claim is not None and PriceBasis.REAL not in one.growth.claim.basis for one in grown.members)
    return bool(levels) and are_nominal and all(same_dimension(one.unit, levels[0].unit) for one in levels)


@rule
def implied_bases_miss_total(statements: Statements) -> Iterator[Constraint | Finding]:
    """The parts of the year before, as the rates imply them, do not add up to the total of the year before.

    The sums of this year are checked by adding; those of last year stand in nobody's table, and a wrong rate shows only there.

    Flags: Trade of 70.46 billion grew by 9.8%: exports of 52.96 billion by 12.4%, imports of 17.50 billion by -7.4%.
    Passes: Trade of 70.46 billion grew by 6.8%: exports of 52.96 billion by 12.4%, imports of 17.50 billion by -7.4%.
    """
    for grown in grown_sums(statements):
        if grown.has_losses or not _has_bases(grown):
            continue
        figures = _figures(grown) | {"levels": joined([one.shown for one in grown.levels])}
        yield Constraint(
            _bases(grown),
            breaks=message("bases-break", **figures),
            holds=message("bases-hold", **figures),
            arithmetic=_arithmetic(grown),
            force=Force.STRAINS,
            relation=grown.relation,
            evidence=tuple(one.evidence for one in grown.levels if one.evidence is not None),
        )


def _bases(grown: GrownSum) -> Primitive:
    """Each level is its base times what its rate makes of it, and the bases add up."""
    names = [f"{UNPRINTED}base|{member.growth.id}|{grown.relation}" for member in grown.members]
    products = [
        Product(Term(name), Term(member.growth.id, offset=ONE), Term(level.id))
        for name, member, level in zip(names, grown.members, grown.levels, strict=True)
    ]
    total, *parts = names
    return Every((*products, Linear((Term(total, -ONE), *(Term(part) for part in parts)))))


def _arithmetic(grown: GrownSum) -> Message | None:
    """What the bases come to by the printed figures; None where a rate leaves nothing to divide by."""
    bases = [_base(member) for member in grown.members]
    found = [base for base in bases if base is not None]
    unit = grown.levels[0].unit
    if len(found) < len(bases):
        return None
    total, *parts = (number(base / base_factor(unit), unit) for base in found)
    added = number(sum(found[1:], Fraction(0)) / base_factor(unit), unit)
    return message("bases-add-up", parts=joined(parts), added=added, total=total)


def _base(member: Grown) -> Fraction | None:
    level, growth = member.level, member.growth.value
    return None if level is None or level.value is None or growth in (None, -1) else level.value / (1 + (growth or 0))
