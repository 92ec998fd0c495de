"""How each peer is called on a whole text; run by the peers' interpreter only.

A call gives the peer's own results, which nobody looks at where only time is measured. A peer is imported when it is asked.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from importlib import import_module

Call = Callable[[str, datetime.datetime], Iterable[object]]


def recognizers_numbers(culture: str) -> Call:
    """Numbers, ordinals and percents."""
    numbers = import_module("recognizers_number")

    models = (numbers.recognize_number, numbers.recognize_ordinal, numbers.recognize_percentage)
    return lambda text, _: [found for model in models for found in model(text, culture)]


def recognizers_units(culture: str) -> Call:
    """Money, dimensions, ages and temperatures."""
    units = import_module("recognizers_number_with_unit")

    models = (units.recognize_currency, units.recognize_dimension, units.recognize_age, units.recognize_temperature)
    return lambda text, _: [found for model in models for found in model(text, culture)]


def recognizers_dates(culture: str) -> Call:
    """Dates, times and periods."""
    dates = import_module("recognizers_date_time")

    return lambda text, reference: dates.recognize_datetime(text, culture, reference=reference)


def recognizers_all(culture: str) -> Call:
    """All of the above, as our one call answers all of it."""
    parts = (recognizers_numbers(culture), recognizers_units(culture), recognizers_dates(culture))
    return lambda text, reference: [found for part in parts for found in part(text, reference)]


def jionlp_money(_: str) -> Call:
    """Amounts of money; Chinese only."""
    jionlp = import_module("jionlp")

    return lambda text, _: jionlp.ner.extract_money(text)


def jionlp_time(_: str) -> Call:
    """Times; Chinese only."""
    jionlp = import_module("jionlp")

    return lambda text, reference: jionlp.ner.extract_time(text, time_base=reference.timestamp())


def cn2an_transform(_: str) -> Call:
    """Rewrites Chinese numerals and gives no places; Chinese only."""
    cn2an = import_module("cn2an")

    return lambda text, _: [cn2an.transform(text)]


def quantulum(_: str) -> Call:
    """Quantities, without its classifier; English only."""
    parser = import_module("quantulum3.parser")

    return lambda text, _: parser.parse(text)


def dateparser_search(culture: str) -> Call:
    """Dates."""
    search = import_module("dateparser.search")
    language = culture[:2]
    return lambda text, reference: search.search_dates(text, languages=[language], settings={"RELATIVE_BASE": reference}) or ()


CALLS: dict[str, tuple[str, Callable[[str], Call]]] = {
    "Recognizers, numbers": ("zh en", recognizers_numbers),
    "Recognizers, money and units": ("zh en", recognizers_units),
    "Recognizers, dates": ("zh en", recognizers_dates),
    "Recognizers, all": ("zh en", recognizers_all),
    "JioNLP, money": ("zh", jionlp_money),
    "JioNLP, time": ("zh", jionlp_time),
    "cn2an.transform": ("zh", cn2an_transform),
    "quantulum3": ("en", quantulum),
    "dateparser.search": ("zh en", dateparser_search),
}
"""Under the name of the peer its languages and what makes its call."""


def culture_of(language: str) -> str:
    """As Recognizers names it."""
    return {"zh": "zh-cn", "en": "en-us"}[language]
