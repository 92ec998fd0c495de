"""What an engine for tables answers to a request on standard input, and what it took, as JSON; run by the peers' interpreter.

Read is {"peer", "form", "files", "store", "keys", "ranks", "extrema"}; printed is {"took": {step: [seconds, cpu seconds]},
"answers": {question: [number as text, or null]}, "megabytes"}. A store that is there already is opened instead of made.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

from benchmarks.references.timing import Timed, peak_megabytes

if TYPE_CHECKING:
    import polars

VALUE = "SELECT value FROM obs WHERE indicator = ? AND area = ? AND period = ?"
RANK = (
    "SELECT 1 + count(*) FROM obs WHERE indicator = $1 AND period = $3 AND value >"
    " (SELECT value FROM obs WHERE indicator = $1 AND area = $2 AND period = $3)"
)
HIGHEST = "SELECT max(value) FROM obs WHERE indicator = ? AND area = ? AND period BETWEEN '0' AND ?"
NATIVE = (
    "CREATE TABLE obs AS SELECT INDICATOR AS indicator, REF_AREA AS area, TIME_PERIOD::VARCHAR AS period,"
    " OBS_VALUE::DOUBLE AS value FROM read_csv(?, header = true, all_varchar = true)"
)
WIDE = (
    "INSERT INTO obs SELECT ?, area, Date, value::DOUBLE FROM (UNPIVOT read_csv(?, header = true, all_varchar = true)"
    " ON COLUMNS(* EXCLUDE Date) INTO NAME area VALUE value)"
)
NAMES = {"REF_AREA": "area", "INDICATOR": "indicator", "TIME_PERIOD": "period", "OBS_VALUE": "value"}
Key = Sequence[str]


class Request(TypedDict):
    """What is asked."""

    peer: str
    form: str
    files: list[str]
    store: str
    keys: list[list[str]]
    ranks: list[list[str]]
    extrema: list[list[str]]


class Duckdb:
    """A table in a database file, with an index."""

    def __init__(self, request: Request, timed: Timed) -> None:
        import duckdb  # noqa: PLC0415 -- each process has one peer, and its import is timed

        timed.note("import")
        is_new = not Path(request["store"]).exists()
        self.base = duckdb.connect(request["store"])
        if not is_new:
            return
        if request["form"] == "native":
            self.base.execute(NATIVE, [request["files"][0]])
        else:
            self.base.execute("CREATE TABLE obs (indicator VARCHAR, area VARCHAR, period VARCHAR, value DOUBLE)")
            for path in request["files"]:
                self.base.execute(WIDE, [Path(path).stem, path])
        self.base.execute("CREATE INDEX by_key ON obs (indicator, area, period)")
        self.base.execute("CHECKPOINT")

    def _one(self, question: str, key: Key) -> float | None:
        found = self.base.execute(question, key).fetchone()
        return None if found is None else found[0]

    def value(self, key: Key) -> float | None:
        """That of an indicator, area and period."""
        return self._one(VALUE, key)

    def rank(self, key: Key) -> float | None:
        """Of the area among all, by size."""
        return self._one(RANK, key)

    def highest(self, key: Key) -> float | None:
        """Of the series up to the period."""
        return self._one(HIGHEST, key)


class Polars:
    """A frame, kept as Parquet and sorted."""

    def __init__(self, request: Request, timed: Timed) -> None:
        import polars  # noqa: PLC0415 -- likewise

        timed.note("import")
        self.polars = polars
        store = Path(request["store"])
        if store.exists():
            self.frame = polars.read_parquet(store)
            return
        column = polars.col
        if request["form"] == "native":
            frame = polars.read_csv(request["files"][0], infer_schema=False).select(column(old).alias(new) for old, new in NAMES.items())
        else:
            frame = polars.concat(
                polars.read_csv(path, infer_schema=False)
                .unpivot(index="Date", variable_name="area", value_name="value")
                .drop_nulls("value")
                .select("area", polars.lit(Path(path).stem).alias("indicator"), column("Date").alias("period"), "value")
                for path in request["files"]
            )
        self.frame = frame.with_columns(column("value").cast(polars.Float64)).sort("indicator", "area", "period")
        self.frame.write_parquet(store)

    def _series(self, key: Key) -> polars.DataFrame:
        column = self.polars.col
        return self.frame.filter((column("indicator") == key[0]) & (column("area") == key[1]))

    def value(self, key: Key) -> float | None:
        """That of an indicator, area and period."""
        found = self._series(key).filter(self.polars.col("period") == key[2])["value"]
        return found[0] if len(found) else None

    def rank(self, key: Key) -> float | None:
        """Of the area among all, by size."""
        column = self.polars.col
        peers = self.frame.filter((column("indicator") == key[0]) & (column("period") == key[2]))
        own = peers.filter(column("area") == key[1])["value"][0]
        return 1 + int((peers["value"] > own).sum())

    def highest(self, key: Key) -> float | None:
        """Of the series up to the period."""
        text = self.polars.lit
        return self._series(key).filter(self.polars.col("period").is_between(text("0"), text(key[2])))["value"].max()


class Pandas:
    """A frame with a sorted index, kept as a pickle."""

    def __init__(self, request: Request, timed: Timed) -> None:
        import pandas  # noqa: PLC0415 -- likewise

        timed.note("import")
        store = Path(request["store"])
        if store.exists():
            self.frame = pandas.read_pickle(store)
        else:
            if request["form"] == "native":
                frame = pandas.read_csv(request["files"][0], dtype=str, usecols=list(NAMES)).rename(columns=NAMES)
            else:
                frame = pandas.concat(
                    pandas.read_csv(path, dtype=str)
                    .melt(id_vars="Date", var_name="area", value_name="value")
                    .dropna(subset=["value"])
                    .rename(columns={"Date": "period"})
                    .assign(indicator=Path(path).stem)
                    for path in request["files"]
                )
            frame["value"] = frame["value"].astype(float)
            self.frame = frame.set_index(["indicator", "area", "period"])["value"].sort_index()
            self.frame.to_pickle(store)
        self.by_period = self.frame.reset_index().set_index(["indicator", "period"]).sort_index()

    def value(self, key: Key) -> float | None:
        """That of an indicator, area and period."""
        return self.frame.get(tuple(key))

    def rank(self, key: Key) -> float | None:
        """Of the area among all, by size."""
        peers = self.by_period.loc[(key[0], key[2])]
        return 1 + int((peers["value"] > self.frame[tuple(key)]).sum())

    def highest(self, key: Key) -> float | None:
        """Of the series up to the period."""
        series = self.frame.loc[(key[0], key[1])]
        return series[(series.index >= "0") & (series.index <= key[2])].max()


PEERS = {"duckdb": Duckdb, "polars": Polars, "pandas": Pandas}


def main() -> None:
    """Answer the request."""
    request: Request = json.loads(sys.stdin.read())
    timed = Timed()
    peer = PEERS[request["peer"]](request, timed)
    timed.note("load")
    answers = {}
    for name, ask, keys in (
        ("keys", peer.value, request["keys"]),
        ("ranks", peer.rank, request["ranks"]),
        ("extrema", peer.highest, request["extrema"]),
    ):
        started, cpu = time.perf_counter(), time.process_time()
        found = [ask(key) for key in keys]
        timed.put(name, time.perf_counter() - started, time.process_time() - cpu)
        answers[name] = [None if each is None else str(float(each)) for each in found]
    sys.stdout.write("\n" + json.dumps({"took": timed.took, "answers": answers, "megabytes": peak_megabytes()}) + "\n")


if __name__ == "__main__":
    main()
