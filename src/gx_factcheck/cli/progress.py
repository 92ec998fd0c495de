"""What is said on standard error while much data are read."""

import sys
import time
from contextlib import suppress

from gx_factcheck.cli.streams import complain

_BLANK = "\r\x1b[K"


class Terminal:
    """Prints notices as they come, and at a terminal how far reading is, once it has taken a second."""

    def __init__(self) -> None:
        self._begun: int | None = None
        self._is_shown = False

    def notice(self, text: str) -> None:
        """Print one line."""
        self.progress(None)
        complain(f"notice: {text}")

    def progress(self, rows: int | None) -> None:
        """Print how many rows were read over what stood there before; None takes it away."""
        now = time.monotonic_ns() // 10**9
        if rows is None:
            self._begun = None
            if self._is_shown:
                self._is_shown = False
                _write(_BLANK)
            return
        self._begun = now if self._begun is None else self._begun
        if now - self._begun >= 2 and sys.stderr is not None and sys.stderr.isatty():
            self._is_shown = True
            _write(f"{_BLANK}reading the reference data: {rows:,} rows")


def _write(text: str) -> None:
    with suppress(OSError, AttributeError):
        sys.stderr.write(text)
        sys.stderr.flush()
