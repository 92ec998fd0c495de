"""The JSON report follows its schema, and holds what the model holds."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import jsonschema  # type: ignore[import-untyped]  # its stubs are a package of their own
import pytest

from gx_factcheck.model.report import Report
from gx_factcheck.report import as_json
from gx_factcheck.report.json_schema import report_schema
from gx_factcheck.report.wording import Wording

VALIDATOR = jsonschema.Draft7Validator(report_schema())


def read(report: Report, wording: Wording) -> dict[str, object]:
    value: dict[str, object] = json.loads(as_json.render(report, wording))
    return value


def test_the_schema_is_one() -> None:
    jsonschema.Draft7Validator.check_schema(report_schema())


def test_it_is_as_it_was(report: Report, wording: Wording, kept: Callable[[str, str], str]) -> None:
    text = as_json.render(report, wording)
    assert text == kept(f"report.{wording.language}.json", text)


def test_one_article_is_the_object_itself(report: Report, wording: Wording) -> None:
    value = read(report, wording)
    VALIDATOR.validate(value)
    assert value.keys() >= {"article", "claims", "verdicts", "conflicts", "coverage", "as_of", "crashed", "schema"}
    assert "articles" not in value


@pytest.mark.parametrize("count", [0, 2, 3])
def test_several_articles_are_a_list(report: Report, wording: Wording, count: int) -> None:
    value = read(replace(report, articles=report.articles * count), wording)
    VALIDATOR.validate(value)
    assert value.keys() == {"articles", "as_of", "crashed", "language", "schema"}
    assert value["articles"] == [value["articles"][0]] * count if count else value["articles"] == []  # type: ignore[index]


@pytest.mark.parametrize(
    "path",
    [
        pytest.param(("verdicts", 0, "verdict"), id="a verdict that is none"),
        pytest.param(("verdicts", 0, "reason"), id="a reason that is none"),
        pytest.param(("verdicts", 0, "evidence", 0, "observation", "value"), id="a value that is no number"),
        pytest.param(("conflicts", 0, "verdict"), id="a conflict's verdict"),
        pytest.param(("coverage", "claims"), id="a count that is text"),
    ],
)
def test_the_schema_refuses_what_is_wrong(report: Report, wording: Wording, path: tuple[str | int, ...]) -> None:
    value = read(report, wording)
    inner: object = value
    for step in path[:-1]:
        inner = inner[step]  # type: ignore[index]
    inner[path[-1]] = "wrong"  # type: ignore[index]
    assert not VALIDATOR.is_valid(value)


def test_numbers_are_exact_strings(report: Report, wording: Wording) -> None:
    text = as_json.render(report, wording)
    assert '"value": "1947000"' in text
    assert '"printed": "194.7万"' in text
    assert '"value": "12.9"' in text


def test_keys_are_sorted(report: Report, wording: Wording) -> None:
    text = as_json.render(report, wording)
    assert text == as_json.print_json(json.loads(text))


def keys_of(schema: object) -> set[str]:
    if isinstance(schema, list):
        return set().union(*map(keys_of, schema))
    if not isinstance(schema, dict):
        return set()
    own = set(schema["properties"]) if isinstance(schema.get("properties"), dict) else set()
    return own.union(*map(keys_of, schema.values()))


def test_the_page_on_the_report_names_each_key() -> None:
    page = (Path(__file__).resolve().parents[2] / "docs" / "report-schema.md").read_text("utf-8")
    of_claims = {"kind", "source", "quote", "start", "end"}
    assert not [key for key in sorted(keys_of(report_schema()) - of_claims) if f"`{key}`" not in page]
