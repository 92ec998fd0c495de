"""What is read of a published fact-check: the claim and the figures beside it, and nothing of how it was judged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

READ = ("id", "lang", "check_date", "claim_date", "claim", "reference")
"""The keys of a record that are looked at; of all others not one."""
CLAIM_KEYS = ("kind", "indicator", "area", "period", "value", "low", "high", "comparator", "unit", "baseline")
ROW_KEYS = ("area", "indicator", "period", "value", "unit", "source")


@dataclass(frozen=True, slots=True)
class Asserted:
    """What the checked sentence says, in words and digits; empty where it says nothing."""

    kind: str
    indicator: str
    area: str
    period: str
    value: str
    low: str
    high: str
    comparator: str
    unit: str
    baseline: str


@dataclass(frozen=True, slots=True)
class Row:
    """One figure that the check puts beside it."""

    area: str
    indicator: str
    period: str
    value: str
    unit: str
    source: str


@dataclass(frozen=True, slots=True)
class Facts:
    """A claim and the figures it is held against."""

    id: str
    language: str
    """`zh` or `en`."""
    checked: str
    claimed: str
    claim: Asserted
    rows: Sequence[Row]


def read_facts(record: Mapping[str, object]) -> Facts:
    """What of the record may be known before it is judged."""
    claim, reference = record.get("claim"), record.get("reference")
    rows = reference if isinstance(reference, list) else []
    return Facts(
        id=_text(record, "id") or "?",
        language="zh" if _text(record, "lang") == "zh" else "en",
        checked=_text(record, "check_date"),
        claimed=_text(record, "claim_date"),
        claim=Asserted(**_texts(claim, CLAIM_KEYS)),
        rows=tuple(Row(**_texts(row, ROW_KEYS)) for row in rows),
    )


def _texts(given: object, keys: Sequence[str]) -> dict[str, str]:
    return {key: _text(given, key) for key in keys}


def _text(given: object, key: str) -> str:
    value = given.get(key) if isinstance(given, Mapping) else None
    return "" if value is None else str(value).strip()
