"""How English is read."""

from __future__ import annotations

import re

from gx_factcheck.extraction.changes_en import is_moved_from, read_change_en
from gx_factcheck.extraction.neighbours import Joints
from gx_factcheck.extraction.number import Number
from gx_factcheck.extraction.numbers_en import find_numbers_en
from gx_factcheck.extraction.periods_en import find_clock_times_en, find_periods_en
from gx_factcheck.extraction.quantities_en import read_quantity_en
from gx_factcheck.extraction.reader import Bounds, Reader
from gx_factcheck.extraction.roles_en import read_role_en
from gx_factcheck.extraction.sighting import Sighting
from gx_factcheck.extraction.words_en import find_figures_in_words_en
from gx_factcheck.model.mention import Role

_RANGE = re.compile(r" ?[-—–~]{1,2} ?|[ \n](?:to|through)[ \n]")
_LIST = re.compile(r", (?:and |or )?| and | or | & |/")
_BETWEEN = ("between ", "Between ")


def _read_figure(text: str, number: Number, bounds: Bounds) -> Sighting | None:
    found = read_quantity_en(text, number, bounds.floor, bounds.ceiling)
    if found is not None:
        read_role_en(found, text, bounds.floor, bounds.ceiling)
    return found


def _is_between(text: str, left: Sighting, right: Sighting) -> bool:
    return text[left.end : right.start] == " and " and text[max(0, left.start - len(_BETWEEN[0])) : left.start] in _BETWEEN


def _is_parted(text: str, left: Sighting, right: Sighting) -> bool:
    if " to" not in text[left.end : right.start]:
        return False
    # Votes of 50.8% to 49.2% are no range.
    falls = left.value is not None and right.value is not None and left.value > right.value
    return falls or left.role is Role.GROWTH or is_moved_from(text, left.start)


READER = Reader(
    find_periods_en,
    find_clock_times_en,
    find_numbers_en,
    find_figures_in_words_en,
    _read_figure,
    Joints(_RANGE, _LIST, between=_is_between, parted=_is_parted),
    read_change_en,
    longest_heading=100,
)
