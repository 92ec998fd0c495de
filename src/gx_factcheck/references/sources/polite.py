"""Asking as a good guest does: seldom, again only where it may help, and never where a redirect leads astray."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta

import httpx
import stamina

from gx_factcheck.references.sources.clock import Clock, Deadline
from gx_factcheck.references.sources.faults import PassingError, SourceError
from gx_factcheck.references.sources.limits import AskedBefore, Limit
from gx_factcheck.references.sources.statuses import is_redirect, refusal, require_type, target
from gx_factcheck.references.sources.wire import Answer, Wire

FETCHED = "x-gx-fetched"
"""The header of our own in which a reply carries when it came."""
_MOST_REDIRECTS = 3

# Else the first wait of a process prints a line of its own.
logging.getLogger("stamina").addHandler(logging.NullHandler())

Check = Callable[[bytes], None]
"""Raises a SourceError where a reply has not the shape that is due."""


@dataclass(frozen=True, slots=True)
class Retries:
    """How often to ask again, and how long to wait before."""

    attempts: int = 4
    initial: timedelta = timedelta(milliseconds=500)
    longest: timedelta = timedelta(seconds=5)
    jitter: timedelta = timedelta(seconds=1)


class PoliteTransport(httpx.BaseTransport):
    """Gives a complete reply of status 200 and of the right shape, or raises."""

    def __init__(self, wire: Wire, deadline: Deadline, clock: Clock, *, limit: Limit, asked: AskedBefore, retries: Retries) -> None:
        """All that is sent goes over the wire, within the deadline."""
        self._wire = wire
        self._deadline = deadline
        self._clock = clock
        self._limit = limit
        self._asked = asked
        self._retries = retries

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """The reply; the extensions `accepts` and `check` say of what type and shape it must be.

        Raises:
            SourceError: there is none.
        """
        accepts: tuple[str, ...] = request.extensions["accepts"]
        check: Check = request.extensions["check"]
        headers = {"User-Agent": request.headers["user-agent"], "Accept": request.headers["accept"], "Accept-Encoding": "gzip, identity"}
        attempts = stamina.retry_context(
            on=self._may_pass,
            attempts=self._retries.attempts,
            timeout=None,
            wait_initial=self._retries.initial,
            wait_max=self._retries.longest,
            wait_jitter=self._retries.jitter,
        )
        for attempt in attempts:
            with attempt:
                answer = self._follow(str(request.url), headers)
                if answer.status != httpx.codes.OK:
                    raise refusal(answer, self._clock.now())
                require_type(answer, accepts)
                check(answer.content)
                return httpx.Response(200, headers={FETCHED: answer.fetched}, content=answer.content)
        message = "the last attempt gives or raises"
        raise AssertionError(message)

    def close(self) -> None:
        """Let the connections go."""
        self._wire.close()

    def _may_pass(self, error: Exception) -> bool | timedelta:
        """Whether to ask again, and after how long where the source said so; never beyond the deadline."""
        if not isinstance(error, PassingError):
            return False
        if error.after is None:
            return self._deadline.left() > self._retries.longest
        pause = timedelta(seconds=error.after)
        return pause if pause < self._deadline.left() else False

    def _follow(self, address: str, headers: Mapping[str, str]) -> Answer:
        for _ in range(_MOST_REDIRECTS + 1):
            self._asked.wait(httpx.URL(address).host, self._limit, self._deadline)
            answer = self._wire.exchange(address, headers)
            if not is_redirect(answer):
                return answer
            address = target(answer)
        raise SourceError(answer.url.host, f"redirects more than {_MOST_REDIRECTS} times", "tell the source; nothing was kept")
