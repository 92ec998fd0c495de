"""What is measured, where and when: the key on which claims and observations meet."""

from dataclasses import dataclass

from gx_factcheck.model.words import Form, PriceBasis, Window
from gx_factcheck.values.periods import Period


@dataclass(frozen=True, slots=True)
class Quantity:
    """One quantity in SDMX's dimensions; None where a dimension does not apply or is not said."""

    indicator: str
    reference_area: str | None
    time_period: Period | None
    form: Form = Form.VALUE
    price_basis: PriceBasis | None = None
    window: Window | None = None
    base_period: Period | None = None
    """Since when, where the window is `since`."""
    counterpart_area: str | None = None
    definition: str | None = None
    group: str | None = None
    """The peers of a rank: a group of areas."""
