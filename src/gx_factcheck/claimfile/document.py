"""The whole of a claim file as a record: the article, its claims and what ties them."""

from collections.abc import Iterable
from typing import Annotated

from pydantic import AfterValidator, Field, WithJsonSchema

from gx_factcheck.model.claim import Claim
from gx_factcheck.model.equation import read_equation
from gx_factcheck.model.relation import Relation
from gx_factcheck.model.report import ClaimFile
from gx_factcheck.model.source import Article, Frozen, Origin, Position, Selector

SCHEMA = 1
"""The version of the shape below; a file says which it follows."""


def _equation(text: str) -> str:
    read_equation(text)
    return text


class WrittenRelation(Frozen):
    """An equation over the claims of the file, and who says that it holds."""

    equation: Annotated[str, AfterValidator(_equation)]
    """As in `gdp = primary + secondary + tertiary` or `rate = k / projects`; names are ids of claims."""
    by: Origin
    """Stated: the article says so. Inferred: its reader concludes so."""
    source: Selector | None = None
    """The words that state it."""

    def relation(self) -> Relation:
        """The relation, its equation read."""
        return Relation(self.equation, read_equation(self.equation), self.by, self.source)


class Document(Frozen):
    """The claims of one article."""

    version: Annotated[Position, Field(alias="schema"), WithJsonSchema({"enum": [SCHEMA, str(SCHEMA)]})]
    """The version of this format."""
    article: Article
    claims: tuple[Claim, ...]
    relations: tuple[WrittenRelation, ...] = ()

    def claim_file(self, path: str, claim_lines: Iterable[int]) -> ClaimFile:
        """The document as the rest of the program knows it."""
        relations = tuple(relation.relation() for relation in self.relations)
        lines = tuple(zip((claim.id for claim in self.claims), claim_lines, strict=True))
        return ClaimFile(path, self.article, self.claims, relations, lines)
