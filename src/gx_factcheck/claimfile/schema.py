"""The JSON Schema of a claim file, for editors: draft 7, which is what they read."""

import ast
import inspect
import sys
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue

from gx_factcheck.claimfile.document import SCHEMA, Document
from gx_factcheck.claimfile.records import records_in
from gx_factcheck.model.measure import one_or_many

if TYPE_CHECKING:
    from pydantic_core import core_schema

Json: TypeAlias = "str | int | bool | list[Json] | dict[str, Json] | None"


def claim_schema() -> dict[str, Json]:
    """A new copy of the schema; an editor that types YAML scalars as numbers accepts the same files as the loader."""
    schema: dict[str, Json] = Document.model_json_schema(by_alias=True, ref_template="#/definitions/{model}", schema_generator=_Draft7)
    definitions = _translated(schema.pop("$defs"))
    title = f"Claim file of gx-factcheck, schema {SCHEMA}"
    schema = {"$schema": "http://json-schema.org/draft-07/schema#", **schema, "title": title, "definitions": definitions}
    _describe_fields(schema, Document)
    if isinstance(definitions, dict):
        for model in records_in(Document):
            _describe_fields(definitions.get(model.__name__), model)
    return schema


class _Draft7(GenerateJsonSchema):
    """What the loader accepts, of the values that an editor's YAML parser makes."""

    def field_title_should_be_set(self, schema: object) -> bool:  # noqa: ARG002
        """A title would only say the name again."""
        return False

    def function_before_schema(self, schema: "core_schema.BeforeValidatorFunctionSchema") -> JsonSchemaValue:
        inner = super().function_before_schema(schema)
        if schema["function"]["function"] is one_or_many and inner.get("type") == "array":
            return {"anyOf": [inner["items"], inner]}
        return inner

    def int_schema(self, schema: "core_schema.IntSchema") -> JsonSchemaValue:
        """Positions: the loader reads digits, whether an editor sees them as a number or as text."""
        return super().int_schema(schema) | {"type": ["integer", "string"], "pattern": "^[0-9]{1,12}$"}

    def str_schema(self, schema: "core_schema.StringSchema") -> JsonSchemaValue:
        """A text of digits only is a number to an editor: `quote: 38`."""
        inner = super().str_schema(schema)
        return inner if "pattern" in inner else inner | {"type": ["string", "number"]}


def _translated(node: Json) -> Json:
    """Bounds that pydantic sets beside a validator of ours, in the words of draft 7 and on the part that they bound."""
    if isinstance(node, list):
        return [_translated(member) for member in node]
    if not isinstance(node, dict):
        return node
    members = {"minimum" if key == "ge" else key: _translated(member) for key, member in node.items()}
    alternatives = members.get("anyOf")
    if "minLength" in members and isinstance(alternatives, list):
        shortest = members.pop("minLength")
        members["anyOf"] = [each | {"minItems": shortest} if isinstance(each, dict) and "items" in each else each for each in alternatives]
    return members


def _describe_fields(schema: Json, model: type[BaseModel]) -> None:
    properties = schema.get("properties") if isinstance(schema, dict) else None
    if not isinstance(properties, dict):
        return
    for name, text in _field_docstrings(model):
        field = properties.get(model.model_fields[name].alias or name)
        if isinstance(field, dict) and "$ref" in field:
            field["allOf"] = [{"$ref": field.pop("$ref")}]
        if isinstance(field, dict):
            field.setdefault("description", text)


def _field_docstrings(model: type[BaseModel]) -> Iterator[tuple[str, str]]:
    """The texts that stand below the fields of a class, by the field's name."""
    tree = ast.parse(inspect.getsource(sys.modules[model.__module__]))
    body = next(node.body for node in tree.body if isinstance(node, ast.ClassDef) and node.name == model.__name__)
    for field, below in pairwise(body):
        text = below.value.value if isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant) else None
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name) and isinstance(text, str):
            yield field.target.id, inspect.cleandoc(text)
