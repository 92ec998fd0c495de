"""Sources on 127.0.0.1, a clock that tests set, and settings with short times."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from gx_factcheck.references.sources.client import Settings
from gx_factcheck.references.sources.clock import Clock, nanoseconds
from gx_factcheck.references.sources.hosts import Host
from gx_factcheck.references.sources.limits import Limit
from gx_factcheck.references.sources.polite import Retries
from gx_factcheck.references.sources.registry import SOURCES
from gx_factcheck.references.sources.source import Source

At = Callable[[str], Source]
Serve = Callable[..., list[Request]]


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


@pytest.fixture
def at(httpserver: HTTPServer) -> At:
    """A source whose addresses are those of the test's own server, with no limit to speak of."""

    def source(name: str) -> Source:
        host = Host(httpserver.host, httpserver.port, "http", is_local=True)
        return replace(SOURCES[name], base=httpserver.url_for("/api"), hosts=(host,), limit=Limit(1000, timedelta(seconds=1)))

    return source


@pytest.fixture
def serve(httpserver: HTTPServer) -> Serve:
    """Answers everything with one body; gives the list of the requests that come."""

    def answer(body: bytes, kind: str = "application/json") -> list[Request]:
        came: list[Request] = []

        def handler(request: Request) -> Response:
            came.append(request)
            return Response(body, content_type=kind)

        httpserver.clear()
        httpserver.expect_request(re.compile("^/api.*")).respond_with_handler(handler)
        return came

    return answer
