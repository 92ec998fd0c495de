"""So many years, months, … before or after a day or a period."""

from __future__ import annotations

import datetime

from gx_factcheck.extraction.calendar_units import Days, add_units, shift_days
from gx_factcheck.extraction.time_phrase import Way, Window


def window_now(window: Window, today: datetime.date) -> Days | None:
    """A past one begins on the same day so long before and ends today, a future one begins tomorrow.

    None if its length is not said, or outside the calendar.
    """
    if window.count is None:
        return None
    if window.way is Way.PAST:
        start = add_units(today, window.grain, -window.count)
        return (start, today) if start else None
    return window_beside(window, (today, today))


def window_beside(window: Window, anchor: Days) -> Days | None:
    """One that ends with the last day of its anchor; in the future one that begins on the day after it.

    None if its length is not said, or outside the calendar.
    """
    after = shift_days(anchor, 1)
    if window.count is None or after is None:
        return None
    beginning = after[1]
    other = add_units(beginning, window.grain, window.count if window.way is Way.FUTURE else -window.count)
    days = other and ((beginning, other) if window.way is Way.FUTURE else (other, beginning))
    last = days and shift_days((days[1], days[1]), -1)
    return (days[0], last[0]) if days and last else None
