import json
from collections.abc import Callable, Iterator

import pytest
from jsonschema import Draft7Validator  # type: ignore[import-untyped]  # its stubs are a package of their own

from gx_factcheck.claimfile.faults import ClaimFileError, Fault
from gx_factcheck.claimfile.read import read_claims
from gx_factcheck.claimfile.read_json import read_json
from gx_factcheck.claimfile.schema import Json, claim_schema

ANNOTATIONS = ["$schema", "$ref", "definitions", "title", "description", "default"]
ASSERTIONS = ["type", "enum", "pattern", "minLength", "maxLength", "minimum", "minItems", "required"]
APPLICATORS = ["properties", "additionalProperties", "items", "anyOf", "allOf"]

CLAIM = {
    "id": "berths",
    "kind": "count",
    "indicator": "port_berths",
    "reference_area": "lindau-port",
    "measure": {"printed": 12, "unit": "item"},
    "source": {"quote": "12个", "start": 20, "end": 23},
}
ARTICLE = {"title": "湖港半年报", "published": "2023-08-14"}


def file_with(claim: dict[str, object], **others: object) -> dict[str, object]:
    return {"schema": 1, "article": ARTICLE, "claims": [CLAIM | claim]} | others


def keywords_in(schema: Json) -> Iterator[str]:
    if isinstance(schema, list):
        for member in schema:
            yield from keywords_in(member)
    elif isinstance(schema, dict):
        for key, value in schema.items():
            yield key
            named = key in ("properties", "definitions") and isinstance(value, dict)
            for member in value.values() if named and isinstance(value, dict) else [] if key == "default" else [value]:
                yield from keywords_in(member)


def loads(content: dict[str, object]) -> bool:
    try:
        read_claims("a.json", json.dumps(content), read_json)
    except ClaimFileError:
        return False
    return True


def test_it_is_a_schema_of_draft_7() -> None:
    Draft7Validator.check_schema(claim_schema())
    assert claim_schema()["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert set(keywords_in(claim_schema())) <= {*ANNOTATIONS, *ASSERTIONS, *APPLICATORS}


def test_it_describes_records_and_fields() -> None:
    text = json.dumps(claim_schema())
    assert "What a sentence asserts" in text
    assert "The groups whose union is ranked." in text


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(file_with({}), id="plain"),
        pytest.param(file_with({}, schema="1"), id="version as text"),
        pytest.param(file_with({}, claims=[]), id="no claims"),
        pytest.param(file_with({"time_period": 2023}), id="a year that an editor takes for a number"),
        pytest.param(file_with({"time_period": ["2023-S1", 2023]}), id="alternative periods"),
        pytest.param(file_with({"time_period": None}), id="no period"),
        pytest.param(file_with({"source": {"quote": 12, "start": "20", "end": 22}}), id="a quote of digits only"),
        pytest.param(file_with({"indicator": ["port_berths", "port_quays"]}), id="alternative indicators"),
        pytest.param(file_with({"basis": "real", "adjustment": ["cumulative"]}), id="one word or several"),
        pytest.param(file_with({"measure": None, "operator": "largest"}), id="no number"),
        pytest.param(file_with({"measure": {"printed": "12", "unit": "item", "hedge": ["over"]}}), id="hedged"),
        pytest.param(file_with({}, relations=[{"equation": "berths = 12", "by": "stated"}]), id="relation"),
    ],
)
def test_what_the_loader_reads_the_schema_accepts(content: dict[str, object]) -> None:
    assert loads(content)
    assert list(Draft7Validator(claim_schema()).iter_errors(content)) == []


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(file_with({}, schema=2), id="newer version"),
        pytest.param({"schema": 1, "claims": []}, id="no article"),
        pytest.param(file_with({"indicater": "x"}), id="unknown key"),
        pytest.param(file_with({"kind": "levle"}), id="wrong word"),
        pytest.param(file_with({"kind": ["count"]}), id="a list for a word"),
        pytest.param(file_with({"id": "Berths"}), id="upper case in an id"),
        pytest.param(file_with({"indicator": []}), id="an empty list"),
        pytest.param(file_with({"basis": ["real", "reel"]}), id="a wrong word among several"),
        pytest.param(file_with({"source": {"quote": "12个", "start": -3, "end": 0}}), id="a negative position"),
        pytest.param(file_with({"source": {"quote": "12个", "start": "a", "end": 23}}), id="a position in letters"),
        pytest.param(file_with({"source": {"quote": "12个" * 67, "start": 20, "end": 221}}), id="a quote of 201 characters"),
        pytest.param(file_with({"measure": {"printed": 12}}), id="no unit"),
        pytest.param(file_with({"measure": 12}), id="a number for a measure"),
        pytest.param(file_with({}, relations=[{"equation": "berths = 12"}]), id="a relation that nobody states"),
    ],
)
def test_what_the_schema_refuses_the_loader_refuses(content: dict[str, object]) -> None:
    assert not Draft7Validator(claim_schema()).is_valid(content)
    assert not loads(content)


def test_the_examples_in_messages_are_in_the_vocabulary(refuse: Callable[[str | bytes, str], tuple[Fault, ...]], sound: str) -> None:
    """A remedy that names words of a closed list names those of the schema, all of them."""
    (fault,) = refuse(sound.replace("kind: level", "kind: x"), ".yaml")
    definitions = claim_schema()["definitions"]
    assert isinstance(definitions, dict)
    kind = definitions["Kind"]
    assert isinstance(kind, dict)
    assert isinstance(kind["enum"], list)
    assert [f"`{word}`" in fault.remedy for word in kind["enum"]] == [True] * 16
