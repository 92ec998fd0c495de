"""Cells of a file as our own columns hold them: values, periods, codes and flags."""

import re
from collections.abc import Mapping
from decimal import Context, Decimal

from gx_factcheck.references.faults import ReferencesError, nearest, quoted
from gx_factcheck.references.layouts.periods import native_period
from gx_factcheck.references.layouts.statuses import FLAGGED, status_of
from gx_factcheck.references.mapping import Flags, LayoutMapping, Numbers
from gx_factcheck.values.periods import PeriodError

LONGEST_CELL = 4000
Unread = dict[str, tuple[str, int]]
"""Texts that stand for values and are no numbers: where each stands first, and how often."""
MISSING = frozenset(("", "NaN", "nan", "#N/A", "N/A", "n/a", "n.a.", "NA", "null", ":", "..", "...", "…"))
"""Texts that everywhere mean that there is no value; others must be named by the mapping."""
_NUMBER = re.compile(r"[+-]?[0-9]{1,40}(?:\.[0-9]{1,40})?(?:[Ee][+-]?[0-9]{1,2})?")
_COMMA_GROUPS = re.compile(r"[+-]?[0-9]{1,3}(?:,[0-9]{3}){1,12}(?:\.[0-9]{1,40})?")
_DECIMAL_COMMA = re.compile(r"[+-]?(?:[0-9]{1,40}|[0-9]{1,3}(?:[. \u00a0\u202f][0-9]{3}){1,12})(?:,[0-9]{1,40})?")
_GROUPING = re.compile(r"[. \u00a0\u202f]")
_OFFICE_BASE = Decimal(100)
_PRECISE = Context(prec=120)


class ValueReader:
    """Reads the cells that hold values."""

    def __init__(self, mapping: LayoutMapping, shown: str, unread: Unread | None = None) -> None:
        """The mapping says how numbers are written and what is missing; with `unread` other texts are noted and passed over."""
        self._unread = unread
        self._missing = MISSING | frozenset(mapping.missing)
        self._numbers, self._has_flags, self._shown = mapping.numbers, mapping.flags is Flags.EUROSTAT, shown
        self._is_plain = mapping.numbers is Numbers.PLAIN
        self._less_100 = frozenset(mapping.less_100)

    def read(self, text: str, line: int) -> tuple[str, str]:
        """The number as published, in plain digits, and the flags beside it; an empty number where it is missing.

        Raises:
            ReferencesError: it is no number.
        """
        if self._is_plain and _NUMBER.fullmatch(text):
            return text, ""
        stripped = text.strip()
        if stripped in self._missing:
            return "", ""
        flags = ""
        if self._has_flags and (found := FLAGGED.fullmatch(stripped)):
            stripped, flags = found["value"], found["flags"]
            if stripped in self._missing:
                return "", flags
        number = self._plain(stripped)
        if number is None:
            if self._unread is not None:
                first, count = self._unread.get(stripped, (f"{self._shown}:{line}", 0))
                self._unread[stripped] = (first, count + 1)
                return "", ""
            remedy = "say what it is: `--missing TEXT` for no value, `--numbers` and `--flags` for how numbers are written"
            raise ReferencesError(f"{self._shown}:{line}", f"the value is {quoted(text)}, which is no number", remedy)
        return number, flags

    def _plain(self, text: str) -> str | None:
        if self._numbers is Numbers.DECIMAL_COMMA and _DECIMAL_COMMA.fullmatch(text):
            whole, _, rest = text.partition(",")
            return _GROUPING.sub("", whole) + (f".{rest}" if rest else "")
        if self._numbers is Numbers.COMMA_GROUPS and _COMMA_GROUPS.fullmatch(text):
            return text.replace(",", "")
        if self._numbers is not Numbers.DECIMAL_COMMA and _NUMBER.fullmatch(text):
            return text.removesuffix(".0") if self._numbers is Numbers.FLOATS else text
        return None

    def less_100(self, value: str, cells: Mapping[str, str]) -> str:
        """The value, less 100 where its indicator is published as an index of the previous year, with as many decimals."""
        if not self._less_100 or cells.get("INDICATOR") not in self._less_100:
            return value
        return f"{_PRECISE.subtract(Decimal(value), _OFFICE_BASE):f}"


class PeriodReader:
    """Reads the cells that hold periods; each spelling once."""

    def __init__(self, mapping: LayoutMapping, shown: str) -> None:
        """The mapping says what ambiguous spellings mean, and which are left out."""
        self._style, self._shown = mapping.periods, shown
        self._found: dict[str, str] = dict(mapping.codes.get("TIME_PERIOD", {}))

    def read(self, text: str, line: int) -> str:
        """The period as this program writes it; empty where the mapping leaves it out.

        Raises:
            ReferencesError: it is not a period.
        """
        found = self._found.get(text)
        if found is None:
            try:
                found = self._found[text] = native_period(text, self._style)
            except PeriodError as error:
                fault = f"the period {error.given!r} {error.fault}"
                remedy = f"{error.remedy}; or give it in codes.TIME_PERIOD, empty to leave it out"
                raise ReferencesError(f"{self._shown}:{line}", fault, remedy) from error
        return found


class Coder:
    """Turns codes of the file into ours, and flags into statuses."""

    def __init__(self, mapping: LayoutMapping, shown: str) -> None:
        """The mapping holds the tables of codes, and what is the same in every row."""
        self._mapping, self._shown = mapping, shown

    def cells(self, given: Mapping[str, str], line: int) -> Mapping[str, str] | None:
        """Our cells with those that are constant; None where the mapping leaves such rows out.

        Raises:
            ReferencesError: a code or a flag is not known, or a cell is too long.
        """
        merged = {name: text for name, text in self._mapping.constants.items() if name not in ("TIME_PERIOD", "OBS_VALUE")}
        flags = ""
        for native, text in given.items():
            if len(text) > LONGEST_CELL:
                raise ReferencesError(f"{self._shown}:{line}", f"{native} has {len(text)} characters", f"write at most {LONGEST_CELL}")
            code = self.code(native, text, line)
            if code is None:
                return None
            if native == "OBS_STATUS":
                flags = code
            elif code:
                merged[native] = code
        return self.with_flags(merged, flags, line) if flags else merged

    def code(self, native: str, text: str, line: int) -> str | None:
        """Our code for that of the file; None where its rows are left out.

        Raises:
            ReferencesError: the mapping has a table for the column, and the code is not in it.
        """
        table = self._mapping.codes.get(native)
        if table is None or (not text and text not in table):
            return text.strip()
        if text not in table:
            remedy = f"{nearest(text, table) if len(table) < 100 else 'add it'} to codes.{native}, empty to leave its rows out"
            raise ReferencesError(f"{self._shown}:{line}", f"{native} is {quoted(text)}, which the mapping's codes do not have", remedy)
        # A unit or a status may well be nothing; an area or an indicator that is nothing leaves the row out.
        return table[text] or (None if native in ("REF_AREA", "INDICATOR", "COUNTERPART_AREA", "GROUP") else "")

    def with_flags(self, cells: Mapping[str, str], flags: str, line: int) -> Mapping[str, str]:
        """The cells with what the flags say; a lowered quality never raises one.

        Raises:
            ReferencesError: a flag is unknown.
        """
        found = status_of(flags)
        if found is None:
            remedy = "give it in codes.OBS_STATUS: an SDMX code such as A, B, E or P"
            raise ReferencesError(f"{self._shown}:{line}", f"the status is {quoted(flags)}, which is not known", remedy)
        merged = {**cells, **found}
        if "QUALITY" in found and cells.get("QUALITY") not in ("official", "media"):
            merged["QUALITY"] = cells.get("QUALITY", "")
        if cells.get("NOTE") and "NOTE" in found:
            merged["NOTE"] = f"{cells['NOTE']}; {found['NOTE']}"
        return merged
