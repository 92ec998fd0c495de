"""One quantitative assertion of an article."""

from collections.abc import Iterator
from itertools import product
from math import prod
from typing import Annotated, Self

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator

from gx_factcheck.model.measure import Measure, one_or_many
from gx_factcheck.model.quantity import Quantity
from gx_factcheck.model.source import Frozen, PeriodText, ScopeText, Selector
from gx_factcheck.model.words import Adjustment, Form, Kind, Operator, Order, PriceBasis, Quantifier, Ties, Window

Name = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$", max_length=80)]
MOST_MEANT = 100
"""How many quantities one claim can mean; what leaves more open says nothing that could be checked."""
ClaimId = Annotated[str, Field(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=80)]
AreaId = Annotated[str, Field(pattern=r"^[A-Za-z][A-Za-z0-9-]*$", max_length=80)]


class Other(Frozen):
    """What a comparison holds its members, or where it has none the claim's own quantity, against.

    Either another claim, or the own quantity with another area, indicator or period; or that of each other member of a
    group, or of the group's average.
    """

    reference_area: AreaId | None = None
    indicator: Name | None = None
    time_period: PeriodText | None = None
    group: Name | None = None
    average_of: Name | None = None
    claim: ClaimId | None = None

    @model_validator(mode="after")
    def _names_one(self) -> Self:
        ways = (self.claim, self.group, self.average_of, self.reference_area or self.indicator or self.time_period)
        if sum(way is not None for way in ways) != 1:
            message = "name one: a claim, a group, average_of a group, or another reference_area, indicator or time_period"
            raise ValueError(message)
        return self


class Claim(Frozen):
    """What a sentence asserts; a field that lists several values leaves that choice open, each is judged."""

    id: ClaimId
    kind: Kind
    indicator: Annotated[tuple[Name, ...], BeforeValidator(one_or_many), Field(min_length=1)]
    reference_area: Annotated[tuple[AreaId, ...], BeforeValidator(one_or_many), Field(min_length=1)]
    counterpart_area: AreaId | None = None
    time_period: (
        Annotated[
            tuple[PeriodText, ...],
            BeforeValidator(one_or_many),
            WithJsonSchema(
                {"anyOf": [{"type": ["string", "integer", "null"]}, {"type": "array", "items": {"type": ["string", "integer"]}}]}
            ),
        ]
        | None
    ) = None
    """None for a stock: the state when the article appeared."""
    measure: Measure | None = None
    """None where the claim prints no number: its operator says what is asserted."""
    upper: Measure | None = None
    """The upper end of a range; `measure` is the lower one."""
    basis: Annotated[tuple[PriceBasis, ...], BeforeValidator(one_or_many)] = ()
    window: Window | None = None
    """What a growth rate is measured against; year on year for a growth that leaves it out."""
    base_period: PeriodText | None = None
    """The earlier period of a growth, a change or a multiple that is told since then; its window is `since`."""
    adjustment: Annotated[tuple[Adjustment, ...], BeforeValidator(one_or_many)] = ()
    definition: Annotated[tuple[Name, ...], BeforeValidator(one_or_many)] = ()
    operator: Operator | None = None
    quantifier: Quantifier | None = None
    members: tuple[ClaimId, ...] = ()
    """The claims that a comparison, a change or a quantifier speaks of; a change names first the earlier."""
    other: Other | None = None
    group: Annotated[tuple[Name, ...], BeforeValidator(one_or_many)] = ()
    """The groups whose union is ranked."""
    order: Order = Order.DESCENDING
    ties: Ties = Ties.SOLE
    scope: ScopeText | None = None
    """Over which time a superlative is claimed to be a record, or periods are counted."""
    speaker: str | None = None
    source: Selector
    context: tuple[Selector, ...] = ()
    """Other phrases of the text that the fields rest on: the period's words, the predicate."""
    note: str | None = None

    @model_validator(mode="after")
    def _asserts_something(self) -> Self:
        if self.measure is None and self.operator is None:
            message = "a claim that prints no number needs an operator, as in `operator: largest`"
            raise ValueError(message)
        for measure in (self.measure, self.upper):
            if measure is not None and measure.printed not in self.source.quote:
                message = f"measure.printed {measure.printed!r} does not occur in the quote {self.source.quote!r}"
                raise ValueError(message)
        return self

    @model_validator(mode="after")
    def _is_told_since_its_base(self) -> Self:
        if self.base_period is None:
            return self
        if self.window not in (None, Window.SINCE):
            message = f"base_period says since when, but the window is {self.window}; leave one of the two out"
            raise ValueError(message)
        if any(not self.base_period.precedes(period) for period in self.time_period or ()):
            message = f"base_period {self.base_period} is not over before the time_period begins"
            raise ValueError(message)
        return self

    @model_validator(mode="after")
    def _leaves_few_choices(self) -> Self:
        open_choices = (self.indicator, self.reference_area, self.time_period or (), self.basis, self.definition)
        meant = prod(max(len(choices), 1) for choices in open_choices)
        if meant > MOST_MEANT:
            message = f"the claim can mean {meant:,} quantities, {MOST_MEANT} are the most; leave fewer choices open"
            raise ValueError(message)
        return self

    @property
    def is_ranked(self) -> bool:
        """Whether the claim's number is a place among peers."""
        return self.kind in (Kind.RANK, Kind.SUPERLATIVE)

    def is_of_another_speaker(self, other: "Claim") -> bool:
        """Whether each is quoted of somebody else: organisers and police may count differently, and the text only says that they do."""
        return self.speaker is not None and other.speaker is not None and self.speaker != other.speaker

    def quantities(self) -> Iterator[Quantity]:
        """Each quantity that the claim can mean, one for every choice that its fields leave open."""
        form = Form.RANK if self.is_ranked else Form.DATE if self.kind is Kind.DATE else Form.VALUE
        window = self.window or self._customary_window()
        group = "+".join(self.group) or None
        choices = product(
            self.indicator, self.reference_area, self.time_period or (None,), self.basis or (None,), self.definition or (None,)
        )
        for indicator, area, period, basis, definition in choices:
            yield Quantity(
                indicator=indicator,
                reference_area=area,
                time_period=period,
                form=form,
                price_basis=basis,
                window=window,
                base_period=self.base_period,
                counterpart_area=self.counterpart_area,
                definition=definition,
                group=group,
            )

    def _customary_window(self) -> Window | None:
        if self.base_period is not None:
            return Window.SINCE
        return Window.YEAR_ON_YEAR if self.kind is Kind.GROWTH else None
