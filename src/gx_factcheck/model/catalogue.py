"""What the indicators, areas, groups of areas, definitions and publishers are, in both languages."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from gx_factcheck.model.equation import Equation
from gx_factcheck.model.words import PriceBasis
from gx_factcheck.values.periods import Period


class Nature(StrEnum):
    """How an indicator relates to time."""

    STOCK = "stock"
    FLOW = "flow"
    RATE = "rate"
    EVENT = "event"


class Authority(StrEnum):
    """Whether an identity must hold within one publication, or only by custom."""

    DEFINITIONAL = "definitional"
    CUSTOMARY = "customary"


@dataclass(frozen=True, slots=True)
class Identity:
    """An equation between indicators of one area and period."""

    equation: Equation
    authority: Authority


@dataclass(frozen=True, slots=True)
class Indicator:
    """What is measured."""

    id: str
    name_zh: str
    name_en: str
    unit: str
    nature: Nature
    aliases: tuple[str, ...] = ()
    is_cumulative: bool = False
    """A stock that never falls: other days bound it."""
    is_never_revised: bool = False
    reporting_interval: str | None = None
    """An ISO 8601 duration of months or years, P1M, P3M, P1Y: how old the latest figure of a stock may be."""
    price_basis: PriceBasis | None = None
    """The basis that is meant where none is named, by the custom of its publishers."""
    growth_of: str | None = None
    """The indicator whose rate of change this is."""
    elapsed_since: str | None = None
    """For a duration: the event whose date it is counted from."""
    related: tuple[str, ...] = ()
    """Indicators of another definition that are easily taken for this one: shown as nearest, never compared."""
    publisher: str | None = None
    """Whom to ask for a missing figure, by its id in the catalogue."""
    plausible: tuple[str, str] | None = None
    """Lowest and highest value that such a figure can have, as printed, in `unit`."""
    breaks: tuple[Period, ...] = ()
    identities: tuple[Identity, ...] = ()
    unit_text: str | None = None
    """The publisher's own words for the unit, where they say more than `unit` does."""
    description: str | None = None
    """The publisher's words on what is measured."""

    def name(self, language: str) -> str:
        """The name in `zh` or `en`."""
        return self.name_zh if language == "zh" else self.name_en


@dataclass(frozen=True, slots=True)
class Area:
    """A country, a province, a port, a park: what a figure is about in space."""

    id: str
    name_zh: str
    name_en: str
    aliases: tuple[str, ...] = ()
    part_of: str | None = None
    codes: tuple[str, ...] = ()
    """What publishers call it: `CHN` and `156` of ISO 3166, `OWID_WRL`, `EA20`."""

    def name(self, language: str) -> str:
        """The name in `zh` or `en`."""
        return self.name_zh if language == "zh" else self.name_en


@dataclass(frozen=True, slots=True)
class Membership:
    """One area in a group; None at an end that is open."""

    area: str
    since: date | None = None
    until: date | None = None
    is_disputed: bool = False
    """Some count it in, and some do not."""

    def holds_on(self, day: date) -> bool:
        """Whether the area belonged to the group on `day`, both ends included."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class Group:
    """A named set of areas that changes over time."""

    id: str
    name_zh: str
    name_en: str
    memberships: tuple[Membership, ...]
    is_complete: bool = True
    """False where only some members are listed: then unknown ones may stand above any known one."""
    source: str | None = None
    complete_since: date | None = None
    """The first day for which all members are listed; None where they are from the beginning."""
    complete_until: date | None = None
    """The last such day; None where the list is still in force."""

    def is_complete_on(self, day: date) -> bool:
        """Whether the members of that day are all listed."""
        since, until = self.complete_since or day, self.complete_until or day
        return self.is_complete and since <= day <= until

    def members(self, day: date) -> frozenset[str]:
        """The areas that belonged to it on `day`, as everybody counts."""
        return frozenset(member.area for member in self.memberships if member.holds_on(day) and not member.is_disputed)

    def disputed(self, day: date) -> frozenset[str]:
        """The areas that only some count in on `day`."""
        return frozenset(member.area for member in self.memberships if member.is_disputed and member.holds_on(day))

    def name(self, language: str) -> str:
        """The name in `zh` or `en`."""
        return self.name_zh if language == "zh" else self.name_en


@dataclass(frozen=True, slots=True)
class Named:
    """What the catalogue knows by name alone: a definition, a publisher."""

    id: str
    name_zh: str
    name_en: str

    def name(self, language: str) -> str:
        """The name in `zh` or `en`."""
        return self.name_zh if language == "zh" else self.name_en


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All of them, by id."""

    indicators: Mapping[str, Indicator] = field(default_factory=dict)
    areas: Mapping[str, Area] = field(default_factory=dict)
    groups: Mapping[str, Group] = field(default_factory=dict)
    definitions: Mapping[str, Named] = field(default_factory=dict)
    """Which of several concepts of one name is meant."""
    publishers: Mapping[str, Named] = field(default_factory=dict)
    """Whom to ask for a figure; who published an observation stands in its release, as the source has it."""

    @classmethod
    def of(
        cls,
        indicators: Iterable[Indicator] = (),
        areas: Iterable[Area] = (),
        groups: Iterable[Group] = (),
        *,
        definitions: Iterable[Named] = (),
        publishers: Iterable[Named] = (),
    ) -> "Catalogue":
        """A catalogue of these records."""
        return cls(
            indicators={each.id: each for each in indicators},
            areas={each.id: each for each in areas},
            groups={each.id: each for each in groups},
            definitions={each.id: each for each in definitions},
            publishers={each.id: each for each in publishers},
        )

    def union(self, group_ids: Iterable[str], day: date) -> frozenset[str]:
        """The areas that belonged to at least one of the groups on `day`; unknown groups have no members."""
        return frozenset().union(*(self.groups[name].members(day) for name in group_ids if name in self.groups))

    def disputed(self, group_ids: Iterable[str], day: date) -> frozenset[str]:
        """The areas that only some count in one of the groups on `day`."""
        return frozenset().union(*(self.groups[name].disputed(day) for name in group_ids if name in self.groups))
