"""Where a published correction stands among what the program proposes."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from benchmarks.corrections.cases import Correction
from gx_factcheck.model.finding import Message
from gx_factcheck.model.report import ArticleReport
from gx_factcheck.model.verdict import Repair
from gx_factcheck.values.numerals import read_figure


@dataclass(frozen=True, slots=True)
class Proposal:
    """The place of a correction among the values of one repair, and of that repair among all."""

    value: int | None
    """From 1; None where the repair is to drop something, or where the reading tells it."""
    repair: int | None
    """From 1; None where no conflict is mended but words are read in another way."""

    def __str__(self) -> str:
        if self.repair is None:
            return "as the other reading"
        return f"repair {self.repair}" if self.value is None else f"value {self.value} of repair {self.repair}"


def proposed(report: ArticleReport, correction: Correction) -> Proposal | None:
    """The first place at which the program proposes what was published; None where it does not."""
    for conflict in report.conflicts:
        for place, repair in enumerate(conflict.repairs, 1):
            if repair.members == (correction.member,) and (found := _in_repair(repair, correction)) is not None:
                return Proposal(found or None, place)
    return Proposal(None, None) if _is_read(report, correction) else None


def _in_repair(repair: Repair, correction: Correction) -> int | None:
    """The place of the published figure among the repair's values; 0 where the correction prints none."""
    if correction.printed is None:
        return 0
    value = read_figure(correction.printed).value
    if correction.unit is not None or value not in repair.values:
        return None
    return repair.values.index(value) + 1


def _is_read(report: ArticleReport, correction: Correction) -> bool:
    """Whether the calculation shown beside the claim comes to the published figure in its other unit."""
    if correction.printed is None or correction.unit is None:
        return False
    published = (read_figure(correction.printed).value, correction.unit)
    lines = [one.arithmetic for one in report.verdicts if one.claim == correction.member and one.arithmetic is not None]
    return any(published == shown for line in lines for shown in _figures(line))


def _figures(line: Message | str) -> Iterator[tuple[Fraction, str]]:
    """The figures with their units in a line."""
    if isinstance(line, str):
        return
    arguments = dict(line.arguments)
    number, unit = arguments.get("number"), arguments.get("unit")
    if line.key == "figure" and isinstance(number, Message) and isinstance(unit, Message) and number.key.startswith("text:"):
        yield read_figure(number.key.removeprefix("text:")).value, unit.key.removeprefix("unit:")
    for _, argument in line.arguments:
        yield from _figures(argument)
