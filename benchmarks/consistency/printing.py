"""How a writer prints a true value: which word, how many decimals, which hedge."""

from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction
from math import floor

from gx_factcheck.model.claim import Claim
from gx_factcheck.model.words import Kind
from gx_factcheck.values.hedges import Hedge
from gx_factcheck.values.readings import Counted

WORDS = {
    "万亿": 10**12,
    "亿": 10**8,
    "万": 10**4,
    "": 1,
    " quadrillion": 10**15,
    " trillion": 10**12,
    " billion": 10**9,
    " million": 10**6,
    " thousand": 10**3,
}
CHINESE, ENGLISH = ("万亿", "亿", "万", ""), (" quadrillion", " trillion", " billion", " million", " thousand", "")
_BEFORE = {Hedge.OVER: "超", Hedge.NEARLY: "近", Hedge.ABOUT: "约", Hedge.SUFFIX_MORE: ""}
_AFTER = {Hedge.SUFFIX_MORE: "多"}


class Rounding(StrEnum):
    """Which way the last digit goes."""

    NEAREST = "nearest"
    DOWN = "down"
    UP = "up"


_HEDGED = {Hedge.OVER: Rounding.DOWN, Hedge.SUFFIX_MORE: Rounding.DOWN, Hedge.NEARLY: Rounding.UP, Hedge.ABOUT: Rounding.NEAREST}


@dataclass(frozen=True, slots=True)
class Form:
    """The way one figure is printed, whatever its value."""

    unit: str
    kind: Kind
    word: str = ""
    decimals: int = 0
    ending: str = ""
    """`%`, where the figure is a percentage."""
    hedge: Hedge | None = None
    counted: Counted = Counted.ROUNDED

    @property
    def quantum(self) -> Fraction:
        """One unit of the last printed digit."""
        return Fraction(WORDS[self.word], 10**self.decimals)

    def rounded(self, value: Fraction) -> Fraction:
        """The printed value of a true one; ties go up in magnitude, as writers do."""
        steps = abs(value) / self.quantum
        match _HEDGED.get(self.hedge, Rounding.NEAREST) if self.hedge else Rounding.NEAREST:
            case Rounding.DOWN:
                whole = floor(steps)
            case Rounding.UP:
                whole = -floor(-steps)
            case _:
                whole = floor(steps + Fraction(1, 2))
        return whole * self.quantum * (-1 if value < 0 else 1)

    def written(self, printed: Fraction) -> str:
        """The characters of a printed value, a multiple of the quantum."""
        digits = str(abs(int(printed / self.quantum))).rjust(self.decimals + 1, "0")
        whole, decimals = digits[: len(digits) - self.decimals], digits[len(digits) - self.decimals :]
        return f"{'-' if printed < 0 else ''}{whole}{'.' if decimals else ''}{decimals}{self.word}{self.ending}"

    def with_quantum(self, quantum: Fraction) -> "Form | None":
        """The same form with another last place, under another word if need be; None where no word of the language fits."""
        words = ENGLISH if self.word in ENGLISH[:-1] else CHINESE
        for word in sorted(words, key=lambda word: (word != self.word, -WORDS[word])):
            decimals = decimals_of(WORDS[word] / quantum)
            if decimals is not None:
                return replace(self, word=word, decimals=decimals)
        return None


def decimals_of(places: Fraction) -> int | None:
    """The power of ten that a number is, from 0 to 6; None for any other number."""
    return next((power for power in range(7) if places == 10**power), None)


@dataclass(frozen=True, slots=True)
class Told:
    """A figure of an article: what is true and what is printed."""

    id: str
    true: Fraction
    """In its unit; percents for a percentage."""
    form: Form
    printed: Fraction
    claim: Claim

    @property
    def holds(self) -> bool:
        """Whether the truth lies within the figure's default reading."""
        return self.claim.measure is not None and self.claim.measure.readings[0].interval.contains(self.true)


def tell(name: str, true: Fraction, form: Form) -> Told:
    """The figure of a true value; a hedge that would not be true of it is left out."""
    told = print_value(name, true, form, form.rounded(true))
    return told if told.holds or form.hedge is None else tell(name, true, replace(form, hedge=None))


def print_value(name: str, true: Fraction, form: Form, printed: Fraction) -> Told:
    """The figure with a printed value of one's own choice, right or wrong."""
    number = form.written(printed)
    quote = f"{_BEFORE.get(form.hedge, '')}{number}{_AFTER.get(form.hedge, '')}" if form.hedge else number
    claim = Claim.model_validate(
        {
            "id": name,
            "kind": form.kind,
            "indicator": f"figure_{name}",
            "reference_area": "CN-GX",
            "time_period": "2021",
            "measure": {"printed": number, "unit": form.unit, "hedge": form.hedge or (), "counted": form.counted},
            "source": {"quote": quote, "start": 0, "end": len(quote)},
        }
    )
    return Told(name, true, form, printed, claim)
