"""The claim files of the repository: they load, and the catalogue knows every name in them."""

import csv
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from gx_factcheck.claimfile.read import read_claim_file, read_claims
from gx_factcheck.model.report import ClaimFile
from gx_factcheck.model.source import Selector

ROOT = Path(__file__).resolve().parents[2]
CATALOGUE = ROOT / "references" / "catalogue"
PATHS = sorted((ROOT / "claims").glob("*.yaml"))
LONGEST_QUOTE = 24

each_file = pytest.mark.parametrize("path", PATHS, ids=lambda path: path.name)


def ids_of_table(name: str) -> set[str]:
    with (CATALOGUE / name).open(encoding="utf-8", newline="") as lines:
        return {row["id"] for row in csv.DictReader(lines)}


def ids_of_indicators() -> list[str]:
    return [name for path in sorted((CATALOGUE / "indicators").glob("*.toml")) for name in tomllib.loads(path.read_text("utf-8"))]


def selectors_of(file: ClaimFile) -> Iterator[Selector]:
    for claim in file.claims:
        yield from (claim.source, *claim.context)
    yield from (relation.source for relation in file.relations if relation.source is not None)


@each_file
def test_it_loads(path: Path) -> None:
    """The reader refuses an id given twice, and the name of a claim that is not there."""
    assert read_claim_file(path).claims


@each_file
def test_the_catalogue_knows_every_indicator(path: Path) -> None:
    named = {name for claim in read_claim_file(path).claims for name in claim.indicator}
    assert named - set(ids_of_indicators()) == set()


@each_file
def test_the_catalogue_knows_every_area(path: Path) -> None:
    claims = read_claim_file(path).claims
    areas = {name for claim in claims for name in claim.reference_area}
    counterparts = {claim.counterpart_area for claim in claims if claim.counterpart_area is not None}
    others = {claim.other.reference_area for claim in claims if claim.other is not None and claim.other.reference_area is not None}
    assert (areas | counterparts | others) - ids_of_table("areas.csv") == set()


@each_file
def test_the_catalogue_knows_every_group(path: Path) -> None:
    named = {name for claim in read_claim_file(path).claims for name in claim.group}
    assert named - ids_of_table("groups.csv") == set()


@each_file
def test_quotes_are_the_figures_phrases(path: Path) -> None:
    """An article belongs to its publisher: no sentence of it is copied."""
    quotes = [selector.quote for selector in selectors_of(read_claim_file(path))]
    assert quotes
    assert [quote for quote in quotes if len(quote) > LONGEST_QUOTE or quote.endswith(("。", "！", "？"))] == []


def test_the_article_on_guangxi_is_read_in_full() -> None:
    claims = read_claim_file(ROOT / "claims" / "guangxi-2021.yaml").claims
    assert len(claims) >= 55
    assert {"platforms-rate", "all-above-national", "rmb-settlement-rank"} <= {claim.id for claim in claims}


def test_no_indicator_stands_in_two_files_of_the_catalogue() -> None:
    ids = ids_of_indicators()
    assert len(ids) == len(set(ids))


def test_the_example_of_the_format_is_right() -> None:
    page = (ROOT / "docs" / "claim-files.md").read_text("utf-8")
    text = " ".join(re.findall(r"invented: \*([^*]+)\*", page)[0].split())
    example = read_claims("claim-files.md", re.findall(r"```yaml\n(schema:.+?)```", page, re.DOTALL)[0])
    selectors = list(selectors_of(example))
    assert selectors
    assert [text[selector.start : selector.end] for selector in selectors] == [selector.quote for selector in selectors]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        pytest.param(("", ""), 0, id="as it stands"),
        pytest.param(("kind: growth", "kind: groth"), 1, id="a kind that there is not"),
        pytest.param(("indicator: gdp_growth", "indicater: gdp_growth"), 1, id="a key that there is not"),
    ],
)
def test_another_validator_takes_the_published_schema(tmp_path: Path, change: tuple[str, str], code: int) -> None:
    """check-jsonschema accepts the claim files of the repository with the schema in docs, and refuses broken ones."""
    for path in PATHS:
        (tmp_path / path.name).write_text(path.read_text("utf-8").replace(*change), "utf-8")
    schema = ROOT / "docs" / "claims.schema.json"
    command = [sys.executable, "-m", "check_jsonschema", "--schemafile", str(schema), *map(str, sorted(tmp_path.glob("*.yaml")))]
    assert subprocess.run(command, capture_output=True, check=False).returncode == code
