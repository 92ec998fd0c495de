"""What a comparator of a check means for a claim."""

from __future__ import annotations

from dataclasses import dataclass

from benchmarks.factchecks.lexicon import tables

EXACT = "exact"
SUPERLATIVES = {"largest": (1, "largest"), "smallest": (1, "smallest"), "second": (2, "largest"), "third": (3, "largest")}
HEDGES = ("about", "nearly", "at-least", "at-most", "over", "under")
OPERATORS = {"over": "above", "under": "below", "at-least": "at-least", "at-most": "at-most", "exact": "equal", "unchanged": "equal"}
TURNS = {"rises": "rises", "falls": "falls"}
TIMES = {"double": "2", "triple": "3", "half": "0.5"}


@dataclass(frozen=True, slots=True)
class Comparator:
    """One comparator, by the name that it has in the list."""

    name: str
    """Empty for one that is not in the list."""

    @property
    def hedge(self) -> str | None:
        """What it does to a printed figure."""
        return self.name if self.name in HEDGES else "majority" if self.name == "majority" else None

    @property
    def place(self) -> tuple[int, str] | None:
        """The place that it asserts, and from which end."""
        return SUPERLATIVES.get(self.name)


def comparator_of(text: str) -> Comparator:
    """The comparator that the text names, whatever joins its words."""
    plain = "_".join(text.lower().replace("-", " ").split()) or EXACT
    for name, written in tables()["comparator"].items():
        words = written if isinstance(written, list) else []
        if plain == name.replace("-", "_") or plain in words or plain.replace("_", " ") in words:
            return Comparator(name)
    return Comparator("")
