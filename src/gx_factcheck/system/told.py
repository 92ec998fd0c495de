"""The text's own figures by what they are of: rules ask for them again and again."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from gx_factcheck.model.claim import Claim
from gx_factcheck.model.quantity import Quantity
from gx_factcheck.model.statement import Statements
from gx_factcheck.model.words import Form


def value_of(quantity: Quantity) -> Quantity:
    """The quantity whose values a rank or a superlative speaks of."""
    return replace(quantity, form=Form.VALUE, group=None, definition=None)


def told_of(statements: Statements, quantity: Quantity) -> Sequence[Claim]:
    """The claims that print a number and can mean the quantity, whatever its definition, in the article's order."""
    return _by_quantity(statements).get(value_of(quantity), ())


@lru_cache(maxsize=1)
def _by_quantity(statements: Statements) -> Mapping[Quantity, Sequence[Claim]]:
    found: dict[Quantity, list[Claim]] = {}
    for claim in statements.claims:
        if claim.measure is not None:
            for quantity in dict.fromkeys(map(value_of, claim.quantities())):
                found.setdefault(quantity, []).append(claim)
    return found
