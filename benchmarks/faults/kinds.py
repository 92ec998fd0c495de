"""The kinds of fault that a reply can have, each with what must come of it."""

import json
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

from benchmarks.faults.replies import http, message, nothing, packed, page, rows
from benchmarks.faults.server import Act, Call

RIGHT, REFUSED = "right", "refused"


@dataclass(frozen=True, slots=True)
class Kind:
    """One fault."""

    name: str
    act: Act
    due: str = REFUSED
    """`right`: the figures are fetched in spite of it; `refused`: nothing is written, and it is said why."""
    has_older: bool = False
    """Whether the dataset must be there already, of an older release."""


def _always(data: bytes) -> Act:
    return lambda call: call.send(data)


def _first(bad: Act, then: bytes | None = None) -> Act:
    def act(call: Call) -> None:
        if call.count == 1:
            bad(call)
        else:
            call.send(http(page()) if then is None else then)

    return act


def _cut(data: bytes, keep: int) -> Act:
    return lambda call: call.send(data[:keep])


def _reset(after: bytes = b"") -> Act:
    def act(call: Call) -> None:
        call.send(after)
        call.reset()

    return act


def _pages(give: Callable[[int, int], bytes]) -> Act:
    """Each page in its turn; `give` gets the page and which connection it is."""
    return lambda call: call.send(http(give(call.page(), call.count)))


def _redirect(location: str, status: str = "302 Found") -> bytes:
    return http(b"", status=status, more=[f"Location: {location}"])


def _chunked(*chunks: bytes) -> bytes:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
    return head + b"".join(chunks)


def _chunk(data: bytes) -> bytes:
    return f"{len(data):x}\r\n".encode() + data + b"\r\n"


def _gzip(body: bytes, encoding: str = "gzip") -> bytes:
    return http(body, more=[f"Content-Encoding: {encoding}"])


def _with(old: str, new: str) -> bytes:
    return http(page().replace(old.encode(), new.encode(), 1))


def _flood(call: Call) -> None:
    while not call.ends.wait(0.01):
        try:
            call.connection.sendall(b"HTTP/1.1 100 Continue\r\n\r\n")
        except OSError:
            return


def _endless(call: Call) -> None:
    call.send(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n[")
    while not call.ends.is_set():
        try:
            call.connection.sendall(b" " * 65536)
        except OSError:
            return


def _slow() -> Iterator[Kind]:
    good = http(page())
    yield Kind("headers, a byte at a time", lambda call: call.drip(good))
    yield Kind("body, a byte at a time", lambda call: call.drip(good[200:], first=good[:200]))
    yield Kind("never answers", lambda call: call.wait())
    yield Kind("answers in part, then silence", lambda call: call.wait(first=good[:-20]))
    yield Kind("endless 100 Continue", _flood)


def _broken() -> Iterator[Kind]:
    good = http(page())
    yield Kind("closes without a word", _always(b""))
    yield Kind("cut body", _cut(good, len(good) - 40))
    yield Kind("cut body, then right", _first(_cut(good, len(good) - 40)), RIGHT)
    yield Kind("cut headers", _cut(good, 30))
    yield Kind("reset", _reset())
    yield Kind("reset within the body", _reset(good[:-40]))
    yield Kind("reset, then right", _first(_reset()), RIGHT)
    yield Kind("no HTTP at all", _always(b"SSH-2.0-OpenSSH_9.2\r\n"))
    yield Kind("HTTP/2 in plain text", _always(b"\x00\x00\x12\x04\x00\x00\x00\x00\x00"))
    yield Kind("a chunk without a size", _always(_chunked(b"zz\r\n" + page() + b"\r\n0\r\n\r\n")))
    yield Kind("chunks without an end", _always(_chunked(_chunk(page()))))
    yield Kind("a chunk shorter than it says", _always(_chunked(b"ffff\r\n" + page())))
    yield Kind("right chunks", _always(_chunked(_chunk(page()[:50]), _chunk(page()[50:]), b"0\r\n\r\n")), RIGHT)
    yield Kind("two lengths", _always(http(page(), more=["Content-Length: 5"])))
    yield Kind("a length below zero", _always(http(page(), length=-1)))
    yield Kind("a body longer than its length", _always(http(page()) + b"garbage"), RIGHT)
    yield Kind("headers of 300 kB", _always(http(page(), more=["X-Padding: " + "a" * 300_000])))
    yield Kind("twenty thousand headers", _always(http(page(), more=[f"X-{number}: a" for number in range(20_000)])))


def _bodies() -> Iterator[Kind]:
    good = page()
    yield Kind("HTML, said to be HTML", _always(http(b"<html>busy</html>", kind="text/html")))
    yield Kind("HTML, said to be JSON", _always(http(b"<!DOCTYPE html><html>busy</html>")))
    yield Kind("JSON, said to be text", _always(http(good, kind="text/plain")))
    yield Kind("no type", _always(http(good, kind=None)))
    yield Kind("said to be in UTF-16", _always(http(good, kind="application/json; charset=utf-16")))
    yield Kind("in UTF-16", _always(http(good.decode().encode("utf-16"))))
    yield Kind("bytes that are no UTF-8", _always(http(good.replace(b"China", b"Ch\xffna"))))
    yield Kind("a NUL", _always(http(good.replace(b"China", b"Ch\0na"))))
    yield Kind("a byte order mark", _always(http(b"\xef\xbb\xbf" + good)), RIGHT)
    yield Kind("JSON cut within, length right", _always(http(good[:-30])))
    yield Kind("an empty body", _always(http(b"")))
    yield Kind("an object for a list", _always(http(b'{"data":[]}')))
    yield Kind("a list of one", _always(http(good[: good.index(b",[")] + b"]")))
    yield Kind("NaN", _always(_with('"value":8.45', '"value":NaN')))
    yield Kind("Infinity", _always(_with('"value":8.45', '"value":-Infinity')))
    yield Kind("a number as text", _always(_with('"value":8.45', '"value":"8.45"')))
    yield Kind("a number beyond all bounds", _always(_with('"value":8.45', '"value":1e999999')))
    yield Kind("a number of 5,000 digits", _always(_with('"value":8.45', f'"value":{"9" * 5000}')))
    yield Kind("a key twice", _always(_with('"value":8.45', '"value":8.45,"value":9')))
    yield Kind("a new part in a row", _always(_with('"decimal":1', '"decimal":1,"scale":"millions"')))
    yield Kind("a part gone from a row", _always(_with('"obs_status":"",', "")))
    yield Kind("a period that is none", _always(_with('"date":"2021"', '"date":"last year"')))
    yield Kind("a status of its own", _always(_with('"obs_status":""', '"obs_status":"\\u001b[2J"')))
    yield Kind("nested 100,000 deep", _always(http(b"[" * 100_000 + b"]" * 100_000)))
    yield Kind("larger than allowed", _always(http(good[:-1] + b" " * 3_000_000 + b"]")))
    yield Kind("endless", _endless)


def _packings() -> Iterator[Kind]:
    good = page()
    deflated = zlib.compress(good)
    yield Kind("right gzip", _always(_gzip(packed(good))), RIGHT)
    yield Kind("a gzip bomb", _always(_gzip(packed(b"[" + b" " * 200_000_000))))
    yield Kind("gzip, cut", _always(_gzip(packed(good)[:-30])))
    yield Kind("gzip, with something behind", _always(_gzip(packed(good) + packed(good))))
    yield Kind("gzip twice, said once", _always(_gzip(packed(packed(good)))))
    yield Kind("gzip twice, said twice", _always(_gzip(packed(packed(good)), "gzip, gzip")))
    yield Kind("garbage, said to be gzip", _always(_gzip(b"\x1f\x8b\x08\x00garbage and more of it")))
    yield Kind("deflate, unasked", _always(_gzip(deflated, "deflate")))
    yield Kind("garbage, said to be deflate", _always(_gzip(b"garbage", "deflate")))
    yield Kind("brotli, unasked", _always(_gzip(b"\x0b\x02\x80hello\x03", "br")))


def _statuses() -> Iterator[Kind]:
    for status in ("204 No Content", "206 Partial Content", "304 Not Modified"):
        body = b"" if status.startswith(("204", "304")) else page()
        yield Kind(status, _always(http(body, status=status)))
    for status in (
        "400 Bad Request",
        "401 Unauthorized",
        "403 Forbidden",
        "404 Not Found",
        "413 Too Large",
        "414 Too Long",
        "451 Law",
        "299 Odd",
    ):
        yield Kind(status, _always(http(page(), status=status)))
    for status in ("500 Fault", "502 Bad Gateway", "503 Busy", "504 Late"):
        yield Kind(status, _always(http(b"busy", status=status, kind="text/plain")))
    busy = "503 Busy"
    yield Kind("503, then right", _first(_always(http(b"", status=busy))), RIGHT)
    yield Kind("503 with an error in JSON", _always(http(page(), status=busy)))
    many = "429 Too Many"
    soon = format_datetime(datetime.now(UTC) + timedelta(days=400), usegmt=True)
    yield Kind("429", _always(http(b"", status=many)))
    yield Kind("429, now, then right", _first(_always(http(b"", status=many, more=["Retry-After: 0"]))), RIGHT)
    yield Kind(
        "429, a date past, then right", _first(_always(http(b"", status=many, more=["Retry-After: Fri, 31 Dec 1999 23:59:59 GMT"]))), RIGHT
    )
    for after in ("900", soon, "999999999999999999999", "-5", "soon", "1e9", "Fri, 99 Foo 0000 99:99:99 GMT"):
        yield Kind(
            f"429, Retry-After {'in 400 days' if after == soon else after}", _always(http(b"", status=many, more=[f"Retry-After: {after}"]))
        )


def _redirects() -> Iterator[Kind]:
    def loop(call: Call) -> None:
        call.send(_redirect(call.path))

    def once(call: Call) -> None:
        call.send(http(page()) if "moved" in call.path else _redirect(f"/moved{call.path}", "301 Moved"))

    yield Kind("a redirect that loops", loop)
    yield Kind("a redirect on the same host", once, RIGHT)
    yield Kind("a redirect to nowhere", _always(http(b"", status="302 Found")))
    for location in (
        *("http://10.0.0.1/", "http://127.0.0.1:9/", "http://127.1/", "http://2130706433/", "http://0x7f000001/", "http://0177.0.0.1/"),
        *("http://[::1]/", "http://[::ffff:127.0.0.1]/", "http://[::ffff:7f00:1]/", "http://localhost/", "http://0.0.0.0/"),
        *("http://169.254.169.254/latest/meta-data/", "http://[fd00:ec2::254]/", "http://metadata.google.internal/"),
        *("file:///etc/passwd", "gopher://127.0.0.1/", "data:application/json,[]", "ftp://127.0.0.1/"),
        *("https://example.org/", "http://api.worldbank.org/", "//example.org/", "https://127.0.0.1/", "http://a@127.0.0.1/"),
        *("http://１２７.0.0.1/".encode().decode("latin-1"), "http://ex ample/", "http://[", "\\\\evil\\share"),
    ):
        yield Kind(f"a redirect to {json.dumps(location)[1:-1]}", _always(_redirect(location)))
    yield Kind("a redirect with a user", lambda call: call.send(_redirect(f"http://user:word@127.0.0.1:{call.port}/")))


def _contents() -> Iterator[Kind]:
    first, second = rows()[:3], rows()[3:]
    yield Kind("an error with status 200", _always(http(message())))
    yield Kind("a good answer: nothing", _always(http(nothing())))
    yield Kind("two pages", _pages(lambda number, _: _half(number)), RIGHT)
    yield Kind("pages of two releases, always", _pages(lambda number, _: _half(number, updated=f"2024-06-2{number}")))
    yield Kind(
        "pages of two releases, once",
        _pages(lambda number, count: _half(number, updated="2024-06-27" if count == 1 else "2024-06-28")),
        RIGHT,
    )
    yield Kind("a total that changes between pages", _pages(lambda number, _: _half(number, total=6 + number)))
    yield Kind("a page that is missing", _pages(lambda number, _: page(first if number == 1 else [], number=number, pages=2, total=6)))
    yield Kind("a page that comes twice", _pages(lambda number, _: page(first, number=number, pages=2, total=6)))
    yield Kind("the first page for every page", _pages(lambda _, __: page(first, number=1, pages=2, total=6)))
    yield Kind("a row that stands twice", _always(http(page([*rows(), rows()[0]]))))
    yield Kind("more pages than anyone wants", _pages(lambda number, _: page(second, number=number, pages=100_000, total=300_000)))
    yield Kind("another indicator than was asked for", _always(http(page().replace(b"XX.GROWTH", b"YY.GROWTH"))))
    yield Kind("a day of release that is none", _always(http(page(updated="2024-02-31"))))
    yield Kind("another unit than before", _always(http(page(rows(name="Growth of everything (current US$)")))), has_older=True)
    yield Kind("an older release than before", _always(http(page(updated="1999-01-01"))), has_older=True)
    yield Kind("a newer release than before", _always(http(page())), RIGHT, has_older=True)


def _half(number: int, *, updated: str = "2024-06-28", total: int = 6) -> bytes:
    held = rows()[:3] if number == 1 else rows()[3:]
    return page(held, number=number, pages=2, total=total, updated=updated)


def served_kinds() -> Sequence[Kind]:
    """All that a server can do by what it sends."""
    return [*_slow(), *_broken(), *_bodies(), *_packings(), *_statuses(), *_redirects(), *_contents()]
