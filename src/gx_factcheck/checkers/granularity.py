"""A share of counted things moves in steps."""

from collections.abc import Iterator

from gx_factcheck.model.constraint import Constraint, WholePart
from gx_factcheck.model.equation import Whole
from gx_factcheck.model.finding import Finding, message
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.wording import printed_of
from gx_factcheck.model.words import Reason
from gx_factcheck.registry import rule
from gx_factcheck.system.arithmetic import shares_nearby
from gx_factcheck.system.instantiate import as_quotient, ties
from gx_factcheck.values.units import same_dimension


@rule
def rate_of_no_whole_count(statements: Statements) -> Iterator[Constraint | Finding]:
    """A rate is stated that no whole number of the counted set gives.

    Readers take two decimals for care; here they show that the rate was not counted on this set.

    Flags: 38 projects are planned; 90.56% of them have begun.
    Passes: 38 projects are planned; 92.11% of them have begun.
    Source: the GRIM test for means of whole numbers (Brown and Heathers 2017), for shares
    """
    for tie in ties(statements):
        shape = as_quotient(tie.equation)
        if shape is None or not isinstance(shape[1], Whole) or not tie.have_numbers():
            continue
        rate, whole = tie.claims[shape[0].id], tie.claims[shape[2].id]
        if rate.measure is None or not same_dimension(rate.measure.unit, "percent"):
            continue
        figures = {"rate": printed_of(rate), "whole": printed_of(whole)}
        yield Constraint(
            WholePart(rate.id, whole.id),
            breaks=message("no-whole-part", **figures),
            holds=message("some-whole-part", **figures),
            arithmetic=shares_nearby(rate, whole),
            reason=Reason.GRANULARITY,
            force=tie.force,
            relation=tie.relation,
        )
