"""What the parts of a terminal report share: the wording, the width and whether there is colour."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from gx_factcheck.model.finding import Evidence, Message, Use
from gx_factcheck.model.words import Judgement
from gx_factcheck.report.describe import evidence_words
from gx_factcheck.report.layout import paragraph
from gx_factcheck.report.tables import paint
from gx_factcheck.report.wording import Wording
from gx_factcheck.values.characters import inert

_STYLES = {
    Judgement.SUPPORTED: "32",
    Judgement.STRAINED: "33",
    Judgement.INCONSISTENT: "1;35",
    Judgement.REFUTED: "1;31",
    Judgement.UNVERIFIED: "2",
}
_BOLD = "1"
INDENT = "    "


@dataclass(frozen=True, slots=True)
class Page:
    """How text is set."""

    wording: Wording
    width: int
    colour: bool

    def style(self, verdict: Judgement) -> str:
        """The terminal style of a verdict; empty without colour."""
        return _STYLES[verdict] if self.colour else ""

    def heading(self, text: str) -> str:
        """A line that begins a part."""
        return paint(paragraph(inert(text), self.width), _BOLD if self.colour else "")

    def bullet(self, said: Message | str, *, indent: str = "") -> str:
        """A sentence whose later lines are set in."""
        return paragraph(inert(self.wording.text(said)), self.width, first=indent, indent=indent + "  ")

    def labelled(self, label: str, said: Message | str | None) -> Iterator[str]:
        """The sentence with its label before it, set in; nothing where there is no sentence."""
        if said is not None:
            whole = self.wording.text(label) + self.wording.say("label:separator") + self.wording.text(said)
            yield paragraph(inert(whole), self.width, first=INDENT, indent=INDENT + "  ")

    def reasoning(self, explanation: Message, arithmetic: Message | None) -> Iterator[str]:
        """Why, and the calculation where it says more than that."""
        yield from self.labelled(self.wording.say("label:because"), explanation)
        if arithmetic is not None and self.wording.text(arithmetic) != self.wording.text(explanation):
            yield from self.labelled(self.wording.say("label:arithmetic"), arithmetic)

    def evidence(self, rows: Iterable[Evidence]) -> Iterator[str]:
        """Each row with what it is to the claim, nearest and other readings last; its address stands alone, to be copied."""
        last = (Use.NEAREST, Use.RIVAL)
        for row in sorted(rows, key=lambda row: row.use in last):
            yield from self.labelled(self.wording.say(f"use:{row.use}"), evidence_words(row, self.wording))
            if row.observation.release.address:
                yield INDENT + "  " + inert(row.observation.release.address)
