"""What every claim of a check is made from: its place, its figure, its window, prices and concept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from benchmarks.factchecks.comparators import Comparator
from benchmarks.factchecks.dataset import Dataset
from benchmarks.factchecks.figures import LEVEL, Figure, Reading
from benchmarks.factchecks.placing import Tie
from benchmarks.factchecks.records_of import Scope
from benchmarks.factchecks.scales import Digits, printed
from benchmarks.factchecks.timing import Times

Claim = dict[str, object]


@dataclass(frozen=True)
class Basics:
    """What the claims of one check are made from."""

    reading: Reading
    times: Times
    dataset: Dataset
    scope: Scope
    comparator: Comparator

    def is_state(self) -> bool:
        """Whether what is claimed is what there is on a day."""
        return self.dataset.indicators[self.dataset.claimed].nature == "stock"

    def base(self, name: str, kind: str, quote: str) -> Claim:
        """What every claim has."""
        found: Claim = {"id": name, "kind": kind, "indicator": self.dataset.claimed, "reference_area": self.reading.area}
        if self.times.period is not None:
            period = self.times.period.code
            found["time_period"] = period if self.times.further is None else [period, self.times.further.code]
        found["source"] = {"quote": quote, "start": "0", "end": str(len(quote))}
        return found

    def measure(self, digits: Digits, hedge: str | None) -> Mapping[str, object]:
        """The digits in the claim's scale and unit."""
        scale = self.reading.scale
        found: dict[str, object] = {"printed": printed(digits.text, scale.power), "unit": scale.unit}
        if hedge or digits.hedge:
            found["hedge"] = hedge or digits.hedge
        return found

    def details(self) -> Claim:
        """The window, the prices and the concept, where the record tells them apart."""
        found: Claim = {}
        window = self.times.window
        if window.name is not None:
            found |= {"base_period": window.base.code} if window.base is not None else {"window": str(window.name)}
        basis = self.basis()
        if basis:
            found["basis"] = basis
        definitions = self.definitions()
        if definitions:
            found["definition"] = list(definitions)
        return found

    def basis(self) -> list[str]:
        """Real or nominal; both where the text leaves it open and the record has both."""
        concept, dataset = self.reading.concept, self.dataset
        if concept.basis is not None:
            return [concept.basis]
        bases = {basis for one in self.own() if (basis := dataset.basis_of(one, concept)) is not None}
        return sorted(bases) if self.reading.form != LEVEL and len(bases) > 1 else []

    def own(self) -> list[Figure]:
        """The figures of what is claimed, or else of the level that it is told of."""
        form = self.reading.form
        found = [one for one in self.reading.of(Tie.SAME, Tie.DEFINED, form=form) if one.area == self.reading.area]
        return found or [one for one in self.reading.of(Tie.SAME, Tie.DEFINED, form=LEVEL) if one.area == self.reading.area]

    def definitions(self) -> tuple[str, ...]:
        """The concepts that the record knows, where the claim names none and none of its figures is without one."""
        period = self.times.period
        own = [one for one in self.own() if self.times.of(one) == period and not one.concept.is_part]
        if not own or any(one.tie is Tie.SAME for one in own):
            return ()
        found = self.dataset.definitions_of(own)
        return found if len(found) > 1 else ()

    def since(self) -> Claim:
        """Against when it is told."""
        window = self.times.window
        if window.base is not None:
            return {"base_period": window.base.code}
        return {} if window.name is None else {"window": str(window.name)}
