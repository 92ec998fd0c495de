"""Claims from plain fields, and what is derived of them, for the tests of derivations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gx_factcheck.model.constraint import Constraint, Primitive
from gx_factcheck.model.equation import read_equation
from gx_factcheck.model.finding import Message
from gx_factcheck.report.wording import Wording
from gx_factcheck.system.derivation import Derivation, derive
from gx_factcheck.system.equations import compile_equation
from gx_factcheck.system.stated import stated_claim

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.conftest import Desk, Fields

    from gx_factcheck.model.claim import Claim

ENGLISH = Wording("en")
HOLDS, BREAKS = Message("holds"), Message("breaks")


def made(desk: Desk, figures: Mapping[str, Fields]) -> dict[str, Claim]:
    return {name: desk.claim({"id": name, **fields}) for name, fields in figures.items()}


def read(equation: str, claims: Mapping[str, Claim]) -> Primitive:
    found = compile_equation(read_equation(equation), {name: stated_claim(claim) for name, claim in claims.items()})
    assert found is not None
    return found


def derived(primitive: Primitive, claim: str, claims: Mapping[str, Claim]) -> Derivation:
    return derive(Constraint(primitive, BREAKS, HOLDS), claim, claims)


def told(found: Derivation) -> list[str]:
    return [ENGLISH.text(step) for step in found.steps]
