"""The body of a reply without its compression, and never more of it than is allowed: a small reply can stand for a huge one."""

import zlib
from dataclasses import dataclass
from datetime import timedelta

from gx_factcheck.references.sources.faults import PassingError, SourceError, beginning

_GZIP = ("gzip", "x-gzip")
_FREE = 1024 * 1024
"""Below this size the ratio says nothing."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """How large and how slow a reply may be."""

    largest: int = 64 * 1024 * 1024
    """In bytes, without compression."""
    ratio: int = 400
    """How many times what came over the wire: tables of one repeated row reach 150, gzip itself 1,032."""
    idle: timedelta = timedelta(seconds=20)
    """The longest that nothing may come."""


class Inflater:
    """Takes a body piece by piece."""

    def __init__(self, source: str, encoding: str, bounds: Bounds) -> None:
        """Encoding is the Content-Encoding of the reply.

        Raises:
            SourceError: it is none that was asked for.
        """
        plain = encoding.strip().lower()
        if plain not in ("", "identity", *_GZIP):
            raise SourceError(source, f"its reply is packed as {beginning(encoding.encode())}", "only gzip, once, or nothing was asked for")
        self._source = source
        self._bounds = bounds
        self._inflate = zlib.decompressobj(16 + zlib.MAX_WBITS) if plain in _GZIP else None
        self._came = 0
        self._given = 0

    def feed(self, data: bytes) -> bytes:
        """What this piece holds.

        Raises:
            SourceError: the body is larger than allowed, or is not what its headers say.
        """
        self._came += len(data)
        if self._inflate is None:
            return self._counted(data, self._bounds.largest)
        allowed = min(self._bounds.largest, max(_FREE, self._bounds.ratio * self._came))
        try:
            out = self._inflate.decompress(data, allowed - self._given + 1)
        except zlib.error as error:
            raise SourceError(self._source, "its reply is not gzip, though it says so", "tell the source; nothing was kept") from error
        if self._inflate.unused_data:
            raise SourceError(self._source, "something follows the end of its compressed reply", "tell the source; nothing was kept")
        return self._counted(out, allowed)

    def finish(self) -> None:
        """Say that nothing more comes.

        Raises:
            PassingError: something is missing.
        """
        if self._inflate is not None and self._came and not self._inflate.eof:
            raise PassingError(self._source, "broke off within its compressed reply")

    def _counted(self, out: bytes, allowed: int) -> bytes:
        self._given += len(out)
        if self._given > allowed:
            limit = f"{self._bounds.largest // 1024} KiB" if allowed == self._bounds.largest else f"{self._bounds.ratio} times what came"
            raise SourceError(self._source, f"its reply is larger than {limit}", "ask for less at once, or allow more with --largest")
        return out
