"""The fields of a claim file's records, under the names that a file uses."""

from collections.abc import Iterator
from typing import TypeVar, get_args

from pydantic import BaseModel

_Base = TypeVar("_Base")


def fields_of(model: type[BaseModel]) -> dict[str, object]:
    """The annotation of each field, in their order."""
    return {field.alias or name: field.annotation for name, field in model.model_fields.items()}


def find_class(annotation: object, base: type[_Base]) -> type[_Base] | None:
    """The first class of that base in `X`, `X | None` or `tuple[X, ...]`."""
    if isinstance(annotation, type) and issubclass(annotation, base):
        return annotation
    return next((found for part in get_args(annotation) if (found := find_class(part, base)) is not None), None)


def records_in(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """The record and all that its fields hold, one of them perhaps more than once; none may hold itself."""
    yield model
    for annotation in fields_of(model).values():
        inner = find_class(annotation, BaseModel)
        if inner is not None:
            yield from records_in(inner)
