"""Our answers to the cases of recogniser specs, and the table of them beside the peer that the specs were written for.

python eval_specs.py specs --sut benchmarks.extraction.specs:sut

What is right for a text and what a spec asks differ in span and name; the translation is in the files beside this one, each
of which reads with the extractor's own finders.
"""

from __future__ import annotations

import datetime
import os
import subprocess
import sys
from collections.abc import Callable
from typing import Protocol

from benchmarks.extraction import spec_numbers_en, spec_numbers_zh, spec_periods_en, spec_periods_zh
from benchmarks.extraction.data import Data
from benchmarks.extraction.peers import ROOT, run_python
from benchmarks.extraction.spec_ranges import find_ranges
from benchmarks.extraction.spec_units import find_amounts

LANGUAGES = {"Chinese": "zh", "English": "en"}
_AMOUNTS = {"Currency": "currency", "Dimension": "dimension", "Age": "age", "Temperature": "temperature"}


class Case(Protocol):
    """One case of the specs; what it wants is not looked at."""

    text: str
    language: str
    model: str
    entity: str
    reference: datetime.datetime | None


def sut(case: Case) -> object:
    """What we find in the text of the case; None where we do not do its model."""
    language = LANGUAGES.get(case.language)
    if language is None:
        return None
    if case.model in ("Number", "Percent", "Ordinal"):
        return (spec_numbers_zh.sut if language == "zh" else spec_numbers_en.recognise)(case)
    if case.model == "DatePeriod":
        return (spec_periods_zh.recognise if language == "zh" else spec_periods_en.recognise)(case)
    if case.model == "NumberRange":
        return [
            {"start": one.start, "end": one.end - 1, "type": "numberrange", "resolution": {"value": one.value}}
            for one in find_ranges(case.text, language)
        ]
    kind = _AMOUNTS.get(case.model)
    return None if kind is None else [one.as_result(kind) for one in find_amounts(case.text, language, kind)]


def specs(data: Data, *, peers: bool) -> str:
    """The tables that the evaluator prints for us and, in the peers' environment, for Recognizers-Text itself."""
    given = [str(data.evaluator), str(data.specs), "--sut"]
    tables = [("gx-factcheck", lambda: _own([*given, f"{__name__}:{sut.__name__}"]))]
    tables += [("Recognizers-Text", lambda: run_python([*given, "recognizers", "--limit", "2"]))] if peers else []
    return "\n\n".join(_table(name, run) for name, run in tables)


def _own(arguments: list[str]) -> str:
    done = subprocess.run(
        [sys.executable, *arguments], capture_output=True, text=True, check=True, encoding="utf-8", cwd=ROOT, env=os.environ
    )
    return done.stdout


def _table(name: str, run: Callable[[], str]) -> str:
    return f"{name}\n{run().rstrip()}"
