"""The figures of a check, read: in which unit, of which thing, area and time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from benchmarks.factchecks.concept import Concept, concept_of
from benchmarks.factchecks.facts import Facts, Row
from benchmarks.factchecks.lexicon import pattern_of, phrases
from benchmarks.factchecks.places import Gazetteer
from benchmarks.factchecks.placing import Placed, Tie, placed
from benchmarks.factchecks.scales import Digits, Scale, digits_of, scale_of
from benchmarks.factchecks.spans import FISCAL_STARTS, Told, told
from gx_factcheck.values.periods import Period
from gx_factcheck.values.units import is_counted, same_dimension

LEVEL, GROWTH, CHANGE = "level", "growth", "change"
LENGTHS = ("year", "month", "day")
RATES = frozenset({"day", "week", "hour"})
RATIOS = ("percent", "percentage_point", "times", "ordinal")
"""What is told without a multiplier."""
ALIKE = ({"person", "visit"},)
"""Counted things that checks write one for the other."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One row of a check, read."""

    row: Row
    area: str
    concept: Concept
    scale: Scale
    digits: Digits
    told: Told
    form: str
    """A level, its growth in percent, or its change in its own unit."""
    placed: Placed

    @property
    def period(self) -> Period:
        """The time that it is of; of a change the end."""
        first, *_, last = *self.told.periods, self.told.periods[-1]
        return last if self.form != LEVEL and self.told.base is not None else Period(min(first.start, last.start), max(first.end, last.end))

    @property
    def tie(self) -> Tie:
        """How it stands to what is claimed."""
        return self.placed.tie


@dataclass(frozen=True, slots=True)
class Reading:
    """A check's claim and figures, read; what could not be is told."""

    facts: Facts
    area: str
    concept: Concept
    other: Concept | None
    """The other side of a comparison of two things."""
    scale: Scale
    digits: Digits | None
    told: Told
    base: Told
    """The periods that its baseline names."""
    form: str
    figures: Sequence[Figure]
    unread: Sequence[str]

    def of(self, *ties: Tie, form: str | None = None) -> Iterator[Figure]:
        """The figures so tied to the claim."""
        return (one for one in self.figures if one.tie in ties and form in (None, one.form))


def read_figures(facts: Facts, places: Gazetteer) -> Reading:
    """The claim and its figures, as far as they can be read."""
    claim = facts.claim
    area = places.area(claim.area)
    fiscal = FISCAL_STARTS.get(area.split("-", maxsplit=1)[0], 4)
    names = places.names(claim.area)
    concept, other = _sides(facts, names)
    unread: list[str] = []
    rows = list(_readable(facts, fiscal, unread))
    scales = [scale_of(row.unit) for row in rows]
    scale = _claims_scale(scale_of(claim.unit), scales)
    concept = _without_rate(_qualified(concept, scale, names), scale)
    read = [
        concept_of(
            f"{row.indicator}, {each.words}" if each.words else row.indicator, tuple(dict.fromkeys((*names, *places.names(row.area))))
        )
        for row, each in zip(rows, scales, strict=True)
    ]
    concepts = [_without_rate(one, each) for one, each in zip(read, scales, strict=True)]
    other = other or _in_baseline(facts, concept, concepts, names)
    ties = _ties(concept, other, concepts)
    spans = told(facts.claim.period, fiscal)
    figures = []
    for row, each, meant, tie in zip(rows, scales, concepts, ties, strict=True):
        unit, when = _unified(each, scale), told(row.period, fiscal)
        found = Placed(Tie.SAME) if _is_length_of(spans, when) and scale.unit in LENGTHS and unit.unit in LENGTHS else tie
        figures.append(
            Figure(
                row,
                places.area(row.area),
                meant,
                unit,
                _signed(digits_of(row.value) or Digits("0"), meant),
                when,
                _form(meant, unit),
                found,
            )
        )
    form = _form_of_claim(facts, concept, scale, figures)
    figures = [_as_growth(one) if form == GROWTH else one for one in figures]
    return Reading(
        facts=facts,
        area=area,
        concept=concept,
        other=other,
        scale=scale,
        digits=_signed(value, concept) if (value := digits_of(claim.value) if claim.value else None) is not None else None,
        told=told(claim.period, fiscal),
        base=told(claim.baseline, fiscal),
        form=form,
        figures=tuple(figures),
        unread=tuple(unread),
    )


def _readable(facts: Facts, fiscal: int, unread: list[str]) -> Iterator[Row]:
    for row in facts.rows:
        if digits_of(row.value) is None:
            unread.append(f"the value {row.value!r} of {row.indicator!r} is no number")
        elif not told(row.period, fiscal).periods:
            unread.append(f"the period {row.period!r} of {row.indicator!r} is not known")
        else:
            yield row


def _sides(facts: Facts, names: tuple[str, ...]) -> tuple[Concept, Concept | None]:
    """The thing that is claimed, and the one that it is held against where the indicator names two."""
    text = facts.claim.indicator
    for phrase in phrases("against", "words") if facts.claim.kind in ("comparison", "multiple") else ():
        found = pattern_of(phrase).search(text.lower())
        if found is not None and text[: found.start()].strip() and text[found.end() :].strip():
            return concept_of(text[: found.start()], names), concept_of(text[found.end() :], names)
    return concept_of(text, names), None


def _without_rate(concept: Concept, scale: Scale) -> Concept:
    """What a unit says, so much a week, need not be in the words."""
    return replace(concept, per=concept.per - RATES) if "/" in scale.unit else concept


def _in_baseline(facts: Facts, concept: Concept, concepts: Sequence[Concept], names: tuple[str, ...]) -> Concept | None:
    """The other thing of a comparison, where the baseline names it as one of the figures does."""
    if facts.claim.kind not in ("comparison", "multiple") or not facts.claim.baseline:
        return None
    named = concept_of(facts.claim.baseline, names)
    ties = zip(placed(named, concepts), placed(concept, concepts), concepts, strict=True)
    is_found = any(one.tie is Tie.SAME and own.tie is Tie.OTHER and row.words for one, own, row in ties)
    return named if named.words and is_found else None


def _claims_scale(scale: Scale, scales: Sequence[Scale]) -> Scale:
    """A multiplier alone is of what the figures beside it count."""
    if scale.unit:
        return scale
    counted = (one.unit for one in scales if one.unit and not any(same_dimension(one.unit, each) for each in RATIOS))
    return replace(scale, unit=next(counted, "item"))


def _unified(scale: Scale, claimed: Scale) -> Scale:
    """A figure's unit, where it is told in the claim's by fewer words."""
    is_same_thing = any({scale.unit, claimed.unit} == pair for pair in ALIKE)
    is_nameless = scale.unit == "" or (scale.unit == "item" and not scale.words and is_counted(claimed.unit))
    if is_nameless and scale.power and any(same_dimension(claimed.unit, each) for each in RATIOS):
        return replace(scale, unit="item")
    return replace(scale, unit=claimed.unit) if is_nameless or is_same_thing else scale


def _qualified(concept: Concept, scale: Scale, names: tuple[str, ...]) -> Concept:
    """The concept with what the unit says of it."""
    if not scale.words:
        return concept
    said = concept_of(scale.words, names)
    return replace(
        concept,
        words=concept.words | said.words,
        window=concept.window or said.window,
        basis=concept.basis or said.basis,
        per=concept.per | said.per,
        is_annualised=concept.is_annualised if concept.is_annualised is not None else said.is_annualised,
    )


def _form(concept: Concept, scale: Scale) -> str:
    is_percent = same_dimension(scale.unit, "percent") or same_dimension(scale.unit, "ordinal")
    if not concept.is_change and not (concept.window and is_percent):
        return LEVEL
    return GROWTH if is_percent else CHANGE


def _form_of_claim(facts: Facts, concept: Concept, scale: Scale, figures: Sequence[Figure]) -> str:
    """What is claimed; of two things that are held against one another, and of a record, what the figures are of."""
    is_change = facts.claim.kind in ("growth", "change") or concept.is_change
    form = _form(replace(concept, is_change=is_change), scale)
    forms = {one.form for one in figures if one.tie is Tie.SAME}
    if any(same_dimension(scale.unit, each) for each in ("ordinal", "times")):
        plain = _form(replace(concept, is_change=concept.is_change or facts.claim.kind in ("growth", "change")), Scale("percent", 0, ""))
        return next(iter(forms)) if len(forms) == 1 else plain
    is_of_figures = facts.claim.kind in ("comparison", "superlative", "rank") and form == LEVEL and forms and LEVEL not in forms
    return min(forms, key=[GROWTH, CHANGE].index) if is_of_figures else form


def _as_growth(figure: Figure) -> Figure:
    """A percentage that leads from one time to another, where growth is claimed, is one of growth."""
    is_of_claim = figure.tie in (Tie.SAME, Tie.DEFINED) and figure.form == LEVEL and figure.told.base is not None
    return replace(figure, form=GROWTH) if is_of_claim and same_dimension(figure.scale.unit, "percent") else figure


def _is_length_of(claimed: Told, figure: Told) -> bool:
    """Whether two lengths of time begin and end alike, whatever they are called."""
    first, second = claimed.span, figure.span
    if first is None or second is None or first.is_day:
        return False
    ends = [(day.year, day.month) for day in (first.start, first.end, second.start, second.end)]
    return ends[:2] == ends[2:]


def _signed(digits: Digits, concept: Concept) -> Digits:
    """A decline by a tenth is a change by minus a tenth."""
    is_turned = concept.falls and not digits.text.startswith("-")
    return Digits(f"-{digits.text}", digits.hedge) if is_turned and digits.text.strip("0.") else digits


def _ties(concept: Concept, other: Concept | None, concepts: Sequence[Concept]) -> tuple[Placed, ...]:
    return (
        placed(concept, concepts)
        if other is None
        else tuple(
            first if first.tie is not Tie.OTHER else second if second.tie is Tie.OTHER else Placed(Tie.AGAINST)
            for first, second in zip(placed(concept, concepts), placed(other, concepts), strict=True)
        )
    )
