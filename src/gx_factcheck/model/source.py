"""Where a claim stands: the article and the selectors into its text."""

from datetime import date
from enum import StrEnum
from typing import Annotated, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer, WithJsonSchema, model_validator

from gx_factcheck.model.scope import Scope, read_scope
from gx_factcheck.values.periods import Period, read_period


class Frozen(BaseModel):
    """A record of a claim file: unknown keys are refused, nothing changes once it is read."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


def _whole(value: object) -> object:
    """Scalars of a claim file are text; only plain ASCII digits are a position."""
    if isinstance(value, str):
        if not (value.isascii() and value.isdigit() and len(value) <= 12):
            message = f"{value!r} is not a position; write a whole number of code points, as in 364"
            raise ValueError(message)
        return int(value)
    return value


def _period(value: object) -> object:
    return read_period(value) if isinstance(value, str) else value


def _scope(value: object) -> object:
    return read_scope(value) if isinstance(value, str) else value


Position = Annotated[int, BeforeValidator(_whole), Field(ge=0)]
PeriodText = Annotated[
    Period,
    BeforeValidator(_period),
    PlainSerializer(str, return_type=str),
    WithJsonSchema({"type": ["string", "integer"], "description": "2021, 2021-S1, 2021-Q2, 2021-07, 2021-07-31 or 2021-01/2021-07"}),
]

ScopeText = Annotated[
    Scope,
    BeforeValidator(_scope),
    PlainSerializer(str, return_type=str),
    WithJsonSchema({"type": ["string", "integer"], "description": "series, a length as in P14Y or P18M, or a period as in 2008/2021"}),
]


class Selector(Frozen):
    """A W3C Web Annotation text quote and position: `article[start:end] == quote`, in code points, end exclusive."""

    quote: Annotated[str, Field(min_length=1, max_length=200)]
    start: Position
    end: Position

    @model_validator(mode="after")
    def _spans_its_quote(self) -> Self:
        if self.end - self.start != len(self.quote):
            message = f"the quote {self.quote!r} has {len(self.quote)} code points, but end - start is {self.end - self.start}"
            raise ValueError(message)
        return self


class Origin(StrEnum):
    """Whether a fact stands in the source or was concluded from it."""

    STATED = "stated"
    INFERRED = "inferred"


class Article(Frozen):
    """The text that the claims were read from; the text itself is not kept."""

    title: Annotated[str, Field(min_length=1)]
    publisher: str | None = None
    published: PeriodText
    """A day, or the interval in which the article appeared."""
    published_by: Origin = Origin.STATED
    address: str | None = None
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")] | None = None
    language: Annotated[str, Field(pattern=r"^(zh|en)$")] = "zh"

    @property
    def appeared(self) -> date:
        """The last day on which the article can have appeared: what was out by then may speak to it."""
        return self.published.end
