"""Each kind of fault as a world of its own: a server, a resolver and a cache, and the fetch that meets them."""

import contextlib
import json
import socket
import ssl
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

import trustme

from benchmarks.faults.kinds import REFUSED, RIGHT, Kind, served_kinds
from benchmarks.faults.replies import http, page
from benchmarks.faults.server import Call, FaultServer, closed_port
from gx_factcheck.references.sources.client import Settings
from gx_factcheck.references.sources.hosts import Host
from gx_factcheck.references.sources.inflate import Bounds
from gx_factcheck.references.sources.limits import Limit
from gx_factcheck.references.sources.polite import Retries
from gx_factcheck.references.sources.source import Source
from gx_factcheck.references.sources.world_bank import WORLD_BANK

DEADLINE = timedelta(milliseconds=500)
_RETRIES = Retries(initial=timedelta(milliseconds=5), longest=timedelta(milliseconds=20), jitter=timedelta(milliseconds=5))
_BOUNDS = Bounds(largest=2 * 1024**2, idle=timedelta(milliseconds=200))


@dataclass(frozen=True, slots=True)
class World:
    """What one fetch meets."""

    source: Source
    settings: Settings


@dataclass(frozen=True, slots=True)
class Case:
    """One kind of fault."""

    name: str
    due: str
    """`right` or `refused`."""
    enter: Callable[[Path], AbstractContextManager[World]]
    """Given the cache folder."""
    has_older: bool = False


def good(call: Call) -> None:
    """The reply that is due."""
    call.send(http(page()))


def world(port: int, folder: Path, *, name: str = "127.0.0.1", scheme: str = "http") -> World:
    """A source on this port, and settings with short times."""
    source = replace(
        WORLD_BANK,
        base=f"{scheme}://{name}:{port}/v2",
        hosts=(Host(name, port, scheme, is_local=True),),
        limit=Limit(1000, timedelta(seconds=1)),
    )
    settings = Settings(
        deadline=DEADLINE, bounds=_BOUNDS, retries=_RETRIES, cache=folder, resolver=lambda *_: ["127.0.0.1"], trust=_believing()
    )
    return World(source, settings)


def _served(kind: Kind) -> Case:
    @contextlib.contextmanager
    def enter(folder: Path) -> Iterator[World]:
        with FaultServer(kind.act) as server:
            yield world(server.port, folder)

    return Case(kind.name, kind.due, enter, kind.has_older)


@contextlib.contextmanager
def _good_server(folder: Path) -> Iterator[World]:
    with FaultServer(good) as server:
        yield world(server.port, folder)


@contextlib.contextmanager
def _refused(folder: Path) -> Iterator[World]:
    yield world(closed_port(), folder)


@cache
def _authority() -> trustme.CA:
    return trustme.CA()


@cache
def _stranger() -> trustme.CA:
    return trustme.CA()


@cache
def _believing() -> ssl.SSLContext:
    trust = ssl.create_default_context()
    _authority().configure_trust(trust)
    return trust


def _tls(make: Callable[[], trustme.LeafCert]) -> Callable[[Path], AbstractContextManager[World]]:
    @contextlib.contextmanager
    def enter(folder: Path) -> Iterator[World]:
        trust = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        make().configure_cert(trust)
        with FaultServer(good, trust) as server:
            found = world(server.port, folder, name="data.example.org", scheme="https")
            yield found

    return enter


@contextlib.contextmanager
def _plain_behind_tls(folder: Path) -> Iterator[World]:
    with FaultServer(good) as server:
        found = world(server.port, folder, name="data.example.org", scheme="https")
        yield found


@contextlib.contextmanager
def _silent_tls(folder: Path) -> Iterator[World]:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        found = world(listening.getsockname()[1], folder, name="data.example.org", scheme="https")
        yield found


def _resolved(answers: Callable[[int], list[str]], *, due: str = REFUSED, name: str) -> Case:
    """A host whose name has these addresses; the how many-th question it is, from 1, is given."""

    @contextlib.contextmanager
    def enter(folder: Path) -> Iterator[World]:
        asked: list[str] = []

        def resolver(host: str, port: int) -> list[str]:
            asked.append(f"{host}:{port}")
            return answers(len(asked))

        with FaultServer(good) as server:
            found = world(server.port, folder, name="data.example.org")
            # A public host that is not excused: over TLS, on the port of the server that must never be reached.
            hosts = (Host("data.example.org", server.port, "https"),)
            source = replace(found.source, hosts=hosts, base=f"https://data.example.org:{server.port}/v2")
            yield World(source, replace(found.settings, resolver=resolver))
            assert not server.count, "the server was reached by an address that is not public"

    return Case(name, due, enter)


def _unknown_name(_: int) -> list[str]:
    raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")


def _hanging_name(_: int) -> list[str]:
    time.sleep(2)
    return ["127.0.0.1"]


def _spoilt(spoil: Callable[[Path], None]) -> Callable[[Path], AbstractContextManager[World]]:
    """A cache that holds a good reply, and is then spoilt; the server gives the right one again."""

    @contextlib.contextmanager
    def enter(folder: Path) -> Iterator[World]:
        from gx_factcheck.references.sources.client import Client  # noqa: PLC0415 -- only these cases fetch twice
        from gx_factcheck.references.sources.source import Query  # noqa: PLC0415

        with FaultServer(good) as server:
            found = world(server.port, folder)
            with Client(found.source.hosts, found.source.limit, found.settings) as client:
                found.source.ask(found.source, Query("XX.GROWTH.ZG"), client)
            spoil(folder)
            yield found

    return enter


def _each_reply(change: Callable[[bytes], bytes]) -> Callable[[Path], None]:
    def spoil(folder: Path) -> None:
        for path in (folder / "replies").iterdir():
            path.write_bytes(change(path.read_bytes()))

    return spoil


def _ages(data: bytes) -> bytes:
    head, _, content = data.partition(b"\n")
    given = json.loads(head) | {"kept": "2999-01-01T00:00:00+00:00"}
    return json.dumps(given).encode() + b"\n" + content


def _file_for_folder(folder: Path) -> None:
    for path in (folder / "replies").iterdir():
        path.unlink()
    (folder / "replies").rmdir()
    (folder / "replies").write_text("not a folder")


def _garbage_limits(folder: Path) -> None:
    for path in (folder / "replies").iterdir():
        path.unlink()
    (folder / "asked.sqlite").write_bytes(b"not a database" * 100)


def cases() -> Sequence[Case]:
    """All kinds of fault."""
    past = datetime.now(UTC) - timedelta(days=2)
    return [
        *(_served(kind) for kind in served_kinds()),
        Case("nobody listens", REFUSED, _refused),
        Case("TLS, right", RIGHT, _tls(lambda: _authority().issue_cert("data.example.org"))),
        Case(
            "TLS, expired",
            REFUSED,
            _tls(lambda: _authority().issue_cert("data.example.org", not_after=past, not_before=past - timedelta(days=2))),
        ),
        Case("TLS, signed by a stranger", REFUSED, _tls(lambda: _stranger().issue_cert("data.example.org"))),
        Case("TLS, for another host", REFUSED, _tls(lambda: _authority().issue_cert("other.example.org"))),
        Case("TLS, none where it is due", REFUSED, _plain_behind_tls),
        Case("TLS, silence", REFUSED, _silent_tls),
        _resolved(lambda _: ["127.0.0.1"], name="a name that is this computer"),
        _resolved(lambda _: ["10.1.2.3"], name="a name within the house"),
        _resolved(lambda _: ["169.254.169.254"], name="a name that is the metadata address"),
        _resolved(lambda _: ["::ffff:127.0.0.1"], name="a name that is this computer, in IPv6"),
        _resolved(lambda _: ["64:ff9b::7f00:1"], name="a name that is this computer, translated"),
        _resolved(lambda _: ["93.184.216.34", "127.0.0.1"], name="a name of which one address is not public"),
        _resolved(lambda count: ["127.0.0.1"] if count % 2 else ["93.184.216.34"], name="a name that changes its address"),
        _resolved(_unknown_name, name="a name without address"),
        _resolved(lambda _: [], name="a name with no answer"),
        _resolved(_hanging_name, name="a resolver that hangs"),
        Case("a kept reply that was changed", RIGHT, _spoilt(_each_reply(lambda data: data.replace(b"8.45", b"9.45")))),
        Case("a kept reply that was cut", RIGHT, _spoilt(_each_reply(lambda data: data[:-20]))),
        Case("a kept reply that is empty", RIGHT, _spoilt(_each_reply(lambda _: b""))),
        Case("a kept reply that is garbage", RIGHT, _spoilt(_each_reply(lambda _: b"\xff\xfe{}\n" * 50))),
        Case("a kept reply from the future", RIGHT, _spoilt(_each_reply(_ages))),
        Case("a cache that cannot be written", RIGHT, _spoilt(_file_for_folder)),
        Case("a table of limits that is garbage", RIGHT, _spoilt(_garbage_limits)),
    ]
