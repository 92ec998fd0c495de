"""All that rules may look at: an article's claims, what was matched to each, and the data that are in force."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from gx_factcheck.model.catalogue import Catalogue, Indicator, Nature
from gx_factcheck.model.claim import Claim
from gx_factcheck.model.finding import Evidence
from gx_factcheck.model.quantity import Quantity
from gx_factcheck.model.relation import Relation
from gx_factcheck.model.source import Article
from gx_factcheck.model.table import ObservationTable
from gx_factcheck.model.words import Kind, Reason
from gx_factcheck.values.units import same_dimension


@dataclass(frozen=True, slots=True)
class Match:
    """What the data hold on one quantity that a claim can mean."""

    quantity: Quantity
    own: tuple[Evidence, ...] = ()
    """Observations of the very quantity, superseded and later releases among them."""
    bounds: tuple[Evidence, ...] = ()
    """For a stock that never falls: the state on other days."""
    nearest: tuple[Evidence, ...] = ()
    """What is close, but not comparable; most telling first."""
    lacking: Reason = Reason.NO_DATA
    """Why there is no own observation: no data, another period, another definition."""


@dataclass(frozen=True, slots=True, eq=False)
class Statements:
    """One article's claims beside the data; rules read it and change nothing. Each is equal to itself alone."""

    article: Article
    claims: tuple[Claim, ...]
    relations: tuple[Relation, ...] = ()
    catalogue: Catalogue = field(default_factory=Catalogue)
    observations: ObservationTable = field(default_factory=lambda: ObservationTable.of(()))
    """Published by the day the article appeared, or marked as later; rows behind `--as-of` are gone."""
    matches: Mapping[str, tuple[Match, ...]] = field(default_factory=dict)
    """By claim id: a match for each quantity that the claim can mean."""
    judged_on: date | None = None
    """The day of `--as-of`; forecasts whose day has passed by then can be judged."""

    _by_id: dict[str, Claim] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Index the claims, which are looked up often."""
        object.__setattr__(self, "_by_id", {claim.id: claim for claim in self.claims})

    @property
    def day(self) -> date:
        """The day on which the article appeared; the last one, where that is an interval."""
        return self.article.appeared

    def may_be_of_any_period(self, claim: Claim) -> bool:
        """Whether a flow or a growth is told without its period; a stock of no stated day is that of the article's."""
        indicator = self.indicator(claim)
        is_flow = indicator is not None and indicator.nature is Nature.FLOW
        return claim.time_period is None and (is_flow or claim.kind is Kind.GROWTH)

    def is_of_some_whole(self, claim: Claim) -> bool:
        """Whether a percentage is a share or a growth of what the indicator measures, and not its own value: of which whole nobody says."""
        if claim.measure is None or claim.kind not in (Kind.SHARE, Kind.BOUND) or not same_dimension(claim.measure.unit, "percent"):
            return False
        indicator = self.indicator(claim)
        return indicator is None or not indicator.unit or not same_dimension(indicator.unit, "percent")

    def is_due(self, claim: Claim) -> bool:
        """Whether the day of a forecast has passed by the day of `--as-of`; without either it never has."""
        periods = claim.time_period or ()
        return self.judged_on is not None and bool(periods) and all(period.end <= self.judged_on for period in periods)

    def of_kind(self, *kinds: Kind) -> Iterator[Claim]:
        """The claims of these kinds, in the article's order."""
        return (claim for claim in self.claims if claim.kind in kinds)

    def claim(self, name: str) -> Claim | None:
        """The claim of this id."""
        return self._by_id.get(name)

    def indicator(self, claim: Claim) -> Indicator | None:
        """The catalogue's record of the claim's first indicator."""
        return self.catalogue.indicators.get(claim.indicator[0])

    def matched(self, claim: Claim) -> tuple[Match, ...]:
        """What the data hold on the claim, one match for each choice that it leaves open."""
        return self.matches.get(claim.id, ())
