"""Tables with ASCII borders, fitted to a width."""

from collections.abc import Sequence
from dataclasses import dataclass

from tabulate import tabulate

from gx_factcheck.report.layout import paragraph, width_of, wrap

_BORDERS = 3
_HEAD_PADDING = 2  # tabulate makes a column at least so much wider than its head


@dataclass(frozen=True, slots=True)
class Cell:
    """Inert text of one line, and the terminal style of each line that it is wrapped into."""

    text: str
    style: str = ""
    """Parameters of an SGR sequence, as in `1;31`; empty for none."""


@dataclass(frozen=True, slots=True)
class Column:
    """A heading, and the fewest cells in which the column can be read; None where it is never wrapped."""

    head: str
    least: int | None = None


def paint(text: str, style: str) -> str:
    """Each line of the text in a terminal style; as it is where the style is empty."""
    return "\n".join(f"\x1b[{style}m{line}\x1b[0m" for line in text.split("\n")) if style and text else text


def table(columns: Sequence[Column], rows: Sequence[Sequence[Cell]], width: int) -> str | None:
    """The table in at most `width` cells a line, or None where a column would get too narrow to read."""
    natural = [
        max([width_of(column.head) + _HEAD_PADDING, *(width_of(row[index].text) for row in rows)]) for index, column in enumerate(columns)
    ]
    widths = _fit(natural, columns, width)
    if widths is None:
        return None
    lines = [[_wrapped(cell, cells) for cell, cells in zip(row, widths, strict=True)] for row in rows]
    # Rows of several lines need a rule between them to be told apart.
    layout = "psql" if widths == natural else "grid"
    return tabulate(lines, [column.head for column in columns], tablefmt=layout, disable_numparse=True, preserve_whitespace=True)


def _wrapped(cell: Cell, width: int) -> str:
    return paint("\n".join(wrap(cell.text, width)), cell.style)


def _fit(natural: Sequence[int], columns: Sequence[Column], width: int) -> list[int] | None:
    """Narrow columns keep what they need, the wide ones share what is left."""
    fitted = list(natural)
    room = width - _BORDERS * len(columns) - 1 - sum(natural[index] for index, column in enumerate(columns) if column.least is None)
    waiting = sorted((index for index, column in enumerate(columns) if column.least is not None), key=lambda index: natural[index])
    for done, index in enumerate(waiting):
        fitted[index] = min(natural[index], room // (len(waiting) - done))
        least = max(columns[index].least or 0, width_of(columns[index].head) + _HEAD_PADDING)
        if fitted[index] < min(natural[index], least):
            return None
        room -= fitted[index]
    return fitted if room >= 0 else None


def table_or_lines(columns: Sequence[Column], rows: Sequence[Sequence[Cell]], width: int) -> str:
    """The table, or where it does not fit each row as a few lines under one another."""
    return table(columns, rows, width) or "\n\n".join(
        "\n".join(paragraph(cell.text, width, first=f"{column.head}: ", indent="  ") for column, cell in zip(columns, row, strict=True))
        for row in rows
    )
