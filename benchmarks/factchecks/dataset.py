"""The figures of a check as a dataset and a catalogue of their own."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from benchmarks.factchecks.concept import Concept
from benchmarks.factchecks.figures import CHANGE, GROWTH, LEVEL, Figure, Reading
from benchmarks.factchecks.lexicon import phrases
from benchmarks.factchecks.places import Gazetteer
from benchmarks.factchecks.placing import Tie
from benchmarks.factchecks.timing import Times, figures_window, is_stock
from gx_factcheck.values.periods import Period
from gx_factcheck.values.units import currencies_of, same_dimension

COLUMNS = (
    *("STRUCTURE", "STRUCTURE_ID", "ACTION", "REF_AREA", "INDICATOR", "TIME_PERIOD", "OBS_VALUE", "UNIT_MEASURE", "UNIT_MULT", "SCALE"),
    *(
        "GROUP",
        "PRICE_BASIS",
        "WINDOW",
        "BASE_PER",
        "DEFINITION",
        "OBS_HEDGE",
        "PUBLISHER",
        "TITLE",
        "PUBLISHED",
        "QUALITY",
        "WHOLE_SERIES",
        "NOTE",
    ),
)
ONE_DAY = timedelta(days=1)
_NOT_NAME = re.compile(r"[^a-z0-9]+")
_SOURCE = re.compile(r"[;,/（(，；、]")


@dataclass
class Indicator:
    """One indicator of the check's own catalogue."""

    id: str
    name: str
    unit: str
    nature: str
    growth_of: str | None = None
    price_basis: str | None = None
    identities: list[str] = field(default_factory=list)


@dataclass
class Dataset:
    """The check's figures, by the ids of its own catalogue."""

    reading: Reading
    times: Times
    places: Gazetteer
    published: str
    scope_start: Period | None = None
    """Since when a record is claimed, where that is said."""
    looks_for: str | None = None
    """`lowest` or `highest`, where a record is claimed."""
    group: str = ""
    """Whom places are told among."""
    indicators: dict[str, Indicator] = field(default_factory=dict)
    definitions: dict[str, str] = field(default_factory=dict)
    rows: list[Mapping[str, str]] = field(default_factory=list)
    _things: dict[object, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Give every figure its indicator, the claim's own first."""
        reading = self.reading
        self._indicator(self.thing(reading.concept), reading.form, self.unit_of_claim())
        if reading.form != LEVEL:
            self._level_of(self.thing(reading.concept))
        for figure in reading.figures:
            self.rows.append(self._row(figure))
        self._add_identities()
        own = self.indicators[self.claimed]
        own.price_basis = self.customary(reading.concept, reading.form, own.unit)

    def unit_of_claim(self) -> str:
        """In what the claimed thing is measured, which a multiple or a place is not."""
        reading = self.reading
        unit, form = reading.scale.unit, reading.form
        units = [one.scale.unit for one in reading.of(Tie.SAME, Tie.DEFINED, form=form) if not same_dimension(one.scale.unit, "ordinal")]
        is_of_both = reading.facts.claim.kind == "comparison" and bool(units) and not any(same_dimension(unit, one) for one in units)
        if is_of_both:
            return units[0]
        if not (same_dimension(unit, "times") or same_dimension(unit, "ordinal")):
            return unit
        return next(iter(units), "percent" if form == GROWTH else "item")

    @property
    def claimed(self) -> str:
        """The indicator of what is claimed."""
        return self.indicator_of(self.reading.concept, self.reading.form, self.unit_of_claim())

    @property
    def claimed_level(self) -> str:
        """The indicator of the level, where its growth or change is claimed."""
        return self.thing(self.reading.concept)

    def indicator_of(self, concept: Concept, form: str, unit: str) -> str:
        """The id of a thing's level, growth or change, told in such a unit."""
        return self._indicator(self.thing(concept), form, unit).id

    def thing(self, concept: Concept) -> str:
        """The id of what is measured."""
        key = (concept.words, concept.per, concept.is_forecast)
        if key not in self._things:
            words = [_NOT_NAME.sub("_", word) for word in sorted(concept.words | concept.per) if word.isascii()]
            plain = "_".join([*words, *(["forecast"] if concept.is_forecast else [])]).strip("_")[:50]
            name = plain if plain[:1].isalpha() and plain not in self._things.values() else f"indicator_{len(self._things) + 1}"
            self._things[key] = name
        return self._things[key]

    def concept_of(self, figure: Figure) -> Concept:
        """What a figure is of: the claim's own thing where it is the same, however it is called."""
        match figure.tie:
            case Tie.SAME | Tie.DEFINED:
                return self.reading.concept
            case Tie.AGAINST if self.reading.other is not None:
                return self.reading.other
            case _:
                return figure.concept

    def _indicator(self, thing: str, form: str, unit: str) -> Indicator:
        name = thing if form == LEVEL else f"{thing}_{form}"
        known = self.indicators.get(name)
        if known is not None and not same_dimension(known.unit, unit):
            name = f"{name}_in_{_NOT_NAME.sub('_', unit.lower())}"
        if name not in self.indicators:
            self.indicators[name] = Indicator(
                name, name.replace("_", " "), unit, self._nature(form, unit), None if form == LEVEL else thing
            )
            if form != LEVEL:
                self._level_of(thing)
        return self.indicators[name]

    def _level_of(self, thing: str) -> None:
        """What a growth or a change is of needs a record too."""
        if thing not in self.indicators:
            levels = [one for one in self.reading.figures if one.form == LEVEL and self.thing(self.concept_of(one)) == thing]
            changes = [one for one in self.reading.figures if one.form == CHANGE and self.thing(self.concept_of(one)) == thing]
            own = self.reading.scale.unit if self.reading.form == CHANGE else "item"
            unit = next((one.scale.unit for one in (*levels, *changes)), own)
            unit = "percent" if unit == "percentage_point" else unit
            self.indicators[thing] = Indicator(thing, thing.replace("_", " "), unit, self._nature(LEVEL, unit))

    def _nature(self, form: str, unit: str) -> str:
        if form == GROWTH or same_dimension(unit, "percent") or "/" in unit:
            return "rate"
        return "stock" if form == LEVEL and is_stock(self.reading) else "flow"

    def _row(self, figure: Figure) -> Mapping[str, str]:
        concept = self.concept_of(figure)
        is_place = same_dimension(figure.scale.unit, "ordinal")
        unit = self.unit_of_claim() if is_place else figure.scale.unit
        found = self._indicator(self.thing(concept), figure.form, unit)
        window = figures_window(figure, self.reading, self.times)
        scale, period, is_whole = self._extent(figure)
        hedges = [one for one in (figure.digits.hedge, figure.concept.hedge) if one]
        return {
            "STRUCTURE": "dataflow",
            "STRUCTURE_ID": "CHECK:FIGURES(1.0)",
            "ACTION": "I",
            "REF_AREA": figure.area,
            "INDICATOR": found.id,
            "TIME_PERIOD": _code(period),
            "OBS_VALUE": figure.digits.text,
            "UNIT_MEASURE": figure.scale.unit,
            "UNIT_MULT": str(figure.scale.power),
            "SCALE": "rank" if is_place else scale,
            "GROUP": self.group if is_place else "",
            "PRICE_BASIS": self._marked(found, figure, concept) or "",
            "WINDOW": str(window.name or ""),
            "BASE_PER": _code(window.base) if window.base is not None else "",
            "DEFINITION": self._definition(figure.placed.definition) if figure.tie is Tie.DEFINED else "",
            "OBS_HEDGE": hedges[0] if hedges else "",
            "PUBLISHER": _SOURCE.split(figure.row.source, maxsplit=1)[0].strip() or "unknown",
            "TITLE": "figures of the check",
            "PUBLISHED": self.published,
            "QUALITY": "official",
            "WHOLE_SERIES": "true" if is_whole else "",
            "NOTE": figure.row.indicator,
        }

    def _marked(self, found: Indicator, figure: Figure, concept: Concept) -> str | None:
        """The figure's prices; the indicator keeps those that are customary for it."""
        found.price_basis = self.customary(concept, figure.form, figure.scale.unit)
        return self.basis_of(figure, concept)

    def _extent(self, figure: Figure) -> tuple[str, Period, bool]:
        """Whether the figure is the lowest or highest of its time, which time that is, and whether it is all there was before."""
        extreme, period, own = figure.concept.extreme, self.times.of(figure), self.times.period
        start = (self.scope_start or figure.period).start
        is_before = own is not None and max(start, figure.period.start) < own.start
        if figure.concept.is_previous_record and own is not None and is_before and (extreme or self.looks_for):
            before = Period(min(start, figure.period.start), own.start - ONE_DAY)
            return extreme or self.looks_for or "", before, True
        is_of_claim = extreme == self.reading.concept.extreme or period == own
        if extreme is None or is_of_claim or (period.months or 1) == 1:
            return "", period, False
        return extreme, period, False

    def _definition(self, text: str) -> str:
        if text not in self.definitions:
            plain = _NOT_NAME.sub("_", text).strip("_")[:60]
            taken = self.definitions.values()
            self.definitions[text] = plain if plain[:1].isalpha() and plain not in taken else f"concept_{len(self.definitions) + 1}"
        return self.definitions[text]

    def definitions_of(self, figures: Sequence[Figure]) -> tuple[str, ...]:
        """The definitions that these figures are of."""
        return tuple(dict.fromkeys(self._definition(one.placed.definition) for one in figures))

    def basis_of(self, figure: Figure, concept: Concept) -> str | None:
        """The prices that a figure is told in: as it says, or as is customary for such a thing."""
        return figure.concept.basis or self.customary(concept, figure.form, figure.scale.unit)

    def customary(self, concept: Concept, form: str, unit: str) -> str | None:
        """The prices that are meant where none are named: of the day, wherever there are prices, but for the growth of output."""
        if concept.words & set(phrases("customary_real", "words")) and form == GROWTH:
            return "real"
        thing = self.thing(concept)
        others = [one for one in self.reading.figures if self.thing(self.concept_of(one)) == thing]
        is_own = concept == self.reading.concept
        told_real = any(one.concept.basis == "real" for one in others) or (is_own and concept.basis == "real")
        level = self.indicators[thing].unit if thing in self.indicators else unit
        return "nominal" if told_real or currencies_of(unit) or currencies_of(level) else None

    def _add_identities(self) -> None:
        """A part is not larger than its whole."""
        reading = self.reading
        own = self.thing(reading.concept)
        for figure in reading.of(Tie.WHOLE, form=LEVEL):
            whole = self.thing(figure.concept)
            if whole != own and self.indicators[whole].unit != "percent":
                self.indicators[own].identities.append(f"{own} <= {whole}")

    def files(self) -> Iterator[tuple[str, str]]:
        """The files of the reference folder, by their paths."""
        yield "figures/data.csv", _csv(COLUMNS, self.rows)
        resource = {"name": "data", "path": "data.csv", "schema": {"fields": [{"name": name, "type": "string"} for name in COLUMNS]}}
        yield (
            "figures/datapackage.json",
            json.dumps({"name": "figures", "title": "The figures of a check", "resources": [resource]}, indent=1),
        )
        yield "catalogue/indicators/check.toml", self._toml()
        areas = [
            {"id": one.id, "name_zh": one.name_zh, "name_en": one.name_en, "aliases": "", "part_of": ""}
            for one in self.places.added.values()
        ]
        yield "catalogue/areas.csv", _csv(("id", "name_zh", "name_en", "aliases", "part_of"), areas)
        named = [{"id": name, "name_zh": text or name, "name_en": text or name} for text, name in self.definitions.items()]
        yield "catalogue/definitions.csv", _csv(("id", "name_zh", "name_en"), named)

    def _toml(self) -> str:
        return "\n".join(line for one in self.indicators.values() for line in self._toml_of(one))

    def _toml_of(self, one: Indicator) -> Iterator[str]:
        quoted = json.dumps
        yield f"[{one.id}]"
        yield f"name_zh = {quoted(one.name)}\nname_en = {quoted(one.name)}"
        yield f'unit = "{one.unit}"\nnature = "{one.nature}"'
        if one.nature == "stock":
            yield 'reporting_interval = "P1Y"'
        if one.growth_of is not None and one.growth_of in self.indicators:
            yield f'growth_of = "{one.growth_of}"'
        if one.price_basis is not None:
            yield f'price_basis = "{one.price_basis}"'
        related = [name for name in self.indicators if name != one.id]
        yield f"related = {json.dumps(related)}"
        identities = ", ".join(f'{{ equation = "{each}", authority = "definitional" }}' for each in dict.fromkeys(one.identities))
        yield f"identities = [{identities}]\n" if identities else ""


def _code(period: Period) -> str:
    """As a dataset writes it."""
    return period.code


def _csv(columns: Sequence[str], rows: Sequence[Mapping[str, str]]) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, lineterminator="\n", extrasaction="raise")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()
