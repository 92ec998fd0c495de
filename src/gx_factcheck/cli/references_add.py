"""`gx-factcheck references add`."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from gx_factcheck.cli.endings import Ending
from gx_factcheck.cli.options import OUTPUT, WIDTH, width_of_page
from gx_factcheck.cli.results import Result
from gx_factcheck.cli.streams import complain, is_terminal

if TYPE_CHECKING:
    from gx_factcheck.references.intake.request import Request

_PROGRESS_EACH = 25
_Pairs = tuple[tuple[str, str], ...]


def _pairs(context: click.Context, parameter: click.Parameter, values: Sequence[str]) -> _Pairs:  # noqa: ARG001 -- click's call
    for value in values:
        if not value.partition("=")[0] or "=" not in value:
            message = f"{value!r} has no `=`; write NAME=WHAT"
            raise click.BadParameter(message)
    return tuple((name, text) for name, _, text in (value.partition("=") for value in values))


def _released(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:  # noqa: ARG001 -- click's call
    from gx_factcheck.values.periods import PeriodError, read_period

    try:
        if value is not None and (len(value) not in (4, 7, 10) or "/" in value or not read_period(value).code):
            message = f"{value!r} is no day, month or year; write it as in 2021-07-15"
            raise click.BadParameter(message)
    except PeriodError as error:
        raise click.BadParameter(str(error)) from error
    return value


def _word(values: Sequence[str]) -> click.Choice[str]:
    return click.Choice(list(values))


def _several(name: str, variable: str, *, metavar: str, text: str) -> click.Option:
    return click.Option([name, variable], multiple=True, metavar=metavar, callback=_pairs, help=text)


_PATH = click.Path(path_type=Path)
_QUALITIES = ("official", "media", "mirror", "derived", "weak")
_LAYOUTS = (
    *("sdmx-csv", "tidy", "wide-areas", "wide-periods", "json-stat", "sdmx-json"),
    *("world-bank", "nbs-easyquery", "nbs-data", "wikidata"),
)
_PERIODS = (
    *("usual", "years", "quarters", "months"),
    *("fiscal-january", "fiscal-april", "fiscal-july", "fiscal-september", "fiscal-october"),
)
_NUMBERS = ("plain", "comma-groups", "decimal-comma", "floats")
_PATHS = click.Argument(["paths"], nargs=-1, required=True, metavar="FILE|DIR...", type=_PATH)
_WHERE = (
    click.Option(["--dataset"], required=True, metavar="NAME", help="The name of the dataset; its folder is called so."),
    click.Option(["--into"], metavar="DIR", type=_PATH, default=Path("references"), show_default=True, help="The folder of datasets."),
    click.Option(["--yes", "is_confirmed"], is_flag=True, help="Write it; without this the proposal is only shown."),
    click.Option(["--replace", "replaces"], is_flag=True, help="Write anew a dataset that is there already."),
)
_ABOUT = (
    click.Option(["--publisher"], metavar="NAME", help="Who published the figures."),
    click.Option(["--quality"], type=_word(_QUALITIES), help="Who answers for them; only the first two may refute."),
    click.Option(["--published"], metavar="DATE", callback=_released, help="When: a day, month or year. Undated figures refute nothing."),
    click.Option(["--address"], metavar="URL", help="Where the files were read."),
    click.Option(["--title"], metavar="TEXT", help="The title of the dataset."),
    click.Option(["--licence"], metavar="NAME", help="Under which the files may be used, as in CC-BY-4.0."),
    click.Option(["--metadata"], metavar="FILE", type=_PATH, help="A JSON list of {filename, title, description, unit}."),
)
_MEANING = (
    _several("--map", "mapped", metavar="OURS=COLUMN", text="A column of the file for one of ours; `:TEXT` for a constant."),
    _several("--code", "coded", metavar="OURS:CODE=WHAT", text="What a code is; nothing: leave its rows out."),
    _several("--keep", "kept", metavar="COLUMN=CODE,...", text="Read only the rows with these codes."),
    click.Option(["--ignore"], multiple=True, metavar="COLUMN", help="A column that tells no two figures apart."),
    click.Option(["--indicator"], metavar="ID", help="The indicator of a file that has one; one of the catalogue, or a new one."),
    click.Option(["--unit"], metavar="TEXT", help="The unit of all values, in the publisher's words."),
    click.Option(["--nature"], type=_word(("stock", "flow", "rate")), help="How new indicators relate to time.  [default: rate]"),
    click.Option(["--less-100"], is_flag=True, help="The values are indices with the previous year as 100; take 100 off."),
    click.Option(["--new-areas", "has_new_areas"], is_flag=True, help="Keep codes of areas that nobody knows, as areas of their own."),
)
_FORM = (
    click.Option(["--layout"], type=_word(_LAYOUTS), help="How the file lies.  [default: as it looks]"),
    click.Option(["--across"], type=_word(("REF_AREA", "INDICATOR", "TIME_PERIOD")), help="What the columns of a wide table are."),
    click.Option(["--periods"], type=_word(_PERIODS), help="What days, or years such as 2020/21, stand for."),
    click.Option(["--numbers"], type=_word(_NUMBERS), help="1234.5, or 1,234.5, or 1.234,5, or 1234.0 of 1234."),
    click.Option(["--flags"], type=_word(("none", "eurostat")), help="Letters behind values, as in `12.3 p`."),
    click.Option(["--missing"], multiple=True, metavar="TEXT", help="A text that means that there is no value."),
    click.Option(["--encoding"], type=_word(("utf-8", "utf-16", "gb18030")), default="utf-8", show_default=True, help="Of the files."),
    click.Option(["--separator"], type=_word((",", ";", "tab", "|")), help="Between cells.  [default: as it looks]"),
    click.Option(["--header"], type=click.IntRange(1, 1000), metavar="LINE", help="The line that names the columns."),
)
_SHOWN = (click.Option(["--all", "shows_all"], is_flag=True, help="Show every indicator and every code, however many."), WIDTH, OUTPUT)


@click.command("add", params=[_PATHS, *_WHERE, *_ABOUT, *_MEANING, *_FORM, *_SHOWN])
@click.pass_context
def add_files(
    context: click.Context,
    /,
    *,
    paths: tuple[Path, ...],
    into: Path,
    is_confirmed: bool,
    replaces: bool,
    shows_all: bool,
    width: int | None,
    output: Path | None,
    **_options: object,
) -> Result:
    """Add downloaded files as a dataset: show how they would be read, and with --yes write them.

    Tables (SDMX-CSV, tidy, wide) and JSON replies (JSON-stat, SDMX-JSON, World Bank, NBS, SPARQL) are recognised; several
    files make one dataset. Nothing is guessed in silence: the proposal says what each column is taken for, shows the first
    rows as they would be read, and lists what is not understood. Exit code 2 where something is undecided.
    """
    from gx_factcheck.cli.folders import read_references
    from gx_factcheck.cli.proposal_page import render_proposal
    from gx_factcheck.references.folder import builtin_folder, catalogue_parts
    from gx_factcheck.references.intake.dataset import check_name, known_catalogue, propose_dataset
    from gx_factcheck.references.intake.write import write_dataset

    request = _request(context.params, paths)
    check_name(request.dataset)
    folders = [builtin_folder(), *([into] if into.is_dir() and into.resolve() != builtin_folder().resolve() else [])]
    catalogue = known_catalogue(catalogue_parts(folders), request.dataset)
    proposal = propose_dataset(request, catalogue, _progress(len(request.files)))
    is_written = is_confirmed and not proposal.questions
    if is_written:
        write_dataset(proposal, request, into, replaces=replaces)
        # What is much is indexed now, where a person waits anyway, and every row is read as an audit will read it.
        read_references([into] if into.resolve() != builtin_folder().resolve() else [])
    text = render_proposal(proposal, request, into, width=width_of_page(width, output), shows_all=shows_all, is_written=is_written)
    return Result(text, Ending.REFUSED if proposal.questions else Ending.CLEAN, output)


def _progress(total: int) -> Callable[[int], None]:
    """Says on standard error how far it is, where a person looks on and there is something to wait for."""

    def say(done: int) -> None:
        if total > _PROGRESS_EACH and done % _PROGRESS_EACH == 0 and is_terminal():
            complain(f"{done} of {total} files looked at")

    return say


def _request(given: Mapping[str, object], paths: Sequence[Path]) -> "Request":
    from gx_factcheck.model.catalogue import Nature
    from gx_factcheck.references.intake.dataset import files_of
    from gx_factcheck.references.intake.metadata import read_metadata
    from gx_factcheck.references.intake.request import Request
    from gx_factcheck.references.mapping import Flags, Layout, Numbers, Periods

    metadata = given["metadata"] if isinstance(given["metadata"], Path) else None
    columns, constants = _mapped(_listed(given["mapped"]))
    constants |= _constants(given)
    separator = _text(given, "separator")
    header = given["header"]
    return Request(
        dataset=_text(given, "dataset"),
        files=files_of(paths, metadata),
        title=_text(given, "title"),
        licence=_text(given, "licence"),
        columns=columns,
        constants=constants,
        codes=_codes(_listed(given["coded"])),
        keep={name: tuple(text.split(",")) for name, text in _listed(given["kept"])},
        ignore=frozenset(_texts(given["ignore"])),
        layout=Layout(_text(given, "layout")) if given["layout"] else None,
        across=_text(given, "across"),
        periods=Periods(_text(given, "periods")) if given["periods"] else None,
        numbers=Numbers(_text(given, "numbers")) if given["numbers"] else None,
        flags=Flags(_text(given, "flags")) if given["flags"] else None,
        missing=_texts(given["missing"]),
        less_100=given["less_100"] is True,
        encoding=_text(given, "encoding"),
        separator="\t" if separator == "tab" else separator,
        header=header if isinstance(header, int) else None,
        indicator=_text(given, "indicator"),
        nature=Nature(_text(given, "nature")) if given["nature"] else None,
        unit=_text(given, "unit"),
        has_new_areas=given["has_new_areas"] is True,
        described=read_metadata(metadata) if metadata else {},
    )


def _constants(given: Mapping[str, object]) -> dict[str, str]:
    named = {"PUBLISHER": "publisher", "QUALITY": "quality", "PUBLISHED": "published", "SOURCE_URL": "address"}
    return {native: text for native, option in named.items() if (text := _text(given, option))}


def _mapped(pairs: _Pairs) -> tuple[dict[str, str], dict[str, str]]:
    """What is mapped to columns of the file, and what is the same in every row."""
    from gx_factcheck.references.faults import nearest
    from gx_factcheck.references.mapping import NATIVE_COLUMNS

    for name, _ in pairs:
        if name not in NATIVE_COLUMNS:
            message = f"--map {name}=…: {name!r} is none of our columns; {nearest(name, NATIVE_COLUMNS)}"
            raise click.UsageError(message)
    constants = {name: text[1:] for name, text in pairs if text.startswith(":")}
    return {name: text for name, text in pairs if not text.startswith(":")}, constants


def _codes(pairs: _Pairs) -> dict[str, dict[str, str]]:
    from gx_factcheck.references.faults import nearest
    from gx_factcheck.references.mapping import NATIVE_COLUMNS

    found: dict[str, dict[str, str]] = {}
    for name, what in pairs:
        native, colon, code = name.partition(":")
        if not colon or native not in NATIVE_COLUMNS:
            message = f"--code {name}=…: write OURS:CODE=WHAT, as in REF_AREA:XKX=XK; {nearest(native, NATIVE_COLUMNS)}"
            raise click.UsageError(message)
        found.setdefault(native, {})[code] = what
    return found


def _text(given: Mapping[str, object], name: str) -> str:
    value = given[name]
    return value if isinstance(value, str) else ""


def _texts(value: object) -> tuple[str, ...]:
    return tuple(each for each in value if isinstance(each, str)) if isinstance(value, tuple) else ()


def _listed(value: object) -> _Pairs:
    return tuple((str(name), str(text)) for name, text in value) if isinstance(value, tuple) else ()
