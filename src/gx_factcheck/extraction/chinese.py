"""How Chinese is read."""

from __future__ import annotations

import re

from gx_factcheck.extraction.changes_zh import read_change_zh
from gx_factcheck.extraction.clock_zh import find_clock_times_zh
from gx_factcheck.extraction.neighbours import Joints
from gx_factcheck.extraction.number import Number
from gx_factcheck.extraction.numbers_zh import find_numbers_zh
from gx_factcheck.extraction.periods_zh import find_periods_zh
from gx_factcheck.extraction.quantities_zh import read_quantity_zh
from gx_factcheck.extraction.reader import Bounds, Reader
from gx_factcheck.extraction.roles_zh import read_role_zh
from gx_factcheck.extraction.sighting import Sighting
from gx_factcheck.extraction.words_zh import find_figures_in_words_zh

_RANGE = re.compile(r"[ ]?(?:[-—–~～－‐‑―]{1,2}|至|到)[ ]?")
_LIST = re.compile(r"[、和及与與]|以及|或| ?/ ?")


def _read_figure(text: str, number: Number, bounds: Bounds) -> Sighting | None:
    found = read_quantity_zh(text, number, bounds.floor, bounds.ceiling)
    if found is not None:
        read_role_zh(found, text, bounds.clause, bounds.sentence)
    return found


def _never(text: str, left: Sighting, right: Sighting) -> bool:  # noqa: ARG001 -- Chinese says ranges by their sign alone
    return False


READER = Reader(
    find_periods_zh,
    find_clock_times_zh,
    find_numbers_zh,
    find_figures_in_words_zh,
    _read_figure,
    Joints(_RANGE, _LIST, between=_never, parted=_never),
    read_change_zh,
    longest_heading=50,
)
