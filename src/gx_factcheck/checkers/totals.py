"""Parts against their sum and their mean, products against their factors."""

from collections.abc import Iterator

from gx_factcheck.model.constraint import Constraint
from gx_factcheck.model.finding import Finding, message
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.wording import joined, literal
from gx_factcheck.registry import rule
from gx_factcheck.system.instantiate import ties
from gx_factcheck.system.shapes import Shape


@rule
def parts_miss_total(statements: Statements) -> Iterator[Constraint | Finding]:
    """Parts do not add up to the total that is stated beside them.

    A reader who adds them up loses faith in the rest, and one who does not carries the wrong one on.

    Flags: Exports of 9.85 trillion and imports of 8.22 trillion yuan made 18.70 trillion in all.
    Passes: Exports of 9.85 trillion and imports of 8.22 trillion yuan made 18.07 trillion in all.
    """
    yield from _stated(statements, Shape.SUM)


@rule
def part_exceeds_total(statements: Statements) -> Iterator[Constraint | Finding]:
    """A part is larger than the whole that it is said to belong to.

    "Of which" is read as a promise that the second figure is within the first.

    Flags: The zone tried 44 reforms, 54 of them new to the country.
    Passes: The zone tried 44 reforms, 13 of them new to the country.
    """
    yield from _stated(statements, Shape.ORDER)


@rule
def mean_outside_parts(statements: Statements) -> Iterator[Constraint | Finding]:
    """A figure of all is larger or smaller than that of every part it is a mean of.

    Whatever the weights, two parts of 71% and 78% leave no room for a whole of 81%.

    Flags: Of the boys 71% passed, of the girls 78%, and of all pupils 81%.
    Passes: Of the boys 71% passed, of the girls 78%, and of all pupils 74%.
    """
    yield from _stated(statements, Shape.MEAN)


@rule
def factors_miss_product(statements: Statements) -> Iterator[Constraint | Finding]:
    """A price and a quantity, or a mean and a number, do not come to the total that is stated beside them.

    Dividing a total by the people who share it is the slip that editors miss most often: nobody knows how large a share ought to be.

    Flags: Shared among 327 million people, 500 million dollars are 1,000,000 dollars each.
    Passes: Shared among 327 million people, 500 million dollars are 1.53 dollars each.
    """
    yield from _stated(statements, Shape.PRODUCT)


@rule
def calculation_fails(statements: Statements) -> Iterator[Constraint | Finding]:
    """A calculation that the text spells out, of several steps, does not come to what is stated.

    Each step looks right by itself, and few readers take the second.

    Flags: After 98 days at 774 a day, the 1,767,000 of the beginning have become 1,942,852.
    Passes: After 98 days at 774 a day, the 1,767,000 of the beginning have become 1,842,852.
    """
    yield from _stated(statements, Shape.CALCULATION)


def _stated(statements: Statements, shape: Shape) -> Iterator[Constraint]:
    for tie in ties(statements):
        if tie.shape is not shape:
            continue
        figures = {"figures": joined([member.shown for member in tie.members.values()]), "relation": literal(tie.relation)}
        constraint = tie.constraint(message(f"{shape}-breaks", **figures), message(f"{shape}-holds", **figures))
        if constraint is not None:
            yield constraint
