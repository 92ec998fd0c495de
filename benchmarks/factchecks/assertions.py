"""What a check's claim asserts, as one or several atomic claims of a claim file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from benchmarks.factchecks.basics import Basics, Claim
from benchmarks.factchecks.comparators import OPERATORS, TIMES
from benchmarks.factchecks.figures import CHANGE, GROWTH, LENGTHS, LEVEL, Reading
from benchmarks.factchecks.lexicon import finds
from benchmarks.factchecks.placing import Tie
from benchmarks.factchecks.records_of import place_claims
from benchmarks.factchecks.scales import Digits, digits_of, printed
from benchmarks.factchecks.spans import told
from gx_factcheck.values.periods import Period
from gx_factcheck.values.units import is_counted, same_dimension

KINDS = ("level", "count", "share", "bound", "capacity")
OTHERWISE = "otherwise"
"""The id of a claim in its other sense: where the first fails and this holds, the words are true in one sense only."""
IMPLIED = "implied"
"""The id of what a claim takes for granted: where it fails so does the claim, and where it holds that says nothing."""


class NotSaidError(Exception):
    """The claim cannot be stated; the message says why."""


class Assertion(Basics):
    """The claims of one check."""

    def claims(self) -> Iterator[Claim]:
        """The atomic claims, the figure first.

        Raises:
            NotSaidError: no claim can be made of it.
        """
        facts = self.reading.facts.claim
        if not self.comparator.name:
            raise NotSaidError(f"the comparator {facts.comparator!r} is not in the list")
        if self.reading.told.periods == () and self.times.period is None and not self.is_state():
            raise NotSaidError(f"the period {facts.period!r} is not known")
        if facts.kind == "date" or (facts.kind == "event" and self.reading.digits is None):
            yield from self._date()
        elif self.scope.is_placed:
            yield from self._place()
        elif (other := self._other()) is not None:
            yield from self._contrasts(other)
        elif self.reading.form in (GROWTH, CHANGE) or facts.kind == "multiple":
            yield from self._development()
        else:
            yield from self._figure()

    def _figure(self) -> Iterator[Claim]:
        """A figure of the record, or the two ends of a range."""
        facts, reading = self.reading.facts.claim, self.reading
        low, high = digits_of(facts.low) if facts.low else None, digits_of(facts.high) if facts.high else None
        kind = facts.kind if facts.kind in KINDS and not (facts.kind == "share" and not _is_percent(reading)) else "level"
        if self.comparator.name == "majority" and reading.digits is None:
            yield {**self.base("figure", "share", "most"), "measure": {"printed": "most", "unit": "percent", "hedge": "majority"}}
            return
        if low is not None and high is not None and reading.digits is None:
            measure, upper = self.measure(low, None), self.measure(high, None)
            quote = f"{measure['printed']} - {upper['printed']}"
            yield {**self.base("figure", "range", quote), "measure": measure, "upper": upper, **self.details()}
            return
        if self.comparator.name == "zero" and reading.digits is None:
            yield self._of_figure(kind, Digits("0"), None)
            return
        digits = reading.digits or low or high
        if digits is None:
            raise NotSaidError("it states no number, and its comparator needs one")
        hedge = self.comparator.hedge or (None if reading.digits is not None else "at-least" if low is not None else "at-most")
        yield self._of_figure(self._duration_or(kind), digits, hedge)

    def _duration_or(self, kind: str) -> str:
        return "duration" if self.reading.scale.unit in LENGTHS and len(self.reading.told.periods) == 2 else kind

    def _of_figure(self, kind: str, digits: Digits, hedge: str | None) -> Claim:
        measure = self.measure(digits, hedge)
        whole = self._whole_of_share(kind)
        claim = {**self.base("figure", kind, str(measure["printed"])), "measure": measure, **self.details()}
        if self.times.is_each:
            claim |= {"kind": "level", "quantifier": "all"}
        if whole is not None:
            part, whole_id = whole
            claim |= {"kind": "share", "indicator": part, "other": {"indicator": whole_id}}
        return claim

    def _whole_of_share(self, kind: str) -> tuple[str, str] | None:
        """Part and whole, where a share is claimed of two figures that are on record and it is not itself."""
        if kind != "share" or any(
            True for _ in self.reading.of(Tie.SAME, form=self.reading.form) if _is_percent(self.reading) and _.scale.unit == "percent"
        ):
            return None
        period = self.times.period
        levels = [one for one in self.reading.figures if one.form == LEVEL and one.period == period and one.area == self.reading.area]
        whole = [one for one in levels if one.tie is Tie.WHOLE or one.concept.is_whole]
        part = [one for one in levels if one not in whole]
        if len(whole) != 1 or len(part) != 1 or not same_dimension(whole[0].scale.unit, part[0].scale.unit):
            return None
        ids = [self.dataset.indicator_of(self.dataset.concept_of(one), LEVEL, one.scale.unit) for one in (part[0], whole[0])]
        return ids[0], ids[1]

    def _development(self) -> Iterator[Claim]:
        """Growth, a change or a multiple over time; a direction where no figure is told."""
        reading, facts = self.reading, self.reading.facts.claim
        times = TIMES.get(self.comparator.name)
        if facts.kind == "multiple" or times is not None:
            digits = Digits(times) if times is not None else reading.digits
            if digits is None:
                raise NotSaidError("it is a multiple without a number")
            measure: dict[str, object] = {"printed": digits.text, "unit": "times"}
            if times is None and self.comparator.hedge:
                measure["hedge"] = self.comparator.hedge
            yield {
                **self.base("figure", "multiple", digits.text),
                "indicator": self.dataset.claimed_level,
                "measure": measure,
            } | self.since()
            return
        if reading.digits is None and not facts.low:
            turn = {"rises": "rises", "over": "rises", "falls": "falls", "under": "falls"}.get(self.comparator.name)
            if turn is None:
                raise NotSaidError("it states no number, and its comparator no direction")
            yield {**self.base("figure", "change", turn), "indicator": self.dataset.claimed_level, "operator": turn} | self.since()
            return
        if reading.digits is None or reading.form == GROWTH:
            yield from self._figure_of_growth()
            yield from self._reached()
            return
        change = self._change(reading.digits)
        yield change
        if change["operator"] == "rises" and reading.scale.unit != "item" and is_counted(reading.scale.unit) and self.times.further is None:
            yield self._implied(reading.digits)
        yield from self._reached()

    def _reached(self) -> Iterator[Claim]:
        """What a change is told to have led to, where the record has that: "from 5 to 7" is written as a change with the figure 7."""
        reading, period = self.reading, self.times.period
        levels = [one for one in reading.of(Tie.SAME, form=LEVEL) if one.area == reading.area and one.period == period]
        if reading.digits is None or self.times.further is not None or not levels:
            return
        if same_dimension(levels[0].scale.unit, reading.scale.unit):
            measure = self.measure(Digits(reading.digits.text.removeprefix("-"), reading.digits.hedge), self.comparator.hedge)
            claim = self.base(OTHERWISE, "level", str(measure["printed"]))
            yield {**claim, "indicator": self.dataset.claimed_level, "measure": measure}

    def _implied(self, digits: Digits) -> Claim:
        """What has gained so many is so many at least, since none of it was ever less than nothing."""
        measure = self.measure(digits, "at-least")
        claim = self.base(IMPLIED, "bound", str(measure["printed"]))
        return {**claim, "indicator": self.dataset.claimed_level, "measure": measure}

    def _figure_of_growth(self) -> Iterator[Claim]:
        for claim in self._figure():
            if claim.get("kind") not in ("range",) and "quantifier" not in claim:
                claim["kind"] = "growth"
            turn = self.comparator.name if self.comparator.name in ("rises", "falls") else None
            if turn == "falls" and self.reading.digits is not None and not self.reading.digits.text.startswith("-"):
                claim["operator"] = turn
            yield claim

    def _change(self, digits: Digits) -> Claim:
        """By how much something has become more or less; the sign is said by the verb."""
        falls = digits.text.startswith("-") or self.comparator.name == "falls"
        plain = Digits(digits.text.removeprefix("-"), digits.hedge)
        measure = self.measure(plain, self.comparator.hedge)
        claim = {**self.base("figure", "change", str(measure["printed"])), "measure": measure, "operator": "falls" if falls else "rises"}
        return claim | self.details()

    def _other(self) -> Mapping[str, str] | None:
        """What the claim's own quantity is held against: another thing, area, group or time."""
        reading, facts = self.reading, self.reading.facts.claim
        if reading.other is not None and any(True for _ in reading.of(Tie.AGAINST)):
            other = next(reading.of(Tie.AGAINST))
            return {"indicator": self.dataset.indicator_of(reading.other, other.form, other.scale.unit)}
        if facts.kind not in ("comparison", "multiple"):
            return None
        text = f"{facts.baseline} {facts.indicator if facts.kind == 'comparison' else ''}"
        area = self.dataset.places.found_in(
            facts.baseline, [row.area for row in reading.facts.rows if self.dataset.places.area(row.area) != reading.area]
        )
        if area is not None:
            return {"reference_area": area}
        if finds(text, "group") is not None or self.scope.known_group(facts.baseline) is not None:
            name = self.scope.group_id(facts.baseline)
            return {"average_of": name} if finds(facts.baseline, "group", "average") else {"group": name}
        base = reading.base.span
        if base is not None and facts.kind == "comparison" and base != self.times.period:
            return {"time_period": base.code}
        elsewhere = {one.area for one in reading.of(Tie.SAME) if one.area != reading.area}
        if facts.kind != "comparison":
            return None
        if elsewhere:
            return {"reference_area": elsewhere.pop()} if len(elsewhere) == 1 else None
        then = {one.period for one in reading.of(Tie.SAME, form=reading.form) if one.period != self.times.period}
        return {"time_period": then.pop().code} if len(then) == 1 else None

    def _contrasts(self, other: Mapping[str, str]) -> Iterator[Claim]:
        """The comparison; a percentage may be how much more it is, or how much of the other."""
        claim = self._contrast(other)
        yield claim
        if claim["kind"] == "comparison" and self.reading.digits is not None and same_dimension(self.reading.scale.unit, "percent"):
            yield {key: value for key, value in claim.items() if key != "operator"} | {"id": OTHERWISE, "kind": "share"}

    def _contrast(self, other: Mapping[str, str]) -> Claim:
        reading, name = self.reading, self.comparator.name
        operator = OPERATORS.get(name)
        times = TIMES.get(name)
        is_multiple = times is not None or (reading.digits is not None and same_dimension(reading.scale.unit, "times"))
        if is_multiple:
            digits = Digits(times) if times is not None else reading.digits or Digits("1")
            measure: dict[str, object] = {"printed": digits.text, "unit": "times"}
            if self.comparator.hedge in ("about", "nearly"):
                measure["hedge"] = self.comparator.hedge
            claim = {**self.base("figure", "multiple", digits.text), "measure": measure, "other": dict(other)}
            return claim | ({"operator": operator} if operator not in (None, "equal") else {}) | self._details_beside()
        if operator is None:
            operator = {"rises": "above", "falls": "below", "largest": "above", "smallest": "below"}.get(name)
        if operator is None:
            raise NotSaidError(f"the comparator {reading.facts.claim.comparator!r} compares no two figures")
        quote = name if reading.digits is None else printed(reading.digits.text, reading.scale.power)
        claim = {**self.base("figure", "comparison", quote), "operator": operator, "other": dict(other)}
        if reading.digits is not None:
            claim["measure"] = self.measure(reading.digits, None)
        return claim | self._details_beside()

    def _details_beside(self) -> Claim:
        return {key: value for key, value in self.details().items() if key in ("window", "base_period", "basis")}

    def _date(self) -> Iterator[Claim]:
        """Something happened then."""
        given = self.reading.facts.claim.value or self.reading.facts.claim.period
        period = _date_in(given)
        if period is None:
            raise NotSaidError("it tells no date that could be read")
        yield {**self.base("figure", "date", given), "time_period": period.code, "operator": "exists"}

    def _place(self) -> Iterator[Claim]:
        """A record or a place among others, and the figure where one is printed."""
        reading = self.reading
        yield from place_claims(self.scope, self.base("place", "superlative", "first"), self._details_beside())
        if reading.digits is not None and not self.scope.is_number_of_place:
            yield self._of_figure("growth" if reading.form == GROWTH else "level", reading.digits, self.comparator.hedge)


def _is_percent(reading: Reading) -> bool:
    return same_dimension(reading.scale.unit, "percent")


def _date_in(text: str) -> Period | None:
    return told(text).span if re.search(r"\d{4}", text) else None
