"""What is said on standard error while much data are read."""

from __future__ import annotations

import io

import pytest

from gx_factcheck.cli.progress import Terminal


class Screen(io.StringIO):
    """Standard error that a person reads, or a file."""

    def __init__(self, *, is_terminal: bool) -> None:
        super().__init__()
        self._is_terminal = is_terminal

    def isatty(self) -> bool:
        return self._is_terminal


def said(monkeypatch: pytest.MonkeyPatch, seconds: list[int], *, is_terminal: bool) -> str:
    """What stands there after a report at each of these seconds, a notice and the end."""
    screen = Screen(is_terminal=is_terminal)
    monkeypatch.setattr("sys.stderr", screen)
    clock = iter([*seconds, seconds[-1], seconds[-1]])
    monkeypatch.setattr("gx_factcheck.cli.progress.time.monotonic_ns", lambda: next(clock) * 10**9)
    terminal = Terminal()
    for second in seconds:
        terminal.progress(second * 1000)
    terminal.notice("the disk is full\x1b[31m")
    terminal.progress(None)
    return screen.getvalue()


def test_progress_is_shown_when_it_takes_long(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = said(monkeypatch, [7, 8, 9, 10], is_terminal=True)
    assert "7,000" not in shown
    assert "\r\x1b[Kreading the reference data: 9,000 rows\r\x1b[Kreading the reference data: 10,000 rows\r\x1b[Knotice: " in shown


def test_a_short_reading_is_silent(monkeypatch: pytest.MonkeyPatch) -> None:
    assert said(monkeypatch, [7, 7, 8], is_terminal=True) == "notice: the disk is full\\x1b[31m\n"


def test_a_file_gets_the_notice_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    assert said(monkeypatch, [7, 20, 30], is_terminal=False) == "notice: the disk is full\\x1b[31m\n"
