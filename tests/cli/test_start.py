"""A command pays for what it uses."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Runner

HEAVY = ("click", "pydantic", "pint", "yaml", "httpx", "tabulate", "wcwidth")
CODE = """
import json, sys
from gx_factcheck.cli import main
try:
    main()
finally:
    sys.stderr.write(json.dumps(sorted({name.partition(".")[0] for name in sys.modules})))
"""
NAMES = """
import sys, gx_factcheck
before = "pydantic" in sys.modules
offered = (gx_factcheck.Claim, gx_factcheck.Verdict, gx_factcheck.Report, gx_factcheck.audit)
print(before, *(value.__name__ for value in offered), type(gx_factcheck.__version__).__name__)
try:
    gx_factcheck.nothing
except AttributeError as error:
    print(error)
"""


@pytest.mark.parametrize(
    ("arguments", "allowed"),
    [
        pytest.param(("--version",), set(), id="the version"),
        pytest.param(("--help",), {"click"}, id="the help"),
        pytest.param(("nosuch",), {"click"}, id="a mistyped command"),
        pytest.param(("audit", "claims"), {"click", "pydantic", "yaml", "tabulate", "wcwidth"}, id="an audit: no pint, no network"),
    ],
)
def test_imports(program: Runner, arguments: tuple[str, ...], allowed: set[str]) -> None:
    run = program(*arguments, code=CODE)
    imported = set(json.loads(run.err[run.err.index("[") :]))
    assert imported & set(HEAVY) <= allowed


def test_public_names_are_resolved_on_use(program: Runner) -> None:
    run = program(code=NAMES)
    lines = run.out.splitlines()
    assert lines[0] == "False Claim Verdict Report audit str"
    assert "has no attribute 'nothing'" in lines[1]
