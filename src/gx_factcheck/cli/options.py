"""The options that commands share, and what they are turned into."""

import os
import shutil
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import click

from gx_factcheck.cli.streams import is_terminal

if TYPE_CHECKING:
    from gx_factcheck.system.conflicts import ProverOf

_WIDTH_OF_FILES = 100
_NARROWEST, _WIDEST = 20, 1000


def day_option(context: click.Context, parameter: click.Parameter, value: str | None) -> date | None:  # noqa: ARG001 -- click calls it so
    """The day that an option gives; None where it is not given."""
    if value is None:
        return None
    try:
        day = date.fromisoformat(value)
    except ValueError:
        day = None
    if day is None or day.isoformat() != value:
        message = f"{value!r} is not a day; write it as in 2021-09-02"
        raise click.BadParameter(message)
    return day


PATHS = click.Argument(["paths"], nargs=-1, type=click.Path(path_type=Path), metavar="[PATH]...")
REFERENCES = (
    click.Option(
        ["--references", "folders"], multiple=True, metavar="DIR", type=click.Path(path_type=Path), help="Add a folder of reference data."
    ),
    click.Option(["--references-only"], is_flag=True, help="Leave out the built-in datasets; the built-in catalogue stays."),
)
ARTICLE = click.Option(
    ["--article"],
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Prove the pointers against this text; of several claim files, those that state its SHA-256.",
)
AS_OF = click.Option(
    ["--as-of"],
    metavar="DATE",
    callback=day_option,
    help="Leave out what was published after this day, and what has no date; both are counted.",
)
LANGUAGE = click.Option(
    ["--ui", "language"],
    type=click.Choice(["zh", "en"]),
    help="The language of the report.  [default: that of the articles; en where they differ]",
)
PAGE_LANGUAGE = click.Option(
    ["--ui", "language"], type=click.Choice(["zh", "en"]), default="en", show_default=True, help="The language of the names."
)
WIDTH = click.Option(
    ["--width"],
    type=click.IntRange(_NARROWEST, _WIDEST),
    help=f"Columns to fill.  [default: those of the terminal; {_WIDTH_OF_FILES} elsewhere]",
)
COLOUR = click.Option(
    ["--color", "colour"],
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    help="Colour the verdicts; auto: on a terminal, unless NO_COLOR is set.",
)
OUTPUT = click.Option(
    ["--output"], metavar="FILE", type=click.Path(path_type=Path), help="Write there instead; an old file stays whole until the new one is."
)


def _prover(context: click.Context, parameter: click.Parameter, value: bool) -> "ProverOf | None":  # noqa: ARG001, FBT001 -- click calls it so
    if not value:
        return None
    if find_spec("z3") is None:
        message = "needs the solver z3, which is not installed; run `pip install 'gx-factcheck[solve]'`"
        raise click.BadParameter(message)
    from gx_factcheck.system.certify import Certifier  # an extra, which costs a third of a second

    return Certifier


CERTIFY = click.Option(
    ["--certify", "prover"], is_flag=True, callback=_prover, help="Find also the conflicts that only a solver can prove (extra: solve)."
)
REPORT = (
    LANGUAGE,
    click.Option(["--format", "layout"], type=click.Choice(["table", "json"]), default="table", show_default=True, help="What to print."),
    OUTPUT,
    click.Option(
        ["--fail-on"],
        type=click.Choice(["refuted", "inconsistent", "strained", "unverified", "never"]),
        default="inconsistent",
        show_default=True,
        help="From which verdict on the exit code is 1; each includes those before it.",
    ),
    WIDTH,
    COLOUR,
)


def width_of_page(width: int | None, output: Path | None = None) -> int:
    """The columns to fill: as asked, else those of the terminal, else a fixed number, so that files never differ."""
    if width is not None:
        return width
    if output is not None or not is_terminal():
        return _WIDTH_OF_FILES
    return min(max(shutil.get_terminal_size((_WIDTH_OF_FILES, 24)).columns, _NARROWEST), _WIDEST)


def wants_colour(choice: str, output: Path | None = None) -> bool:
    """Whether to colour; never in a file."""
    if output is not None or choice == "never":
        return False
    if choice == "always":
        return True
    if os.environ.get("NO_COLOR"):
        return False
    forced = os.environ.get("FORCE_COLOR", "0") not in ("", "0")
    return forced or (is_terminal() and os.environ.get("TERM") != "dumb")
