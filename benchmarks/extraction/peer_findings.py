"""What the peers find in texts, as JSON on standard output; run by the peers' interpreter.

Read is {"texts": [{"text", "language", "day"}, …]}; printed is {peer: [{"text": index, "start", "end", "value", …}, …]}.
`end` is exclusive, the last day included. JioNLP is not asked for plain numbers, which it does not find, nor cn2an, which
gives no places.
"""

from __future__ import annotations

import datetime
import json
import re
import sys
from collections.abc import Iterable, Iterator
from fractions import Fraction

from benchmarks.extraction.peer_calls import CALLS, Call, culture_of

Record = dict[str, object]

_UNITS = {
    "chinese yuan": "CNY",
    "united states dollar": "USD",
    "dollar": "USD",
    "hong kong dollar": "HKD",
    "euro": "EUR",
    "british pound": "GBP",
    "japanese yen": "JPY",
    "元": "CNY",
    "美元": "USD",
    "港元": "HKD",
    "欧元": "EUR",
    "英镑": "GBP",
    "日元": "JPY",
    "kilometre": "kilometer",
    "metre": "meter",
    "percentage": "percent",
    "ton": "tonne",
    "metric ton": "tonne",
    "c": "degree_celsius",
    "year-old": "year",
}
_LENGTH = re.compile(r"P(T?)(\d+(?:\.\d+)?)([YMWDHS])")
_UNITS_OF_TIME = {"Y": "year", "M": "month", "W": "week", "D": "day", "TH": "hour", "TM": "minute", "TS": "second"}
_JIO_UNITS = ("second", "minute", "hour", "day", "month", "year")


def recognizers(call: Call, text: str, reference: datetime.datetime) -> Iterator[Record]:
    """A result for each resolution, since it gives a past one and a future one."""
    for found in call(text, reference):
        place: Record = {"start": found.start, "end": found.end + 1}
        resolution = found.resolution or {}
        if "values" in resolution:
            for value in resolution["values"] or ():
                yield place | _days(value)
            continue
        kind = found.type_name.rpartition(".")[2]
        unit = {"percentage": "percent", "ordinal": "ordinal"}.get(kind) or _unit(resolution.get("unit"))
        yield place | {"value": _number(resolution.get("value")), "unit": unit}


def jionlp(call: Call, text: str, reference: datetime.datetime) -> Iterator[Record]:
    """Money, times and lengths of time."""
    for found in call(text, reference):
        detail = found["detail"]
        place: Record = {"start": found["offset"][0], "end": found["offset"][1]}
        if found["type"] == "money":
            numbers = [detail["num"]] if isinstance(detail["num"], str) else list(detail["num"])
            upper = {"upper": _number(numbers[1])} if len(numbers) > 1 else {}
            yield place | {"value": _number(numbers[0]), "unit": _unit(detail["case"])} | upper
        elif isinstance(detail["time"], list):
            first, last = (str(end)[:10] for end in detail["time"])
            yield place | {name: end for name, end in (("first", first), ("last", last)) if _is_day(end)}
        else:
            units = [unit for unit in _JIO_UNITS if unit in detail["time"]]
            value = detail["time"].get(units[0]) if len(units) == 1 else None
            yield place | ({"value": _number(value), "unit": units[0]} if units else {})


def quantulum(call: Call, text: str, reference: datetime.datetime) -> Iterator[Record]:
    """Quantities."""
    for found in call(text, reference):
        unit = None if found.unit.name == "dimensionless" else _unit(found.unit.name)
        yield {"start": found.span[0], "end": found.span[1], "value": _number(found.value), "unit": unit}


def dateparser(call: Call, text: str, reference: datetime.datetime) -> Iterator[Record]:
    """Dates: it gives the words in their order and not their places."""
    place = 0
    for words, moment in call(text, reference):
        place = max(place, text.find(words, place))
        day = moment.date().isoformat()
        yield {"start": place, "end": place + len(words), "first": day, "last": day}
        place += len(words)


def _days(value: dict[str, str]) -> Record:
    """The days of a resolution; the end of its ranges is exclusive."""
    if "start" in value or "end" in value:
        first, last = value.get("start", "")[:10], value.get("end", "")[:10]
        # The first of all days, which has none before it, is its word for one that it did not work out.
        has_last = _is_day(last) and last != datetime.date.min.isoformat()
        before = (datetime.date.fromisoformat(last) - datetime.timedelta(days=1)).isoformat() if has_last else ""
        return {name: end for name, end in (("first", first), ("last", before)) if _is_day(end)}
    if value.get("type") == "duration":
        length = _LENGTH.fullmatch(value.get("timex", ""))
        return {"value": _number(length[2]), "unit": _UNITS_OF_TIME[length[1] + length[3]]} if length else {}
    day = value.get("value", "")[:10]
    if not _is_day(day):
        return {}
    return {"first": day, "last": day}


def _is_day(text: str) -> bool:
    try:
        datetime.date.fromisoformat(text)
    except ValueError:
        return False
    return len(text) == 10


def _number(given: object) -> str | None:
    """As a fraction in digits; None for what is no number."""
    try:
        return None if given is None else str(Fraction(str(given).rstrip("%").replace(",", "")))
    except (ValueError, ZeroDivisionError):
        return None


def _unit(given: object) -> str | None:
    if given is None:
        return None
    name = str(given).casefold()
    return _UNITS.get(name, name.replace(" ", "_"))


PEERS = {
    "Recognizers-Text": (("Recognizers, all",), recognizers),
    "JioNLP": (("JioNLP, money", "JioNLP, time"), jionlp),
    "quantulum3": (("quantulum3",), quantulum),
    "dateparser": (("dateparser.search",), dateparser),
}


def records(texts: Iterable[dict[str, str]], peer: str) -> Iterator[Record]:
    """What one peer finds in the texts of its languages."""
    names, translate = PEERS[peer]
    calls: dict[tuple[str, str], Call] = {}
    for index, given in enumerate(texts):
        language = given["language"]
        for name in names:
            languages, make = CALLS[name]
            if language not in languages.split():
                continue
            call = calls.setdefault((name, language), make(culture_of(language)))
            moment = datetime.datetime.fromisoformat(given["day"])
            yield from ({"text": index} | record for record in translate(call, given["text"], moment))


def main() -> None:
    """Answer the request on standard input."""
    request = json.loads(sys.stdin.read())
    answer = {peer: list(records(request["texts"], peer)) for peer in request.get("peers") or PEERS}
    sys.stdout.write(f"\n{json.dumps(answer)}\n")


if __name__ == "__main__":
    main()
