"""The mapping that is proposed for a file, with all that a person should look at before it is written."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path

from gx_factcheck.model.catalogue import Catalogue
from gx_factcheck.references.entries import Entry, Origin
from gx_factcheck.references.faults import ReferencesError
from gx_factcheck.references.intake.coding import Coded, code_areas, code_periods
from gx_factcheck.references.intake.detect import layout_of
from gx_factcheck.references.intake.indicators import IndicatorMapping, propose_indicators
from gx_factcheck.references.intake.naming import AddedIndicator
from gx_factcheck.references.intake.request import Request
from gx_factcheck.references.intake.roles import HARMLESS, NAMES, propose_columns
from gx_factcheck.references.intake.survey import Survey, survey_file, undetermined
from gx_factcheck.references.intake.unit_texts import UnitText
from gx_factcheck.references.layouts.cells import Unread
from gx_factcheck.references.layouts.read import read_entries
from gx_factcheck.references.layouts.wide import is_period, wide_rows
from gx_factcheck.references.mapping import Layout, LayoutMapping, Numbers, parts_of
from gx_factcheck.references.names import area_of_code, find_area
from gx_factcheck.references.sdmx_csv import EntryReader
from gx_factcheck.references.sdmx_csv import read_entries as read_native
from gx_factcheck.references.tables import open_table

MOST_SHOWN = 5
_MOST_SAMPLED = 5_000
_MOST_TRIED = 50
_CODED = ("REF_AREA", "COUNTERPART_AREA", "TIME_PERIOD", "UNIT_MEASURE")
_NEEDED = {
    "TIME_PERIOD": "which column holds the period? --map TIME_PERIOD=COLUMN",
    "OBS_VALUE": "which column holds the value? --map OBS_VALUE=COLUMN; where several do, --layout wide-areas --across INDICATOR",
    "REF_AREA": "of which area are the figures? --map REF_AREA=COLUMN, or --map REF_AREA=:ID for one area",
    "PUBLISHER": "who published the figures? --publisher NAME",
    "QUALITY": "who answers for them? --quality official, media, mirror, derived or weak",
}


@dataclass(frozen=True, slots=True)
class FileProposal:
    """One file as it would be added."""

    path: Path
    mapping: LayoutMapping | None
    """None for our own SDMX-CSV, which is taken as it is."""
    count: int = 0
    """Observations that have a value."""
    first: tuple[Entry, ...] = ()
    indicators: tuple[AddedIndicator, ...] = ()
    areas: Coded = field(default_factory=Coded)
    periods: Coded = field(default_factory=Coded)
    unread: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    """Texts in the place of values that are no numbers: where first, and how often."""
    header: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    """What nobody but a person can decide, each with the option that decides it."""
    notices: tuple[str, ...] = ()

    @property
    def units(self) -> tuple[UnitText, ...]:
        """What the texts of its units were taken for."""
        return tuple({indicator.unit: None for indicator in self.indicators})


def propose_file(path: Path, request: Request, catalogue: Catalogue) -> FileProposal:
    """What the file holds and how it would be read; faults of the file become questions.

    Raises:
        ReferencesError: the file cannot be read at all, or is in no layout that is known.
    """
    decided = request.codes.get("REF_AREA", {})

    def area_of(text: str) -> str | None:
        return decided.get(text) or area_of_code(text, catalogue) or find_area(text, catalogue)

    mapping = layout_of(path, path.name, request, lambda text: bool(text) and area_of(text) is not None)
    if mapping is None:
        return _native(path)
    return _Proposer(path, request, catalogue, area_of).propose(mapping)


def _native(path: Path) -> FileProposal:
    header = open_table(path, path.name).header
    reader = EntryReader(Origin(path.stem, path.name))
    first: list[Entry] = []
    count = 0
    for entry in read_native(path, path.name):
        if reader.observation(entry) is not None:
            count += 1
            if count <= MOST_SHOWN:
                first.append(entry)
    return FileProposal(path, None, count, tuple(first), header=header)


@dataclass(frozen=True, slots=True)
class _Proposer:
    path: Path
    request: Request
    catalogue: Catalogue
    area_of: Callable[[str], str | None]

    def propose(self, given: LayoutMapping) -> FileProposal:
        request, name = self.request, self.path.name
        across = given.across or {"wide-areas": "REF_AREA", "wide-periods": "TIME_PERIOD"}.get(given.layout, "")
        survey = survey_file(self.path, name, given, watched=self._watched(given, across))
        skip = (*request.constants, *([across, "OBS_VALUE"] if across else []))
        columns = propose_columns(survey, given, request.columns, lambda text: self.area_of(text) is not None, skip)
        mapping = replace(
            given,
            columns=columns,
            constants={native: text for native, text in request.constants.items() if native != "INDICATOR"},
            keep={column: codes for column, codes in request.keep.items() if column in survey.header},
            codes={native: codes for native, codes in request.codes.items() if native not in _CODED},
        )
        values = _value_columns(survey, mapping, across)
        areas = self._areas("REF_AREA", survey, mapping, values if across == "REF_AREA" else None)
        partners = self._areas("COUNTERPART_AREA", survey, mapping, None)
        periods = self._periods(survey, mapping, values if across == "TIME_PERIOD" else None)
        tables = _tables(REF_AREA=areas.codes, COUNTERPART_AREA=partners.codes, TIME_PERIOD=periods.codes)
        mapping = replace(mapping, codes={**mapping.codes, **tables})
        indicators = propose_indicators(
            self.path, request, self.catalogue, survey, mapping, names=values if across == "INDICATOR" else None
        )
        mapping = _with_indicators(mapping, indicators, request)
        questions = [*self._open(mapping, across), *indicators.questions, *areas.questions, *partners.questions, *periods.questions]
        questions += self._mixed(mapping, survey) if not questions else []
        proposal = FileProposal(
            path=self.path,
            mapping=mapping,
            indicators=indicators.indicators,
            areas=replace(areas, left_out=(*areas.left_out, *partners.left_out), new={**areas.new, **partners.new}),
            periods=periods,
            header=survey.header,
            questions=tuple(questions),
            notices=(*indicators.notices, *areas.notices, *periods.notices),
        )
        return proposal if questions else self._tried(proposal, mapping)

    def _watched(self, mapping: LayoutMapping, across: str) -> tuple[str, ...] | None:
        """Of a wide table the columns that are not values; None for all columns of any other."""
        if not across:
            return None
        request = self.request
        names = {part for name in request.columns.values() for part in name.split("|")} | {*request.columns.values(), *request.keep}
        header = _header(self.path, mapping)
        if across == "TIME_PERIOD":
            return tuple(name for name in header if name in names or not is_period(name, mapping))
        return tuple(name for index, name in enumerate(header) if name in names or index == 0 or _is_key(name, across))

    def _areas(self, native: str, survey: Survey, mapping: LayoutMapping, names: Sequence[str] | None) -> Coded:
        texts = _texts_of(native, survey, mapping, names)
        if texts is None:
            return Coded()
        known = (lambda area: area in self.catalogue.areas) if self.request.has_new_areas else None
        return code_areas(texts, self.request.codes.get(native, {}), self.area_of, known)

    def _periods(self, survey: Survey, mapping: LayoutMapping, names: Sequence[str] | None) -> Coded:
        texts = _texts_of("TIME_PERIOD", survey, mapping, names)
        if texts is None:
            return Coded()
        decided = self.request.codes.get("TIME_PERIOD", {})
        return code_periods(texts, decided, mapping, is_decided=self.request.periods is not None)

    def _open(self, mapping: LayoutMapping, across: str) -> Iterator[str]:
        for native, question in _NEEDED.items():
            is_there = native in mapping.columns or native in mapping.constants or native == across
            if not is_there and not (native == "OBS_VALUE" and across):
                yield question
        named = {mapping.constants.get("REF_AREA", ""), *self.request.codes.get("REF_AREA", {}).values()} - {""}
        for area in sorted(named - set(self.catalogue.areas)):
            yield f"the catalogue has no area {area!r}; look it up with `references areas NAME`, or define it in catalogue/areas.csv"
        if mapping.constants.get("QUALITY") == "official" and not self.request.decides("PUBLISHED"):
            yield "when were they published? --published DAY, MONTH or YEAR; official figures without a date are --quality mirror"

    def _mixed(self, mapping: LayoutMapping, survey: Survey) -> Iterator[str]:
        """Columns that change while all that is mapped stays the same: their rows would be taken for one another."""
        if mapping.is_wide and (mapping.across or mapping.layout) not in ("TIME_PERIOD", Layout.WIDE_PERIODS):
            return
        used = {part for name in mapping.columns.values() for part in parts_of(name, survey.header)}
        value = mapping.columns.get("OBS_VALUE")
        known = [name for name in survey.header if name in used and name != value]
        passed = {"", *used, *self.request.ignore, *mapping.keep}
        passed |= {name for name in survey.header if mapping.is_wide and is_period(name, mapping)}
        others = [name for name in survey.header if name not in passed and name.casefold() not in HARMLESS]
        for name in self._telling(mapping, known, others):
            texts = survey.of(name)
            yield (
                f"the column {name!r} tells rows apart ({texts.first()}): --keep {name}=CODE for one of them, "
                f"--map INDICATOR=…|{name} for an indicator each, --map NOTE={name}, or --ignore {name}"
            )

    def _telling(self, mapping: LayoutMapping, known: list[str], others: list[str]) -> Iterator[str]:
        """The columns that tell rows apart, and not also those that follow from one of them, as its labels do."""
        found = undetermined(self.path, self.path.name, mapping, known, others)
        while found:
            yield found[0]
            known = [*known, found[0]]
            found = undetermined(self.path, self.path.name, mapping, known, found[1:]) if found[1:] else ()

    def _tried(self, proposal: FileProposal, mapping: LayoutMapping) -> FileProposal:
        """The proposal with the file read by it; what cannot be read is a question."""
        unread: Unread = {}
        sample: list[Entry] = []
        met: dict[int, Entry] = {}
        count = 0
        reader = EntryReader(Origin(self.path.stem, self.path.name))
        try:
            for entry in read_entries(self.path, self.path.name, mapping, unread):
                if count < _MOST_SAMPLED:
                    sample.append(entry)
                    # An audit would refuse a wrong address or scale; that must be known before anything is written.
                    if id(entry.shared) not in met and len(met) < _MOST_TRIED:
                        met[id(entry.shared)] = entry
                        reader.observation(entry)
                count += 1
        except ReferencesError as error:
            return replace(proposal, questions=(str(error),))
        proposal = replace(proposal, count=count, first=tuple(sample[:MOST_SHOWN]), unread=unread, questions=_unread(unread, count))
        if self.request.numbers is not None or not are_floats([entry.value for entry in sample]):
            return proposal
        mapping = replace(mapping, numbers=Numbers.FLOATS)
        first = tuple(islice(read_entries(self.path, self.path.name, mapping, {}), MOST_SHOWN))
        return replace(proposal, mapping=mapping, first=first)


def _unread(unread: Unread, count: int) -> tuple[str, ...]:
    if not unread:
        return () if count else ("no row has a value; look at the columns, or leave the file out",)
    shown = ", ".join(f"{text!r} ({times}, first at {place})" for text, (place, times) in list(unread.items())[:MOST_SHOWN])
    more = f" and {len(unread) - MOST_SHOWN} others" if len(unread) > MOST_SHOWN else ""
    options = "--missing TEXT says that one is no value, --numbers and --flags how numbers are written"
    return (f"these are no numbers: {shown}{more}; {options}",)


def are_floats(values: Sequence[str]) -> bool:
    """Whether a program wrote the values as floating-point numbers: all with a point, whole ones as `12.0`, and no `12.70`.

    A table where every value has one decimal is one of published decimals, unless all of them are `.0`.
    """
    parts = {value.partition(".")[2] for value in values if "e" not in value and "E" not in value}
    if "0" not in parts or "" in parts or any(part.endswith("0") for part in parts - {"0"}):
        return False
    return max(map(len, parts)) > 1 or parts == {"0"}


def _header(path: Path, mapping: LayoutMapping) -> tuple[str, ...]:
    return wide_rows(path, path.name, mapping)[0]


def _is_key(name: str, across: str) -> bool:
    """Whether the name of a column of a wide table says that it holds no values."""
    natives = ("TIME_PERIOD", "UNIT_MEASURE", "INDICATOR" if across == "REF_AREA" else "REF_AREA")
    return any(name.casefold() in NAMES[native] for native in natives)


def _value_columns(survey: Survey, mapping: LayoutMapping, across: str) -> tuple[str, ...]:
    """The names of the columns of a wide table that hold values."""
    used = {part for name in mapping.columns.values() for part in parts_of(name, survey.header)} | set(mapping.keep)
    rest = tuple(name for name in survey.header if name and name not in used)
    return rest if across != "TIME_PERIOD" else tuple(name for name in rest if is_period(name, mapping))


def _texts_of(native: str, survey: Survey, mapping: LayoutMapping, names: Sequence[str] | None) -> Sequence[str] | None:
    """The texts that stand for our column; None where it is a constant or is not mapped."""
    if names is not None:
        return names
    column = mapping.columns.get(native)
    if column is None or native in mapping.constants or column not in survey.header:
        return None
    return tuple(survey.of(column).counts)


def _tables(**tables: Mapping[str, str]) -> dict[str, Mapping[str, str]]:
    return {native: table for native, table in tables.items() if table}


def _with_indicators(mapping: LayoutMapping, found: IndicatorMapping, request: Request) -> LayoutMapping:
    less_100 = tuple(indicator.id for indicator in found.indicators) if request.less_100 else ()
    constants = {**mapping.constants, **found.constants}
    columns = {native: name for native, name in {**mapping.columns, **found.columns}.items() if native not in constants}
    return replace(mapping, columns=columns, constants=constants, codes={**mapping.codes, **found.codes}, less_100=less_100)

