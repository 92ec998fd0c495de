"""Asked of data in a process of its own, as if few rows were many: prints the sum of what it reads as JSON.

    python building.py DATASET [LARGEST_FILE]

The cache is that of the environment. With a second argument no file may grow beyond so many bytes, as on a full disk.
"""

from __future__ import annotations

import json
import resource
import sys
from hashlib import sha256
from pathlib import Path

from gx_factcheck.references import hold, packing
from gx_factcheck.references.folder import load_references


class Printed:
    """Prints the notices on standard error."""

    def notice(self, text: str) -> None:
        """One line."""
        sys.stderr.write(f"{text}\n")

    def progress(self, rows: int | None) -> None:
        """Not told."""


def main(dataset: str, largest: str | None = None) -> None:
    """Read the data as an audit does."""
    hold.MOST_IN_MEMORY, hold._SURELY_FEW, packing._BATCH = 300, 0, 100
    if largest is not None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(largest), int(largest)))
    table = load_references([Path(dataset)], teller=Printed()).observations
    rows = [(row.id, str(row.quantity.time_period), row.figure.printed if row.figure else "") for row in table.observations]
    extents = {name: found.observations for name, found in table.extents().items()}
    digest = sha256(json.dumps(rows).encode()).hexdigest()
    sys.stdout.write(json.dumps({"rows": len(rows), "digest": digest, "extents": extents}) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
