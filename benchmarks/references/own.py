"""Our own answers to a request on standard input, and what they took, as JSON on standard output.

The request and the answer are those of `peer_calls`.
"""

from __future__ import annotations

import json
import sys
import time
from datetime import date
from fractions import Fraction
from pathlib import Path

from benchmarks.references.timing import Timed, peak_megabytes


def main() -> None:
    """Answer the request."""
    request = json.loads(sys.stdin.read())
    timed = Timed()
    # Imported here, so that it is timed as the peers' import is.
    from gx_factcheck.model.quantity import Quantity  # noqa: PLC0415
    from gx_factcheck.references.folder import builtin_folder, load_references  # noqa: PLC0415
    from gx_factcheck.values.periods import read_period  # noqa: PLC0415

    timed.note("import")
    table = load_references([Path(request["folder"])], catalogue_only=[builtin_folder()]).observations
    timed.note("load")
    areas, indicators = request["areas"], request["indicators"]

    def quantity(key: tuple[str, str, str]) -> Quantity:
        indicator, area, period = key
        return Quantity(indicators.get(indicator, indicator), areas.get(area, area), read_period(period))

    def value(key: tuple[str, str, str]) -> Fraction | None:
        rows = table.of_quantity(quantity(key))
        return rows[0].figure.value if rows and rows[0].figure else None

    def last_day(asked: Quantity) -> date:
        return asked.time_period.end if asked.time_period else date.max

    def rank(key: tuple[str, str, str]) -> int:
        asked = quantity(key)
        values = {area: rows[0].figure.value for area, rows in table.peer_table(asked).items() if rows[0].figure}
        return 1 + sum(other > values[asked.reference_area] for other in values.values())

    def highest(key: tuple[str, str, str]) -> Fraction:
        asked = quantity(key)
        past = [row for row in table.of_series(asked) if (period := row.quantity.time_period) and period.end <= last_day(asked)]
        return max(row.figure.value for row in past if row.figure)

    answers: dict[str, list[object]] = {}
    for name, ask, asked in (("keys", value, "keys"), ("ranks", rank, "ranks"), ("extrema", highest, "extrema")):
        started, cpu = time.perf_counter(), time.process_time()
        found = [ask(tuple(key)) for key in request[asked]]
        timed.put(name, time.perf_counter() - started, time.process_time() - cpu)
        answers[name] = [None if each is None else str(float(each)) for each in found]
    sys.stdout.write(json.dumps({"took": timed.took, "answers": answers, "megabytes": peak_megabytes()}) + "\n")


if __name__ == "__main__":
    main()
