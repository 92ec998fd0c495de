"""Of what a false figure would be true: another period, area, basis or series that has it."""

from collections.abc import Iterator

from gx_factcheck.model.claim import Claim
from gx_factcheck.model.finding import Message, message
from gx_factcheck.model.observation import Observation
from gx_factcheck.model.quantity import Quantity
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.wording import named, observed
from gx_factcheck.model.words import Form, Outcome
from gx_factcheck.system.printed import printed_claim, printed_observation, same_figure
from gx_factcheck.values.units import same_dimension

MOST = 3


def rivals(statements: Statements, claim: Claim) -> tuple[Message, ...]:
    """The nearest quantities that have the claim's figure; they explain a refutation and never undo it."""
    if claim.measure is None or claim.upper is not None or claim.is_ranked:
        return ()
    quantity = next(claim.quantities())
    rows = [row for row in _candidates(statements, quantity) if _has_figure(claim, row)]
    rows.sort(key=lambda row: (_differences(quantity, row.quantity), row.id))
    return tuple(message("true-of", quantity=named(row.quantity), record=observed(row)) for row in rows[:MOST])


def _candidates(statements: Statements, quantity: Quantity) -> Iterator[Observation]:
    indicator = statements.catalogue.indicators.get(quantity.indicator)
    for name in (quantity.indicator, *(indicator.related if indicator else ())):
        yield from statements.observations.of_area(name, quantity.reference_area)
        for row in statements.observations.of_period(name, quantity.time_period):
            if row.quantity.reference_area != quantity.reference_area:
                yield row


def _has_figure(claim: Claim, row: Observation) -> bool:
    figure = printed_claim(claim)
    if figure is None or row.quantity.form is not Form.VALUE or not same_dimension(row.unit, figure.unit):
        return False
    record = printed_observation(row, figure.unit)
    found = None if record is None else same_figure(figure, record)
    return found is not None and found.outcome is Outcome.ENTAILED and not found.is_wider


def _differences(asked: Quantity, found: Quantity) -> int:
    pairs = (
        (asked.indicator, found.indicator),
        (asked.reference_area, found.reference_area),
        (asked.time_period, found.time_period),
        (asked.price_basis, found.price_basis),
        (asked.window, found.window),
    )
    return sum(one != other for one, other in pairs)
