"""The codes of a file as ours: areas, periods, units; and what of them is not known."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from gx_factcheck.references.intake.unit_texts import UnitText, read_unit_code, read_unit_text
from gx_factcheck.references.layouts.periods import native_period
from gx_factcheck.references.mapping import Layout, LayoutMapping, Periods
from gx_factcheck.values.periods import PeriodError, read_period

_CODED = (Layout.SDMX_CSV, Layout.SDMX_JSON, Layout.JSON_STAT)
_BEFORE_OUR_ERA = re.compile(r"0|-[0-9]{1,7}|[0-9]{1,7} ?(?:BC|BCE)")
_FAR_YEAR = re.compile(r"[0-9]{5}|[0-9]{7}")
_SHORT_YEAR = re.compile(r"[1-9][0-9]{0,2}")
_ALIKE = re.compile(r"[^A-Za-z0-9]+")


@dataclass(frozen=True, slots=True)
class Coded:
    """The codes of one of our columns, and what a person should know of them."""

    codes: Mapping[str, str] = field(default_factory=dict)
    """In the file: to us; an empty text leaves the rows out."""
    left_out: tuple[str, ...] = ()
    new: Mapping[str, str] = field(default_factory=dict)
    """Ids that become areas of their own, with the code that they are named by."""
    questions: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()


def code_areas(
    texts: Iterable[str], decided: Mapping[str, str], area_of: Callable[[str], str | None], known: Callable[[str], bool] | None
) -> Coded:
    """The areas: as decided, else the one that has the code or name; all others are left out, or become areas of their own.

    Args:
        texts: the codes of the file.
        decided: what the person said of some.
        area_of: the area that has a code or a name; None where none has, or several have.
        known: whether an id is taken; None where no area is to be made.
    """
    codes: dict[str, str] = {}
    left_out: list[str] = []
    new: dict[str, str] = {}
    for text in texts:
        found = decided.get(text, area_of(text))
        if found is None and known is not None and text:
            found = _new_area(text, known)
            if found is not None:
                new[found] = text
        codes[text] = found or ""
        if not found and text not in decided:
            left_out.append(text)
    questions: tuple[str, ...] = ()
    if codes and not any(codes.values()):
        shown = ", ".join(list(codes)[:5])
        questions = (
            f"none of the areas is known ({shown}): is it another column? --map REF_AREA=COLUMN; "
            f"or --code REF_AREA:CODE=ID, or --new-areas to keep them as they are",
        )
    return Coded(codes, tuple(left_out), new, questions)


def _new_area(text: str, known: Callable[[str], bool]) -> str | None:
    """The code as an id of small letters; None where no letter is left, or another area has the id."""
    name = _ALIKE.sub("-", text).strip("-").lower()
    return name if name and name[0].isalpha() and len(name) <= 80 and not known(name) else None


def code_periods(texts: Iterable[str], decided: Mapping[str, str], mapping: LayoutMapping, *, is_decided: bool) -> Coded:
    """The periods that need a word: years before the year 1 or of five digits are left out, years of one to three digits spelled out.

    Args:
        texts: the spellings of the file.
        decided: what the person said of some.
        mapping: says how periods are read.
        is_decided: whether the person said how; else days that may stand for months are asked about.
    """
    listed = [text for text in texts if text not in decided]
    read = {text: _read(text, mapping) for text in listed}
    has_full_years = any(read.values())
    codes = dict(decided)
    left_out, strange = [], []
    for text in (text for text, native in read.items() if native is None):
        if _BEFORE_OUR_ERA.fullmatch(text.strip()) or _FAR_YEAR.fullmatch(text.strip()):
            codes[text] = ""
            left_out.append(text)
        elif _SHORT_YEAR.fullmatch(text) and has_full_years and mapping.periods is Periods.USUAL:
            codes[text] = f"{int(text):04}"
        else:
            strange.append(text)
    questions = []
    if strange:
        shown = ", ".join(map(repr, strange[:5])) + (", …" if len(strange) > 5 else "")
        questions.append(
            f"these are no periods, or may mean several: {shown}; --periods says how periods are written, "
            f"--code TIME_PERIOD:TEXT=PERIOD what one is (nothing after = leaves its rows out)"
        )
    firsts = [native for native in read.values() if native is not None]
    if not is_decided and len(set(firsts)) > 1 and all(map(_is_first_of_month, firsts)):
        questions.append(
            f"every period is the first day of a month ({firsts[0]}, …): --periods months, quarters or years if they stand for those, "
            f"--periods usual if they are days"
        )
    short = [text for text, code in codes.items() if code and _SHORT_YEAR.fullmatch(text) and text not in decided]
    notices = [f"{', '.join(short[:8])} {'is' if len(short) == 1 else 'are'} read as years of our era"] if short else []
    return Coded(codes, tuple(left_out), {}, tuple(questions), tuple(notices))


def _read(text: str, mapping: LayoutMapping) -> str | None:
    try:
        return native_period(text, mapping.periods)
    except PeriodError:
        return None


def _is_first_of_month(native: str) -> bool:
    period = read_period(native)
    return period.is_day and period.start.day == 1


def code_units(texts: Iterable[str], decided: Mapping[str, str], layout: Layout) -> tuple[UnitText, ...]:
    """What each text is taken for: as decided, else a code of SDMX in a layout of codes, else the publisher's words."""
    return tuple(_unit_of(text, decided, layout) for text in texts)


def _unit_of(text: str, decided: Mapping[str, str], layout: Layout) -> UnitText:
    if text in decided:
        given = read_unit_text(decided[text])
        return UnitText(text, given.unit, given.power)
    found = read_unit_code(text) if layout in _CODED or ("_" in text and text.isupper()) else read_unit_text(text)
    # A column of words in a file of codes, such as OECD's "Unit of measure".
    return found if found.is_known or " " not in text else read_unit_text(text)
