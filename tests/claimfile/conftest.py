"""A sound claim file, and a way to break it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from gx_factcheck.claimfile.faults import ClaimFileError, Fault
from gx_factcheck.claimfile.read import read_claim_file

SOUND = """\
schema: 1
article: {title: 湖港半年报, published: 2023-08-14}
claims:
  - id: cargo
    kind: level
    indicator: port_cargo
    reference_area: lindau-port
    time_period: 2023-S1
    measure: {printed: 4.2万, unit: tonne}
    source: {quote: 吞吐量4.2万吨, start: 3, end: 11}
  - id: berths
    kind: count
    indicator: port_berths
    reference_area: lindau-port
    measure: {printed: 12, unit: item, counted: counted}
    source: {quote: 12个, start: 20, end: 23}
relations:
  - equation: cargo > berths
    by: inferred
"""


@pytest.fixture
def sound() -> str:
    return SOUND


Refuse = Callable[[str | bytes, str], tuple[Fault, ...]]


@pytest.fixture
def refuse(tmp_path: Path) -> Refuse:
    """Writes a file of the given content and ending, and gives what is found wrong with it; nothing where it is read."""

    def faults(content: str | bytes, suffix: str) -> tuple[Fault, ...]:
        path = tmp_path / f"claims{suffix}"
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        try:
            read_claim_file(path)
        except ClaimFileError as error:
            return error.faults
        return ()

    return faults


@pytest.fixture
def assert_refused(refuse: Refuse) -> Callable[[str | bytes, str, str], None]:
    """Compares the one fault of a content with `line:column part of the problem -> part of the remedy`."""

    def check(content: str | bytes, suffix: str, said: str) -> None:
        place, _, clauses = said.partition(" ")
        problem, _, remedy = clauses.partition(" -> ")
        (fault,) = refuse(content, suffix)
        assert f"{fault.line}:{fault.column}" == place
        assert problem in fault.problem
        assert remedy in fault.remedy

    return check
