"""When the holidays of China were: the days themselves, and the days off that the State Council gave for them."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gx_factcheck.extraction.calendar_units import Days

_FIXED = {
    "new-year": (1, 1),
    "women-day": (3, 8),
    "labour-day": (5, 1),
    "children-day": (6, 1),
    "national-day": (10, 1),
    "singles-day": (11, 11),
    "christmas": (12, 25),
}
_LUNAR = {
    "spring-festival": "0214 0203 0123 0210 0131 0219 0208 0128 0216 0205 0125 0212 0201 0122 0210 0129 0217 0206 0126 0213 0203",
    "dragon-boat": "0616 0606 0623 0612 0602 0620 0609 0530 0618 0607 0625 0614 0603 0622 0610 0531 0619 0609 0528 0616 0605",
    "mid-autumn": "0922 0912 0930 0919 0908 0927 0915 1004 0924 0913 1001 0921 0910 0929 0917 1006 0925 0915 1003 0922 0912",
}
"""From 2010 to 2030, month and day."""
_FIRST_LUNAR = 2010
_DAYS_AFTER_SPRING_FESTIVAL = {"new-year-eve": -1, "lantern": 14}
_DAYS_OFF = {
    "spring-festival-holiday": {
        2015: "0218-0224",
        2016: "0207-0213",
        2017: "0127-0202",
        2018: "0215-0221",
        2019: "0204-0210",
        2021: "0211-0217",
        2022: "0131-0206",
        2023: "0121-0127",
        2024: "0210-0217",
        2025: "0128-0204",
    },
    "national-day-holiday": {
        2015: "1001-1007",
        2016: "1001-1007",
        2017: "1001-1008",
        2018: "1001-1007",
        2019: "1001-1007",
        2020: "1001-1008",
        2021: "1001-1007",
        2022: "1001-1007",
        2023: "0929-1006",
        2024: "1001-1007",
        2025: "1001-1008",
    },
    "labour-day-holiday": {
        2019: "0501-0504",
        2020: "0501-0505",
        2021: "0501-0505",
        2022: "0430-0504",
        2023: "0429-0503",
        2024: "0501-0505",
        2025: "0501-0505",
    },
    "dragon-boat-holiday": {2021: "0612-0614", 2022: "0603-0605", 2023: "0622-0624", 2024: "0608-0610", 2025: "0531-0602"},
    "mid-autumn-holiday": {2021: "0919-0921", 2022: "0910-0912", 2024: "0915-0917"},
    "tomb-sweeping-holiday": {2021: "0403-0405", 2022: "0403-0405", 2023: "0405-0405", 2024: "0404-0406", 2025: "0404-0406"},
    "spring-festival-travel": {
        2019: "0121-0301",
        2020: "0110-0218",
        2021: "0128-0308",
        2022: "0117-0225",
        2023: "0107-0215",
        2024: "0126-0305",
        2025: "0114-0222",
    },
}
"""2020's spring holiday is left out: it was prolonged, in some places more than once."""


def festival_days(name: str, year: int) -> Days | None:
    """None where the table does not have that year."""
    if name in _FIXED:
        return _single(datetime.date(year, *_FIXED[name]))
    if name in _DAYS_AFTER_SPRING_FESTIVAL:
        spring = festival_days("spring-festival", year)
        return _single(spring[0] + datetime.timedelta(days=_DAYS_AFTER_SPRING_FESTIVAL[name])) if spring else None
    if name in _LUNAR:
        listed = _LUNAR[name].split()
        index = year - _FIRST_LUNAR
        return _single(_day(year, listed[index])) if 0 <= index < len(listed) else None
    off = _DAYS_OFF.get(name, {}).get(year)
    return (_day(year, off[:4]), _day(year, off[5:])) if off else None


def _single(day: datetime.date) -> Days:
    return day, day


def _day(year: int, written: str) -> datetime.date:
    return datetime.date(year, int(written[:2]), int(written[2:]))
