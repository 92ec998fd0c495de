"""What ties the claims of one article together, as its author or its annotator states it."""

from dataclasses import dataclass

from gx_factcheck.model.equation import Equation
from gx_factcheck.model.source import Origin, Selector


@dataclass(frozen=True, slots=True)
class Relation:
    """An equation over claim ids.

    It may take part in a refutation only with `source`, the words that state it; an inferred one strains at most.
    """

    id: str
    """The equation as written, which is also its name in reports."""
    equation: Equation
    by: Origin
    source: Selector | None = None
