"""The English date periods of recogniser specs, read by the finder of periods.

python eval_specs.py specs --languages English --recognizers DateTime --entities Extractor,Parser \
        --sut benchmarks.extraction.spec_periods_en:recognise
"""

from __future__ import annotations

import datetime
from typing import Protocol

from benchmarks.extraction.timex_en import Days, timex
from gx_factcheck.extraction.periods_en import find_periods_en
from gx_factcheck.extraction.time_phrase import Meaning

Found = dict[str, object]


class Case(Protocol):
    """What a case of the specs has that is read here."""

    text: str
    model: str
    entity: str
    reference: datetime.datetime | None


def recognise(case: Case) -> list[Found] | None:
    """The periods of the case; None for models that are not read here."""
    if case.model != "DatePeriod":
        return None
    return [
        {"start": phrase.start, "end": phrase.end - 1, "text": case.text[phrase.start : phrase.end], "type": "daterange"}
        | (_parsed(phrase.meaning, case) if case.entity == "Parser" else {})
        for phrase in find_periods_en(case.text, 0, len(case.text))
    ]


def _parsed(meaning: Meaning, case: Case) -> Found:
    day = case.reference.date() if case.reference else datetime.date.min
    value, future, past = timex(meaning, day)
    return {"timex": value, "future": _days(future), "past": _days(past)}


def _days(days: Days | None) -> dict[str, str]:
    return {"startDate": days[0].isoformat(), "endDate": days[1].isoformat()} if days else {}
