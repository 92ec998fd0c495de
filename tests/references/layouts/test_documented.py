"""What the page on adding data says is what there is."""

from pathlib import Path

import pytest

from gx_factcheck.references.mapping import Layout, LayoutMapping, Periods

PAGE = (Path(__file__).parents[3] / "docs" / "adding-data.md").read_text("utf-8")


@pytest.mark.parametrize("layout", list(Layout))
def test_every_layout_is_documented(layout: Layout) -> None:
    assert f"| `{layout}` |" in PAGE


@pytest.mark.parametrize("key", [key for key in LayoutMapping.__dataclass_fields__ if key != "layout"])
def test_every_key_of_a_mapping_is_documented(key: str) -> None:
    assert f"`{key}`" in PAGE.partition("| key | meaning |")[2]


@pytest.mark.parametrize("style", [style for style in Periods if style.startswith("fiscal")])
def test_every_fiscal_year_is_documented(style: Periods) -> None:
    assert f"`-{style.removeprefix('fiscal-')}`" in PAGE or f"`--periods {style}`" in PAGE
