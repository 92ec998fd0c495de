"""Where the labelled cases lie; they are read there and never copied."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Data:
    """The folder that holds `articles/` and `acceptance/`."""

    folder: Path

    @property
    def gold(self) -> Path:
        """The labelled mentions of one article."""
        return self.folder / "acceptance" / "article_gold.json"

    @property
    def specs(self) -> Path:
        """The cases of recognisers."""
        return self.folder / "acceptance" / "specs"

    @property
    def evaluator(self) -> Path:
        """What scores a recogniser on them."""
        return self.folder / "acceptance" / "eval_specs.py"

    @property
    def article(self) -> Path:
        """The article that the labelled mentions are of."""
        return self.folder / "articles" / str(json.loads(self.gold.read_text("utf-8"))["article"])

    def lacks(self, *wanted: Path) -> str | None:
        """What of it is not there; None where all is."""
        missing = [path.relative_to(self.folder).as_posix() for path in wanted if not path.exists()]
        return f"{self.folder} has no {', '.join(missing)}" if missing else None


def needed(data: Data | None, parts: Sequence[str]) -> str | None:
    """What the parts of this benchmark lack; None where nothing is missing."""
    if not any(part in ("article", "specs") for part in parts):
        return None
    if data is None:
        return "give with --data the folder that holds articles/ and acceptance/"
    wanted = {"article": (data.gold,), "specs": (data.specs, data.evaluator)}
    lack = data.lacks(*(path for part in parts for path in wanted.get(part, ())))
    return lack or (data.lacks(data.article) if "article" in parts else None)
