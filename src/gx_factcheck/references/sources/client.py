"""What an adapter asks with: an address in, a complete reply out, all within one deadline."""

import ssl
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from types import TracebackType
from typing import Self

import hishel.httpx
import httpx

from gx_factcheck.references.sources.cache import ReplyFiles
from gx_factcheck.references.sources.clock import Clock, Deadline, system_clock
from gx_factcheck.references.sources.hosts import Host, Resolver, check_address, system_resolver
from gx_factcheck.references.sources.inflate import Bounds
from gx_factcheck.references.sources.limits import AskedBefore, Limit
from gx_factcheck.references.sources.polite import FETCHED, Check, PoliteTransport, Retries
from gx_factcheck.references.sources.wire import Wire

_AGENT = "gx-factcheck/{} (checks figures of articles against official series; asks seldom, and caches)"


@dataclass(frozen=True, slots=True)
class Settings:
    """What the person who runs the program decides; no file of a project can."""

    deadline: timedelta = timedelta(seconds=60)
    """For everything that one fetch sends and waits for."""
    bounds: Bounds = field(default_factory=Bounds)
    retries: Retries = field(default_factory=Retries)
    cache: Path | None = None
    """The folder for replies and for what was asked when; None to remember nothing."""
    keep: timedelta = timedelta(hours=1)
    """How long a kept reply answers instead of the source."""
    refresh: bool = False
    """Whether to ask the source even where a kept reply could answer."""
    hosts: tuple[Host, ...] = ()
    """Further hosts that may be redirected to."""
    clock: Clock = field(default_factory=system_clock)
    resolver: Resolver = system_resolver
    version: str = "0"
    """Of this program, as it introduces itself."""
    trust: ssl.SSLContext | None = None
    """Which certificates are believed; None for those of the public authorities."""


@dataclass(frozen=True, slots=True)
class Reply:
    """A complete reply of the right shape."""

    address: str
    content: bytes
    """As it came, but for compression."""
    fetched: str
    """When it came from the source, as in `2026-01-31T08:00:00Z`."""
    is_kept: bool
    """Whether it was kept from an earlier run, and so may be older than what the source says now."""


class Client:
    """Asks one source, until its deadline. What it kept is dropped where it is left by an exception."""

    def __init__(self, hosts: Collection[Host], limit: Limit, settings: Settings) -> None:
        """The deadline begins now."""
        self._hosts = (*hosts, *settings.hosts)
        deadline = Deadline(settings.deadline, settings.clock)
        wire = Wire(
            self._hosts,
            deadline,
            settings.clock,
            resolver=settings.resolver,
            bounds=settings.bounds,
            trust=settings.trust or httpx.create_ssl_context(trust_env=False),
        )
        asked = AskedBefore(settings.cache, settings.clock)
        transport: httpx.BaseTransport = PoliteTransport(wire, deadline, settings.clock, limit=limit, asked=asked, retries=settings.retries)
        self._files = None
        if settings.cache is not None:
            self._files = ReplyFiles(settings.cache, settings.clock, keep=settings.keep)
            self._files.is_asked = not settings.refresh
            transport = hishel.httpx.CacheTransport(transport, storage=self._files)
        self._client = httpx.Client(
            transport=transport, trust_env=False, headers={"User-Agent": _AGENT.format(settings.version)}, timeout=None
        )

    def get(self, address: str, *, accepts: tuple[str, ...], check: Check) -> Reply:
        """The reply to this address: of one of the media types, complete, and passed by the check.

        Raises:
            SourceError: there is no such reply, or not in time.
        """
        check_address(address, self._hosts)
        extensions = {"accepts": accepts, "check": check}
        response = self._client.get(address, headers={"Accept": ", ".join(accepts)}, extensions=extensions)
        is_kept = bool(response.extensions.get("caching", {}).get("from_cache"))
        if is_kept:
            # What an older version of this program kept may not be what is due today.
            check(response.content)
        return Reply(address, response.content, response.headers[FETCHED], is_kept)

    def refresh(self) -> None:
        """From now on ask the source, whatever is kept."""
        if self._files is not None:
            self._files.is_asked = False

    def notes(self) -> tuple[str, ...]:
        """What should be known beside the replies."""
        failure = None if self._files is None else self._files.failure
        return () if failure is None else (f"replies could not be kept in the cache ({failure})",)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if error is not None and self._files is not None:
            self._files.forget()
        self._client.close()
