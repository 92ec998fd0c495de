"""The Chinese date periods of recogniser specs, read by the finder of periods.

python eval_specs.py specs --languages Chinese --recognizers DateTime --entities Extractor,Parser \
        --sut benchmarks.extraction.spec_periods_zh:recognise
"""

from __future__ import annotations

import datetime
from typing import Protocol

from benchmarks.extraction.timex_en import Days
from benchmarks.extraction.timex_zh import timex
from gx_factcheck.extraction.periods_zh import find_periods_zh
from gx_factcheck.extraction.time_phrase import Bound, Limit, TimePhrase

Found = dict[str, object]
_OPEN_WORDS = ("之后", "以后", "之前", "以前", "后", "前")


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
    return [_found(phrase, case) for phrase in find_periods_zh(case.text, 0, len(case.text))]


def _found(phrase: TimePhrase, case: Case) -> Found:
    end = _end(phrase, case.text)
    found: Found = {"start": phrase.start, "end": end - 1, "text": case.text[phrase.start : end], "type": "daterange"}
    if case.entity != "Parser":
        return found
    day = case.reference.date() if case.reference else datetime.date.min
    value, future, past = timex(phrase.meaning, day)
    return found | {"timex": value, "future": _days(future), "past": _days(past)}


def _end(phrase: TimePhrase, text: str) -> int:
    """To the specs 之后 and 之前 are no part of a period that is open on one side."""
    if isinstance(phrase.meaning, Bound) and phrase.meaning.limit in {Limit.BEFORE, Limit.AFTER}:
        words = text[phrase.start : phrase.end]
        return phrase.end - next((len(word) for word in _OPEN_WORDS if words.endswith(word)), 0)
    return phrase.end


def _days(days: Days | None) -> dict[str, str]:
    return {"startDate": days[0].isoformat(), "endDate": days[1].isoformat()} if days else {}
