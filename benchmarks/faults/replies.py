"""Replies of the World Bank in the form that it documents, with invented figures."""

import gzip
import json
from collections.abc import Sequence

CODE = "XX.GROWTH.ZG"
NAME = "Growth of everything (annual %)"
VINTAGE = "2024-06-28"
AREAS = (("CN", "China", "CHN"), ("US", "United States", "USA"))
YEARS = ("2021", "2022", "2023")
VALUES = {("CHN", "2021"): "8.45", ("CHN", "2022"): "2.99", ("USA", "2021"): "5.80", ("USA", "2022"): "1.94", ("USA", "2023"): "2.54"}
"""No value of China in 2023."""
_OURS = {"CHN": "CN", "USA": "US"}
TRUTH = {(_OURS[area], year): value for (area, year), value in VALUES.items()}
"""What a dataset made of them must hold, by our ids."""


def rows(values: dict[tuple[str, str], str] | None = None, *, name: str = NAME) -> list[str]:
    """One JSON object each, with the digits as they are given."""
    given = VALUES if values is None else values
    return [
        f'{{"indicator":{{"id":"{CODE}","value":{json.dumps(name)}}},"country":{{"id":"{code}","value":"{label}"}},"countryiso3code":"{iso}",'
        f'"date":"{year}","value":{given.get((iso, year), "null")},"unit":"","obs_status":"","decimal":1}}'
        for code, label, iso in AREAS
        for year in YEARS
    ]


def page(body: Sequence[str] | None = None, *, number: int = 1, pages: int = 1, total: int | None = None, updated: str = VINTAGE) -> bytes:
    """One page with these rows."""
    held = rows() if body is None else body
    count = len(held) if total is None else total
    head = f'{{"page":{number},"pages":{pages},"per_page":1000,"total":{count},"sourceid":"2","lastupdated":"{updated}"}}'
    return f"[{head},[{','.join(held)}]]".encode()


def message() -> bytes:
    """An error, which comes with status 200."""
    return b'[{"message":[{"id":"120","key":"Invalid value","value":"The provided parameter value is not valid"}]}]'


def nothing() -> bytes:
    """A good answer that there is nothing."""
    return b'[{"page":0,"pages":0,"per_page":0,"total":0,"sourceid":null,"lastupdated":null},null]'


def http(
    body: bytes,
    *,
    status: str = "200 OK",
    kind: str | None = "application/json;charset=utf-8",
    more: Sequence[str] = (),
    length: int | None = None,
) -> bytes:
    """A whole reply; `length` is what it says of its length, where that is not the truth."""
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body) if length is None else length}", "Connection: close"]
    lines += [f"Content-Type: {kind}"] if kind is not None else []
    return ("\r\n".join([*lines, *more]) + "\r\n\r\n").encode("latin-1") + body


def packed(body: bytes) -> bytes:
    """The body as gzip, always the same bytes."""
    return gzip.compress(body, mtime=0)
