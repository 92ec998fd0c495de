"""Sources on 127.0.0.1, a clock that tests set, and settings with short times."""

import re
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from gx_factcheck.references.sources.client import Settings
from gx_factcheck.references.sources.clock import Clock, nanoseconds
from gx_factcheck.references.sources.fetch import Order, fetch
from gx_factcheck.references.sources.hosts import Host
from gx_factcheck.references.sources.limits import Limit
from gx_factcheck.references.sources.polite import Retries
from gx_factcheck.references.sources.registry import SOURCES
from gx_factcheck.references.sources.source import Source


@dataclass
class HandClock:
    """A clock that only sleeping and `pass_time` move."""

    time: datetime = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
    ticks: int = 0
    slept: list[timedelta] = field(default_factory=list)

    def pass_time(self, span: timedelta) -> None:
        self.time += span
        self.ticks += nanoseconds(span)

    def sleep(self, span: timedelta) -> None:
        self.slept.append(span)
        self.pass_time(span)

    def clock(self) -> Clock:
        return Clock(lambda: self.time, lambda: self.ticks, self.sleep)


@pytest.fixture
def hands() -> HandClock:
    return HandClock()


@pytest.fixture
def settings(tmp_path: Path, hands: HandClock) -> Settings:
    retries = Retries(initial=timedelta(milliseconds=1), longest=timedelta(milliseconds=2), jitter=timedelta(milliseconds=1))
    return Settings(deadline=timedelta(seconds=10), retries=retries, cache=tmp_path / "cache", clock=hands.clock())


@dataclass(frozen=True)
class Net:
    """A server of the test's own that stands for every source."""

    server: HTTPServer
    settings: Settings

    def at(self, name: str) -> Source:
        """The source, with the addresses of the server and no limit to speak of."""
        host = Host(self.server.host, self.server.port, "http", is_local=True)
        return replace(SOURCES[name], base=self.server.url_for("/api"), hosts=(host,), limit=Limit(1000, timedelta(seconds=1)))

    def serve(self, body: bytes, kind: str = "application/json") -> list[Request]:
        """Answer everything with one body; the requests, as they come."""
        came: list[Request] = []

        def handler(request: Request) -> Response:
            came.append(request)
            return Response(body, content_type=kind)

        self.server.clear()
        self.server.expect_request(re.compile("^/api.*")).respond_with_handler(handler)
        return came

    def fetch(self, name: str, order: Order) -> tuple[str, ...]:
        return fetch(self.at(name), order, self.settings)


@pytest.fixture
def net(httpserver: HTTPServer, settings: Settings) -> Net:
    return Net(httpserver, settings)
