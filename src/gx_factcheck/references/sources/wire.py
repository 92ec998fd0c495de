"""One request and its reply: to the very address that was checked, within the deadline, and never larger than is allowed."""

import ssl
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import httpcore
import httpx

from gx_factcheck.references.sources.clock import Clock, Deadline
from gx_factcheck.references.sources.faults import PassingError, SourceError
from gx_factcheck.references.sources.hosts import Host, Resolver, check_address, resolve
from gx_factcheck.references.sources.inflate import Bounds, Inflater

_MOST_ADDRESSES = 4
_LOST = (httpcore.ReadError, httpcore.WriteError, httpcore.RemoteProtocolError)
_SLOW = (httpcore.TimeoutException,)

SocketOptions = Iterable[tuple[int, int, int] | tuple[int, int, bytes | bytearray] | tuple[int, int, None, int]]


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back."""

    url: httpx.URL
    status: int
    headers: Mapping[str, str]
    """By their names in small letters; of one that stands twice the values are joined by a comma."""
    content: bytes
    """Whole, and without its compression."""
    fetched: str
    """When it was complete, as in `2026-01-31T08:00:00Z`."""


class Wire:
    """The connections of one fetch."""

    def __init__(
        self, hosts: Iterable[Host], deadline: Deadline, clock: Clock, *, resolver: Resolver, bounds: Bounds, trust: ssl.SSLContext
    ) -> None:
        """Trust says which certificates are believed."""
        self._hosts = tuple(hosts)
        self._deadline = deadline
        self._clock = clock
        self._bounds = bounds
        self._backend = _Backend(deadline, resolver)
        self._pool = httpcore.ConnectionPool(ssl_context=trust, network_backend=self._backend, max_connections=2)

    def exchange(self, url: str, headers: Mapping[str, str]) -> Answer:
        """Ask once; a redirect is an answer like others.

        Raises:
            SourceError: the address may not be asked, the reply is too large or broken, or time is up.
            PassingError: the connection failed in a way that may pass.
        """
        checked, host = check_address(url, self._hosts)
        self._backend.pin(host)
        target = httpcore.URL(scheme=checked.raw_scheme, host=checked.raw_host, port=host.port, target=checked.raw_path)
        sent = [(b"Host", checked.netloc), *((name.encode("ascii"), value.encode("ascii")) for name, value in headers.items())]
        idle = self._bounds.idle.total_seconds()
        limits = dict.fromkeys(("connect", "read", "write", "pool"), idle)
        try:
            with self._pool.stream("GET", target, headers=sent, extensions={"timeout": limits}) as response:
                return self._read(checked, response)
        except _SLOW as error:
            raise self._too_slow(host) from error
        except httpcore.ConnectError as error:
            raise _not_connected(host, error) from error
        except _LOST as error:
            raise self._lost(host, error) from error
        except httpcore.LocalProtocolError as error:
            raise SourceError(host.name, "the request cannot be sent as it is", "check the query") from error

    def close(self) -> None:
        """Let the connections go."""
        self._pool.close()

    def _read(self, url: httpx.URL, response: httpcore.Response) -> Answer:
        headers: dict[str, str] = {}
        for name, value in response.headers:
            key, text = name.decode("ascii", "replace").lower(), value.decode("latin-1")
            headers[key] = f"{headers[key]}, {text}" if key in headers else text
        inflater = Inflater(url.host, headers.get("content-encoding", ""), self._bounds)
        parts: list[bytes] = []
        for chunk in response.iter_stream():
            parts.append(inflater.feed(chunk))
            if self._deadline.has_passed():
                raise httpcore.ReadTimeout
        inflater.finish()
        return Answer(url, response.status, headers, b"".join(parts), self._clock.stamp())

    def _too_slow(self, host: Host) -> SourceError:
        if self._deadline.has_passed():
            remedy = "try again later, or give more time with --deadline"
            return SourceError(host.name, f"did not answer in full within {self._deadline}", remedy)
        return PassingError(host.name, f"sent nothing for {self._bounds.idle.total_seconds():g} s")

    def _lost(self, host: Host, error: Exception) -> SourceError:
        if self._deadline.has_passed():
            return self._too_slow(host)
        said = "broke off" if isinstance(error, httpcore.ReadError | httpcore.WriteError) else "broke off, or did not keep to HTTP"
        return PassingError(host.name, f"{said} before the reply was complete")


def _not_connected(host: Host, error: httpcore.ConnectError) -> SourceError:
    cause = error.__cause__ or error.__context__
    remedy = "nothing was sent; it is never asked without TLS"
    if isinstance(cause, ssl.SSLCertVerificationError):
        return SourceError(host.name, f"its certificate is not valid ({cause.verify_message})", remedy)
    if isinstance(cause, ssl.SSLError):
        return SourceError(host.name, f"TLS failed ({cause.reason or 'no agreement'})", remedy)
    return PassingError(host.name, "cannot be connected to", "check the connection, and try again")


class _Backend(httpcore.NetworkBackend):
    """Connects to the addresses that were checked, so that a name cannot be given another one in between."""

    def __init__(self, deadline: Deadline, resolver: Resolver) -> None:
        self._deadline = deadline
        self._resolver = resolver
        self._addresses: dict[tuple[str, int], tuple[str, ...]] = {}
        self._sockets = httpcore.SyncBackend()

    def pin(self, host: Host) -> None:
        """Look the host up, once for the whole fetch."""
        key = (host.name, host.port)
        if key not in self._addresses:
            self._addresses[key] = resolve(host, self._deadline, self._resolver)

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: SocketOptions | None = None,
    ) -> httpcore.NetworkStream:
        failure: httpcore.ConnectError | httpcore.ConnectTimeout = httpcore.ConnectTimeout()
        for address in self._addresses[host, port][:_MOST_ADDRESSES]:
            left = _cut(timeout, self._deadline, httpcore.ConnectTimeout)
            try:
                stream = self._sockets.connect_tcp(address, port, left, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
            else:
                return _Stream(stream, self._deadline)
        raise failure


class _Stream(httpcore.NetworkStream):
    """A connection of which no single step outlasts the deadline, however slowly the other side drips."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, _cut(timeout, self._deadline, httpcore.ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, _cut(timeout, self._deadline, httpcore.WriteTimeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        left = _cut(timeout, self._deadline, httpcore.ConnectTimeout)
        return _Stream(self._stream.start_tls(ssl_context, server_hostname, left), self._deadline)

    def get_extra_info(self, info: str) -> object:
        return self._stream.get_extra_info(info)


def _cut(timeout: float | None, deadline: Deadline, late: type[httpcore.TimeoutException]) -> float:
    left = deadline.left().total_seconds()
    if not left:
        raise late
    return left if timeout is None else min(timeout, left)
