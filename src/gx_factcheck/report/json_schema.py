"""The JSON Schema of the JSON report, versioned apart from the program."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import TypeAlias

from gx_factcheck.model.finding import Bearing, Edition, Force, Standing, Use
from gx_factcheck.model.words import Form, Judgement, Kind, Outcome, PriceBasis, Quality, Reason, Severity, Window
from gx_factcheck.values.slips import Slip

SCHEMA_VERSION = 2
"""Raised when a key goes or changes its meaning; new keys do not raise it."""

Schema: TypeAlias = Mapping[str, "Schema"] | Sequence["Schema"] | str | int | None

_TEXT: Schema = {"type": "string"}
_COUNT: Schema = {"type": "integer", "minimum": 0}
_YES_OR_NO: Schema = {"type": "boolean"}
_MAYBE_TEXT: Schema = {"type": ["string", "null"]}
_DECIMAL: Schema = {"type": ["string", "null"], "pattern": "^-?[0-9]+(\\.[0-9]+|/[0-9]+)?$"}


def report_schema() -> dict[str, Schema]:
    """The draft-07 schema of what `as_json.render` prints: one article's report, or several under `articles`."""
    run: dict[str, Schema] = {
        "schema": {"const": SCHEMA_VERSION},
        "language": {"enum": ["zh", "en"]},
        "as_of": _MAYBE_TEXT,
        "crashed": _list(_TEXT),
    }
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "gx-factcheck report",
        "description": "Verdicts on the claims of one article, or of several under `articles`. Numbers that are exact are strings.",
        "oneOf": [_record({**run, **_ARTICLE}), _record({**run, "articles": _list(_record(_ARTICLE))})],
        "definitions": _DEFINITIONS,
    }


def _record(properties: Mapping[str, Schema]) -> Schema:
    """Every key is always there, null where there is nothing; later versions may add keys."""
    return {"type": "object", "properties": properties, "required": sorted(properties)}


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _one_of(words: type[StrEnum]) -> Schema:
    return {"enum": [str(word) for word in words]}


def _one_of_or_null(words: type[StrEnum]) -> Schema:
    return {"enum": [*(str(word) for word in words), None]}


def _defined(name: str) -> Schema:
    return {"$ref": f"#/definitions/{name}"}


_ARTICLE: Mapping[str, Schema] = {
    "article": _defined("article"),
    "claims": _list(_defined("claim")),
    "verdicts": _list(_defined("verdict")),
    "conflicts": _list(_defined("conflict")),
    "coverage": _defined("coverage"),
}
_CLAIM_SOURCE = _record({"quote": _TEXT, "start": _COUNT, "end": _COUNT})
_OBSERVATION = _record(
    {
        "id": _TEXT,
        "indicator": _TEXT,
        "reference_area": _MAYBE_TEXT,
        "counterpart_area": _MAYBE_TEXT,
        "time_period": _MAYBE_TEXT,
        "form": _one_of(Form),
        "price_basis": _one_of_or_null(PriceBasis),
        "window": _one_of_or_null(Window),
        "definition": _MAYBE_TEXT,
        "group": _MAYBE_TEXT,
        "printed": _MAYBE_TEXT,
        "value": _DECIMAL,
        "quantum": _DECIMAL,
        "date": _MAYBE_TEXT,
        "unit": _TEXT,
        "hedges": _list(_TEXT),
        "quality": _one_of(Quality),
        "publisher": _TEXT,
        "title": _TEXT,
        "published": _MAYBE_TEXT,
        "address": _MAYBE_TEXT,
        "status": _TEXT,
        "note": _MAYBE_TEXT,
    }
)
_DEFINITIONS: Mapping[str, Schema] = {
    "article": _record(
        {
            "path": _TEXT,
            "title": _TEXT,
            "publisher": _MAYBE_TEXT,
            "published": _TEXT,
            "published_by": {"enum": ["stated", "inferred"]},
            "address": _MAYBE_TEXT,
            "sha256": _MAYBE_TEXT,
            "language": _TEXT,
        }
    ),
    "claim": _record({"id": _TEXT, "kind": _one_of(Kind), "source": _CLAIM_SOURCE, "line": {"type": ["integer", "null"], "minimum": 1}}),
    "verdict": _record(
        {
            "claim": _TEXT,
            "verdict": _one_of(Judgement),
            "reason": _one_of(Reason),
            "severity": _one_of_or_null(Severity),
            "explanation": _TEXT,
            "arithmetic": _MAYBE_TEXT,
            "evidence": _list(_defined("evidence")),
            "findings": _list(_defined("finding")),
            "would_be_true": _list(_TEXT),
            "notes": _list(_TEXT),
            "derivations": _list(_defined("derivation")),
        }
    ),
    "derivation": _record(
        {
            "rule": _TEXT,
            "relation": _MAYBE_TEXT,
            "steps": _list(_TEXT),
            "least": _DECIMAL,
            "greatest": _DECIMAL,
            "unit": _MAYBE_TEXT,
        }
    ),
    "finding": _record(
        {
            "rule": _TEXT,
            "outcome": _one_of(Outcome),
            "reason": _one_of(Reason),
            "force": _one_of(Force),
            "bearing": _one_of(Bearing),
            "severity": _one_of(Severity),
            "explanation": _TEXT,
            "arithmetic": _MAYBE_TEXT,
            "alternative": _MAYBE_TEXT,
            "wider_reading": _YES_OR_NO,
            "evidence": _list(_defined("evidence")),
            "would_be_true": _list(_TEXT),
        }
    ),
    "evidence": _record(
        {
            "use": _one_of(Use),
            "standing": _one_of(Standing),
            "edition": _one_of(Edition),
            "note": _MAYBE_TEXT,
            "observation": _defined("observation"),
        }
    ),
    "observation": _OBSERVATION,
    "conflict": _record(
        {
            "claims": _list(_TEXT),
            "relations": _list(_TEXT),
            "rule": _TEXT,
            "reason": _one_of(Reason),
            "verdict": _one_of(Judgement),
            "severity": _one_of(Severity),
            "explanation": _TEXT,
            "arithmetic": _TEXT,
            "repairs": _list(_record({"members": _list(_TEXT), "remedy": _TEXT, "slips": _list(_one_of(Slip)), "likelihood": _TEXT})),
            "reading": _MAYBE_TEXT,
            "evidence": _list(_defined("evidence")),
            "group": _COUNT,
            "complete": {"type": "boolean"},
        }
    ),
    "coverage": _record(
        {
            "claims": _COUNT,
            "decided": _COUNT,
            "lacking_data": _COUNT,
            "ask": _list(_record({"publisher": _TEXT, "name": _TEXT, "claims": _COUNT})),
            "left_out_later": _COUNT,
            "left_out_undated": _COUNT,
        }
    ),
}
