"""What an extractor says stands in a text, in one shape for all of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from gx_factcheck.model.mention import Mention, MentionKind


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found; `end` is exclusive, in code points."""

    start: int
    end: int
    value: Fraction | None = None
    """Percents count percents."""
    upper: Fraction | None = None
    unit: str | None = None
    """An id of the unit table, or what a peer calls it, in small letters."""
    hedges: tuple[str, ...] = ()
    kind: str = ""
    role: str | None = None
    first: date | None = None
    last: date | None = None
    """The last day, included."""

    def touches(self, start: int, end: int) -> bool:
        """Whether they have a character in common."""
        return self.start < end and start < self.end


def finding_of(mention: Mention) -> Finding:
    """Our own mention in that shape; the days are those of a period, not those that govern a figure."""
    period = mention.period if mention.kind is MentionKind.PERIOD else None
    return Finding(
        mention.start,
        mention.end,
        mention.value,
        mention.upper,
        mention.unit,
        tuple(map(str, mention.hedges)),
        str(mention.kind),
        None if mention.role is None else str(mention.role),
        None if period is None else period.start,
        None if period is None else period.end,
    )


def findings_of(records: Iterable[Mapping[str, object]]) -> list[Finding]:
    """What a peer's script printed; it has neither hedges nor roles."""
    return [
        Finding(
            start=int(str(record["start"])),
            end=int(str(record["end"])),
            value=_number(record.get("value")),
            upper=_number(record.get("upper")),
            unit=None if record.get("unit") is None else str(record["unit"]),
            first=_day(record.get("first")),
            last=_day(record.get("last")),
        )
        for record in records
    ]


def _number(given: object) -> Fraction | None:
    return None if given is None else Fraction(str(given))


def _day(given: object) -> date | None:
    return None if given is None else date.fromisoformat(str(given))
