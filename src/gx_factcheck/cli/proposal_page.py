"""The proposal of `references add`, as a page for the person who decides."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from gx_factcheck.references.entries import Entry
from gx_factcheck.references.folder import builtin_folder
from gx_factcheck.references.intake.dataset import DatasetProposal
from gx_factcheck.references.intake.propose import FileProposal
from gx_factcheck.references.intake.request import Request
from gx_factcheck.references.mapping import LayoutMapping
from gx_factcheck.report.layout import paragraph
from gx_factcheck.report.tables import Cell, Column, table_or_lines
from gx_factcheck.values.characters import clip, inert

_MOST_INDICATORS = 12
_MOST_CODES = 20
_LONGEST_CELL = 60
_HEADS = ("line", "indicator", "area", "period", "value", "unit", "status")
_ALWAYS = ("line", "area", "period", "value", "unit")
_OURS = (
    *("INDICATOR", "REF_AREA", "TIME_PERIOD", "OBS_VALUE", "UNIT_MEASURE", "UNIT_MULT", "DECIMALS", "OBS_STATUS", "NOTE"),
    *("PUBLISHER", "PUBLISHED", "QUALITY", "SOURCE_URL"),
)


def render_proposal(proposal: DatasetProposal, request: Request, into: Path, *, width: int, shows_all: bool, is_written: bool) -> str:
    """What is proposed: the mapping, the first rows as read, the indicators, and all that is left out or undecided."""
    most = 10**9 if shows_all else _MOST_CODES
    parts = [*_head(proposal, into, is_written=is_written), ""]
    parts += _mapping_lines(proposal, width)
    parts += _first_rows(proposal, width)
    parts += _indicators(proposal, width, 10**9 if shows_all else _MOST_INDICATORS)
    parts += _told(proposal, request, width, most)
    if proposal.questions:
        parts += ["", "To be decided first:"]
        for name, question in proposal.questions:
            parts.append(paragraph(inert(f"{name}: {question}"), width, first="  - ", indent="    "))
    elif not is_written:
        parts += ["", "Nothing is written yet: say --yes to add it."]
    elif into.resolve() != builtin_folder().resolve():
        parts += ["", inert(f"Audits read it with --references {into}")]
    return "\n".join(parts) + "\n"


def _head(proposal: DatasetProposal, into: Path, *, is_written: bool) -> Iterator[str]:
    files, indicators = len(proposal.files), len(proposal.indicators)
    verb = "written" if is_written else "would be written"
    yield inert(
        f"{proposal.name}: {_counted(files, 'file')}, {proposal.count:,} observations of {_counted(indicators, 'indicator')}; "
        f"{verb} to {into / proposal.name}"
    )


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _mapping_lines(proposal: DatasetProposal, width: int) -> Iterator[str]:
    """How the first file is read; of the others how many are read in the same layout."""
    file = proposal.files[0]
    if file.mapping is None:
        yield inert(f"{file.path.name} is SDMX-CSV as this program writes it; it is taken as it is")
        return
    alike = sum(other.mapping is not None and other.mapping.layout is file.mapping.layout for other in proposal.files)
    more = f" (and {alike - 1:,} more in the same layout)" if alike > 1 else ""
    yield paragraph(inert(f"{file.path.name}{more}: {_form(file.mapping)}"), width, first="", indent="  ")
    for native in _OURS:
        if said := _source_of(native, file.mapping):
            yield paragraph(inert(said), width, first=f"  {native:<14}", indent=" " * 16)
    for name, codes in file.mapping.keep.items():
        yield paragraph(inert(f"only rows where {name} is {', '.join(codes)}"), width, first="  ", indent="    ")


def _form(mapping: LayoutMapping) -> str:
    said = [f"layout {mapping.layout}"]
    said += [f"header in line {mapping.header}"] if mapping.header > 1 else []
    said += [f"separated by {mapping.separator!r}"] if mapping.separator else []
    said += [f"encoding {mapping.encoding}"] if mapping.encoding != "utf-8" else []
    said += [f"periods: {mapping.periods}"] if mapping.periods != "usual" else []
    said += [f"numbers: {mapping.numbers}"] if mapping.numbers not in ("plain", "floats") else []
    said += [f"flags: {mapping.flags}"] if mapping.flags != "none" else []
    said += ["100 is taken off"] if mapping.less_100 else []
    return ", ".join(said)


def _source_of(native: str, mapping: LayoutMapping) -> str:
    if native in mapping.constants:
        return f"{clip(mapping.constants[native], _LONGEST_CELL)} (in every row)"
    across = mapping.across or {"wide-areas": "REF_AREA", "wide-periods": "TIME_PERIOD"}.get(mapping.layout, "")
    if native == across:
        return "the names of the columns"
    if native == "OBS_VALUE" and across:
        return "the cells below them"
    column = mapping.columns.get(native)
    return f"the column {column}" if column else ""


def _first_rows(proposal: DatasetProposal, width: int) -> Iterator[str]:
    file = next((file for file in proposal.files if file.first), None)
    if file is None:
        return
    yield ""
    yield inert(f"The first of {file.count:,} observations of {file.path.name}, as they are read:")
    rows = [_row(entry) for entry in file.first]
    # What is the same in every row stands above already; what is empty says nothing.
    varied = [index for index, _ in enumerate(_HEADS) if len({row[index] for row in rows}) > 1]
    filled = [index for index, head in enumerate(_HEADS) if head == "status" and any(row[index] for row in rows)]
    kept = sorted({*varied, *filled, *(_HEADS.index(head) for head in _ALWAYS)})
    columns = [Column(_HEADS[index], 8 if _HEADS[index] in ("indicator", "unit") else None) for index in kept]
    yield table_or_lines(columns, [[Cell(row[index]) for index in kept] for row in rows], width)


def _row(entry: Entry) -> list[str]:
    shared = entry.shared
    scale = f" ×10^{shared['UNIT_MULT']}" if shared.get("UNIT_MULT", "0") not in ("", "0") else ""
    texts = (
        *(str(entry.line), shared.get("INDICATOR", ""), shared.get("REF_AREA", ""), entry.period, entry.value + scale),
        *(shared.get("UNIT_MEASURE", ""), shared.get("OBS_STATUS", "")),
    )
    return [inert(clip(text, _LONGEST_CELL)) for text in texts]


def _indicators(proposal: DatasetProposal, width: int, most: int) -> Iterator[str]:
    indicators = proposal.indicators
    if not indicators:
        return
    yield ""
    yield "The indicators, with the publisher's words for their units:"
    rows = [
        [
            Cell(inert(each.id + (" (known)" if each.is_known else ""))),
            Cell(inert(clip(each.unit.text, _LONGEST_CELL))),
            Cell(each.unit.unit + (f" ×10^{each.unit.power}" if each.unit.power else "")),
            Cell(str(each.nature)),
            Cell(inert(clip(each.name_en, _LONGEST_CELL))),
        ]
        for each in indicators[:most]
    ]
    columns = [Column("indicator", 14), Column("words", 8), Column("unit", 8), Column("nature"), Column("name", 14)]
    yield table_or_lines(columns, rows, width)
    if len(indicators) > most:
        yield f"… and {len(indicators) - most:,} more; --all shows them"


def _told(proposal: DatasetProposal, request: Request, width: int, most: int) -> Iterator[str]:
    """What a person should know before saying yes, a paragraph each."""
    said = [
        *_left_out("codes of no known area", "--code REF_AREA:CODE=ID names one, --new-areas keeps them", proposal.areas_left_out, most),
        *_left_out("periods before the year 1 or of five digits", "", proposal.periods_left_out, most),
        *_unknown_units(proposal, most),
        *_notices(proposal.files),
        *_floats(proposal.files),
    ]
    if proposal.new_areas:
        said.append(f"New areas: {_listed(list(proposal.new_areas), most)}.")
    if not request.decides("PUBLISHED") and any(file.mapping is not None for file in proposal.files):
        said.append("No date of publication: such figures support, and refute nothing; --published says when they appeared.")
    if not request.licence:
        said.append("No licence is named; --licence says under which the files may be used.")
    new = [each for each in proposal.indicators if not each.is_known]
    if new and request.nature is None and any(str(each.nature) == "rate" for each in new):
        said.append(
            "Nature rate: nothing is added up over time, and a figure speaks for its own period only; "
            "--nature stock or flow says more, where it is true of all of them."
        )
    for each in said:
        yield ""
        yield paragraph(inert(each), width, first="", indent="  ")


def _left_out(what: str, remedy: str, codes: Mapping[str, int], most: int) -> list[str]:
    if not codes:
        return []
    named = {code or "(nothing)": files for code, files in codes.items()}
    shown = [f"{code} ({_counted(files, 'file')})" if files > 1 else code for code, files in named.items()]
    return [f"Left out: {what}: {_listed(shown, most)}{f'; {remedy}' if remedy else ''}."]


def _unknown_units(proposal: DatasetProposal, most: int) -> list[str]:
    unknown = Counter(each.unit.text or "(no text)" for each in proposal.indicators if not each.unit.is_known)
    if not unknown:
        return []
    shown = [f"{text!r} ({times})" if times > 1 else repr(text) for text, times in unknown.items()]
    return [f"Units of the source's own, compared only within their indicator (source_unit): {_listed(shown, most)}."]


def _notices(files: Sequence[FileProposal]) -> list[str]:
    return [f"{file.path.name}: {notice}." for file in files for notice in file.notices]


def _floats(files: Sequence[FileProposal]) -> list[str]:
    count = sum(file.mapping is not None and file.mapping.numbers == "floats" for file in files)
    if not count:
        return []
    return [
        f"Values of {_counted(count, 'file')} were written by a program that puts `.0` behind whole numbers; "
        "it is taken off, since nobody published that decimal. --numbers plain keeps it."
    ]


def _listed(texts: Sequence[str], most: int) -> str:
    more = f" and {len(texts) - most:,} more (--all)" if len(texts) > most else ""
    return ", ".join(texts[:most]) + more
