"""A server that does what it is told with each connection, byte by byte."""

import contextlib
import socket
import ssl
import struct
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType
from typing import Self
from urllib.parse import parse_qs, urlsplit


@dataclass(frozen=True, slots=True)
class Call:
    """One connection that has sent its request."""

    connection: socket.socket
    path: str
    count: int
    """The how many-th connection it is, from 1."""
    ends: threading.Event
    """Set when the server is to end, so that a slow reply does not outlive it."""
    port: int

    def page(self) -> int:
        """Which page is asked for."""
        return int(parse_qs(urlsplit(self.path).query).get("page", ["1"])[0])

    def send(self, data: bytes) -> None:
        """All of it; a client that has gone is no fault."""
        with contextlib.suppress(OSError):
            self.connection.sendall(data)

    def drip(self, data: bytes, *, first: bytes = b"") -> None:
        """One byte at a time, after what comes first."""
        self.send(first)
        for byte in data:
            if self.ends.wait(0.03):
                return
            try:
                self.connection.sendall(bytes([byte]))
            except OSError:
                return

    def reset(self) -> None:
        """Break the connection, so that the other side sees a reset."""
        with contextlib.suppress(OSError):
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.close()

    def wait(self, *, first: bytes = b"") -> None:
        """Say this, and then nothing until the end."""
        self.send(first)
        self.ends.wait(30)


Act = Callable[[Call], None]


class FaultServer:
    """Listens on 127.0.0.1 while it is entered; each connection is given to the act, in a thread of its own."""

    def __init__(self, act: Act, trust: ssl.SSLContext | None = None) -> None:
        """With `trust` it speaks TLS."""
        self._act = act
        self._trust = trust
        self._ends = threading.Event()
        self._count = 0
        self._socket = socket.socket()
        self._socket.bind(("127.0.0.1", 0))
        self._socket.listen(16)
        self.port: int = self._socket.getsockname()[1]

    @property
    def count(self) -> int:
        """How many connections there were."""
        return self._count

    def __enter__(self) -> Self:
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._ends.set()
        with contextlib.suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()

    def _accept(self) -> None:
        while not self._ends.is_set():
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            self._count += 1
            threading.Thread(target=self._serve, args=(connection, self._count), daemon=True).start()

    def _serve(self, connection: socket.socket, count: int) -> None:
        with contextlib.suppress(OSError), connection:
            connection.settimeout(30)
            spoken = self._trust.wrap_socket(connection, server_side=True) if self._trust is not None else connection
            with spoken:
                head = b""
                while b"\r\n\r\n" not in head:
                    data = spoken.recv(65536)
                    if not data:
                        return
                    head += data
                self._act(Call(spoken, head.split(b" ", 2)[1].decode("latin-1"), count, self._ends, self.port))
                with contextlib.suppress(OSError):
                    spoken.shutdown(socket.SHUT_WR)
                    # Closing at once would reset what the other side has not yet read.
                    spoken.settimeout(0.2)
                    spoken.recv(1)


def closed_port() -> int:
    """A port on which nobody listens."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
    time.sleep(0)
    return port
