import pytest

from gx_factcheck.claimfile.faults import ClaimFileError
from gx_factcheck.claimfile.positions import Tree
from gx_factcheck.claimfile.read_yaml import read_yaml
from gx_factcheck.claimfile.versions import SchemaNotice, bring_up_to_date


def rename_figures(record: dict[str, Tree]) -> dict[str, Tree]:
    return {"claims" if key == "figures" else key: value for key, value in record.items()}


def test_an_older_file_is_migrated_with_a_notice() -> None:
    with pytest.warns(SchemaNotice, match=r"a\.yaml: read as schema 1, though written in schema 0"):
        parsed = bring_up_to_date(read_yaml("a.yaml", "schema: 0\nfigures: []"), {0: rename_figures})
    assert parsed.tree == {"schema": "0", "claims": []}


def test_a_present_file_is_left_as_it_is() -> None:
    parsed = read_yaml("a.yaml", "schema: 1\nfigures: []")
    assert bring_up_to_date(parsed, {0: rename_figures}).tree == parsed.tree


def test_a_version_that_nothing_leads_from_is_refused() -> None:
    with pytest.raises(ClaimFileError, match="there is no schema 0"):
        bring_up_to_date(read_yaml("a.yaml", "schema: 0"), {})
