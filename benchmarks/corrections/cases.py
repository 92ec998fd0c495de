"""What is due to each published correction, and why.

The claims stand in `claims/`, one file a case, as one would write them who knows the printed sentence only. The facts are
those of the pages that the files name.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Class(StrEnum):
    """What kind of case it is, and so what is due to it."""

    SLIP = "slip"
    """The figures of the sentence contradict each other: found, and the published figure among the repairs."""
    NO_FIGURE = "slip, no figure"
    """They do, and the correction prints no figure: found, and what is corrected among the repairs."""
    OTHER_ACCOUNT = "other account"
    """Two figures of two accounts, by other definitions or in other prices: nothing is refuted."""
    REVISED_BASIS = "revised basis"
    """The earlier figure was revised since: nothing is refuted."""
    NEEDS_REFERENCE = "needs a reference"
    """The sentence by itself contradicts nothing: nothing is flagged."""
    CONTROL = "control"
    """All is right: nothing is flagged."""


@dataclass(frozen=True, slots=True)
class Correction:
    """What was corrected, and to which figure."""

    member: str
    """A claim's id, or the relation as written where that is what the correction drops."""
    printed: str | None = None
    """The published figure; None where the correction prints none."""
    unit: str | None = None
    """Its unit, where that is the correction; else it is the claim's."""


@dataclass(frozen=True, slots=True)
class Case:
    """One published correction."""

    id: str
    kind: Class
    why: str
    correction: Correction | None = None


CASES: Sequence[Case] = (
    Case("co001", Class.SLIP, "the sentence prints all three figures of the division", Correction("each", "1.53")),
    Case("co005", Class.SLIP, "both levels stand beside the rate", Correction("climb", "52 percent")),
    Case("co009", Class.SLIP, "both counts stand beside the rate", Correction("rise", "657 percent")),
    Case(
        "co013",
        Class.SLIP,
        "both rates stand beside their change, which is right in points",
        Correction("rise", "1.25", "percentage_point"),
    ),
    Case(
        "co017",
        Class.NEEDS_REFERENCE,
        "one figure alone: that it is a thousandfold is known only to who knows the debt, or the people who owe it",
    ),
    Case("co021", Class.SLIP, "both parts stand beside their sum", Correction("both", "1.117 million")),
    Case(
        "co025",
        Class.NO_FIGURE,
        "shares of one pie are at most all of it; the shares were right, and no shares of one pie",
        Correction("first + second + third <= 100"),
    ),
    Case(
        "co029", Class.NO_FIGURE, "the headline tells in a word what the body tells in figures, and the word goes", Correction("headline")
    ),
    Case("co033", Class.NEEDS_REFERENCE, "the chart prints no total: what is left out, only the budget can tell"),
    Case("co037", Class.CONTROL, "a product added to a stock, exact to the last digit"),
    Case(
        "co041", Class.OTHER_ACCOUNT, "growth at constant prices of a city's yuan, against dollars per head of a changing number of heads"
    ),
    Case("co045", Class.SLIP, "the names are listed, and one renaming fewer than names", Correction("renamings", "2")),
    Case("co049", Class.OTHER_ACCOUNT, "the sector was defined anew between the two releases"),
    Case(
        "co053",
        Class.REVISED_BASIS,
        "the increase is over a revised figure, the earlier release had another",
        Correction("published-before", "16786万"),
    ),
)
