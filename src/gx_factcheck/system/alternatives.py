"""What a claim leaves open, and whether a record that differs can contradict it all the same."""

from collections.abc import Collection

from gx_factcheck.model.quantity import Quantity
from gx_factcheck.model.words import PriceBasis, Reason


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
