"""What pydantic refuses, said in the words of the claim file: what was given, and what to write instead."""

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from enum import Enum
from types import MappingProxyType
from typing import TYPE_CHECKING

from pydantic import BaseModel, ValidationError

from gx_factcheck.claimfile.document import Document
from gx_factcheck.claimfile.faults import Fault
from gx_factcheck.claimfile.positions import Parsed, Trail
from gx_factcheck.claimfile.records import fields_of, find_class
from gx_factcheck.values.characters import clip

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_LONGEST_SHOWN = 80

_FIELD = re.compile(r"[a-z_]+(?:\.[a-z_]+)+(?= )")  # measure.printed '12' does not occur …

# A fault of a whole record is shown at the field that is most often the wrong one.
_SHOWN_AT = MappingProxyType({"measure": ("printed",), "upper": ("printed",), "source": ("end",), "context": ("end",)})

_EXAMPLES = MappingProxyType(
    {
        "schema": "1",
        "title": "上半年经济运行情况",
        "published": "2021-09-02",
        "address": "https://example.org/article",
        "sha256": "64 digits from 0 to f, as `sha256sum` prints them",
        "language": "zh",
        "id": "gdp-growth",
        "kind": "growth",
        "indicator": "gdp_growth",
        "reference_area": "CN-GX",
        "counterpart_area": "MY",
        "time_period": "2021-S1",
        "definition": "goods_and_services",
        "group": "border_provinces",
        "members": "[gdp-growth, income-growth]",
        "claim": "gdp-growth",
        "quote": "12.90%",
        "start": "364",
        "end": "370",
        "printed": "12.90%",
        "unit": "percent",
        "equation": "total = first + second",
        "by": "stated",
        "measure": '{printed: "12.90%", unit: percent}',
        "upper": '{printed: "15%", unit: percent}',
        "source": '{quote: "12.90%", start: 364, end: 370}',
        "context": '[{quote: "上半年", start: 12, end: 15}]',
        "other": "{reference_area: CN}",
        "article": "{title: 上半年经济运行情况, published: 2021-09-02}",
        "claims": "and below it `- id: …` for each claim",
        "relations": "and below it `- equation: …` for each relation",
    }
)
_WANTED = MappingProxyType(
    {
        "tuple_type": "a list",
        "model_type": "keys with their values",
        "model_attributes_type": "keys with their values",
        "is_instance_of": "one text",
        "string_type": "one text",
        "int_type": "a whole number",
        "enum": "one word",
    }
)


def faults_of(error: ValidationError, parsed: Parsed) -> Iterator[Fault]:
    """One fault for each error, in pydantic's order; a key that is misspelled is not also said to be missing."""
    all_details = error.errors(include_url=False)
    misspelled = {
        (*trail[:-1], meant)
        for trail in (each["loc"] for each in all_details if each["type"] == "extra_forbidden")
        for meant in _meant_keys(trail)
    }
    for details in all_details:
        if details["type"] != "missing" or details["loc"] not in misspelled:
            yield _fault(details, parsed)


def _fault(details: "ErrorDetails", parsed: Parsed) -> Fault:
    trail = details["loc"]
    if details["type"] == "extra_forbidden":
        return parsed.fault_at_key(trail, f"unknown key `{clip(str(trail[-1]), _LONGEST_SHOWN)}`", _remedy_of_key(trail))
    if details["type"] == "missing":
        return parsed.fault_at_value(trail[:-1], f"`{trail[-1]}` is missing", f"write `{_example(trail)}`")
    if details["type"] == "value_error":
        problem, remedy = _split(str(details.get("ctx", {})["error"]))
        if isinstance(details["input"], dict):
            return _fault_of_record(parsed, trail, problem, remedy or _remedy_of_record(details["input"], trail))
        return parsed.fault_at_value(trail, problem, remedy or f"write it as in `{_example(trail)}`")
    return parsed.fault_at_value(trail, *_explain(details, trail))


def _split(message: str) -> tuple[str, str]:
    """The two clauses that our own messages have, parted by the last semicolon; the second may be empty."""
    problem, _, remedy = message.rpartition("; ")
    return (problem, remedy) if problem else (remedy, "")


def _fault_of_record(parsed: Parsed, trail: Trail, problem: str, remedy: str) -> Fault:
    """It is shown at the field that the message begins with, as in `measure.printed …`, or that is wrong most often."""
    begins_with = _FIELD.match(problem)
    shown_at = tuple(begins_with[0].split(".")) if begins_with else _SHOWN_AT.get(_name(trail), ())
    return parsed.fault_at_value((*trail, *shown_at), problem, remedy)


def _remedy_of_record(given: Mapping[str, object], trail: Trail) -> str:
    if {"quote", "start"} <= given.keys():
        return f"write `end: {int(str(given['start'])) + len(str(given['quote']))}`, if the start is right"
    if "measure" in given:
        return "copy the figure from the quote as it is printed there"
    return f"write it as in `{_example(trail)}`" if _name(trail) != "claims" else "write the operator, or the measure that is printed"


def _explain(details: "ErrorDetails", trail: Trail) -> tuple[str, str]:
    kind, given, context = details["type"], details["input"], details.get("ctx", {})
    name, words = _name(trail), _words(trail)
    if given is None:
        return f"`{name}` is empty", f"write `{_example(trail)}`, or leave the key out where it is not required"
    if words and isinstance(given, str):
        near = get_close_matches(given, words, n=3)
        ordered = near + [word for word in words if word not in near]
        return f"`{name}` cannot be {_shown(given)}", f"write `{'`, `'.join(ordered[:-1])}` or `{ordered[-1]}`"
    if kind in _WANTED:
        return f"`{name}` is {_shown(given)}, where {_WANTED[kind]} should stand", f"write `{_example(trail)}`"
    if kind == "string_too_long":
        return f"`{name}` has {len(str(given))} characters, {context['max_length']} are the most", f"shorten it, as in `{_example(trail)}`"
    if kind in ("string_too_short", "too_short"):
        return f"`{name}` is empty", f"write `{_example(trail)}`, or leave the key out where it is not required"
    wanted = f": it must match {context['pattern']}" if "pattern" in context else ""
    return f"`{name}` cannot be {_shown(given)}{wanted}", f"write it as in `{_example(trail)}`"


def _name(trail: Trail) -> str:
    return str(next((part for part in reversed(trail) if isinstance(part, str)), "file"))


def _shown(given: object) -> str:
    if isinstance(given, bool):
        return "true" if given else "false"
    if isinstance(given, str):
        return repr(clip(given, _LONGEST_SHOWN))
    return "a list" if isinstance(given, list | tuple) else "a set of keys"


def _example(trail: Trail) -> str:
    name = _name(trail)
    words = _words(trail)
    return f"{name}: {_EXAMPLES.get(name) or (words[0] if words else '…')}"


def _meant_keys(trail: Trail) -> list[str]:
    """The key that the unknown one at the end of the trail resembles most, if any."""
    return get_close_matches(str(trail[-1])[:_LONGEST_SHOWN], fields_of(_model_at(trail[:-1])), n=1)


def _remedy_of_key(trail: Trail) -> str:
    given, model = str(trail[-1]), _model_at(trail[:-1])
    fields = fields_of(model)
    if near := _meant_keys(trail):
        return f"write `{near[0]}`"
    for name, annotation in fields.items():
        inner = find_class(annotation, BaseModel)
        if inner is not None and given in fields_of(inner):
            return f"write it below `{name}`"
    return f"remove it; the keys here are {', '.join(fields)}"


def _words(trail: Trail) -> list[str]:
    """The words of the closed list that a field takes; empty where it takes others."""
    fields = fields_of(_model_at(trail[: -1 - isinstance(trail[-1], int)])) if trail else {}
    words = find_class(fields.get(_name(trail)), Enum)
    return [str(word.value) for word in words] if words else []


def _model_at(trail: Trail) -> type[BaseModel]:
    """The record that the keys and indices lead to."""
    model: type[BaseModel] = Document
    for part in trail:
        if isinstance(part, str):
            model = find_class(fields_of(model).get(part), BaseModel) or model
    return model
