"""Files of the layouts, in the shapes that publishers give them; all figures in them are invented."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from gx_factcheck.references.entries import Entry
from gx_factcheck.references.layouts.read import read_entries
from gx_factcheck.references.mapping import LayoutMapping

Reading = Callable[[object, LayoutMapping], list[Entry]]


@pytest.fixture
def read(tmp_path: Path) -> Reading:
    """Reads a file of this content: bytes and text as they are, anything else as JSON. Its name says what it is."""

    def reading(content: object, mapping: LayoutMapping) -> list[Entry]:
        is_json = not isinstance(content, str | bytes)
        path = tmp_path / ("data.json" if is_json else "data.csv")
        text = json.dumps(content, ensure_ascii=False) if is_json else content
        path.write_bytes(text if isinstance(text, bytes) else str(text).encode())
        return list(read_entries(path, f"x/{path.name}", mapping))

    return reading
