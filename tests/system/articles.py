"""Articles made at random, of which a few figures are off, for what must hold of every article."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from hypothesis import strategies as st

if TYPE_CHECKING:
    from tests.conftest import Audited, Desk, Fields

    from gx_factcheck.model.verdict import Conflict
    from gx_factcheck.model.words import Judgement

LEVELS = ("north", "south", "east", "total", "before")
RATES = ("share", "growth")
MOST_NUDGED = 3


@dataclass(frozen=True, slots=True)
class Told:
    """An article: levels in whole thousandths, rates in hundredths of a percent, and the relations between them."""

    figures: Mapping[str, int]
    hedges: Mapping[str, str]
    relations: tuple[str, ...]

    def claims(self, write: Mapping[str, Fields]) -> list[Fields]:
        """The claims with their figures as they are written; each is of something else, so that only the relations tie them."""
        hedged = {name: {"hedge": hedge} for name, hedge in self.hedges.items()}
        kinds = {"share": "share", "growth": "growth"}
        return [
            {"id": name, "indicator": f"made_{name}", "kind": kinds.get(name, "level"), **write[name], **hedged.get(name, {})}
            for name in self.figures
        ]


@st.composite
def articles(draw: st.DrawFn) -> Told:
    """True but for some figures, which are off by a digit or by more; some stand beside a hedge."""
    parts = {name: draw(st.integers(10, 4000)) for name in LEVELS[:3]}
    total, before = sum(parts.values()), draw(st.integers(1000, 9000))
    true = {
        **parts,
        "total": total,
        "before": before,
        "share": 10_000 * parts["north"] // total,
        "growth": 10_000 * (total - before) // before,
    }
    nudges = draw(st.dictionaries(st.sampled_from([*true]), st.sampled_from([-300, -10, -1, 1, 2, 9, 90, 900, 5000]), max_size=MOST_NUDGED))
    # Final zeros may be rounding where they are no decimals: none are printed.
    figures = {name: value + nudges.get(name, 0) for name, value in true.items()}
    figures = {name: value if value % 10 else value + 1 for name, value in figures.items()}
    hedges = draw(st.dictionaries(st.sampled_from([*true]), st.sampled_from(["over", "under", "about", "nearly"]), max_size=1))
    first, second = ("north", "south") if parts["north"] > parts["south"] else ("south", "north")
    relations = [
        "total = north + south + east",
        "share = north / total",
        "growth = total / before - 1",
        "total - before = east",
        f"{first} > {second}",
        "north + south <= total",
        "east = total - north - south",
        "before <= total",
    ]
    chosen = draw(st.lists(st.sampled_from(relations), min_size=1, max_size=5, unique=True))
    return Told(figures, hedges, tuple(chosen))


def decimals(value: int, places: int) -> str:
    return str(Decimal(value).scaleb(-places))


def plain(told: Told) -> dict[str, Fields]:
    """Every level in tonnes, every rate in percent."""
    levels = {name: {"printed": decimals(told.figures[name], 3), "unit": "tonne"} for name in LEVELS}
    return {**levels, **{name: {"printed": decimals(told.figures[name], 2) + "%", "unit": "percent"} for name in RATES}}


def judge(desk: Desk, claims: Sequence[Fields], relations: Sequence[str]) -> Audited:
    found = desk.judge(claims, relations=[desk.relation(text) for text in relations])
    assert found.run.crashed == ()
    return found


def verdicts(found: Audited) -> set[tuple[str, ...]]:
    return {(verdict.claim, verdict.verdict, verdict.reason) for verdict in found.report.verdicts}


def members(conflict: Conflict) -> tuple[frozenset[str], frozenset[str]]:
    return frozenset(conflict.claims), frozenset(conflict.relations)


def conflicts(found: Audited) -> set[tuple[frozenset[str], frozenset[str], Judgement]]:
    return {(*members(conflict), conflict.judgement) for conflict in found.report.conflicts}
