"""Articles without a slip: true values first, then the figures as a writer rounds them, tied as an annotator would tie them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from itertools import pairwise
from random import Random

from benchmarks.consistency.printing import CHINESE, ENGLISH, WORDS, Form, Told, tell
from benchmarks.consistency.relations import Shape, Tied
from gx_factcheck.model.report import ClaimFile
from gx_factcheck.model.source import Article
from gx_factcheck.model.words import Kind
from gx_factcheck.values.hedges import Hedge
from gx_factcheck.values.readings import Counted

ARTICLE = Article.model_validate({"title": "made", "published": "2022-01-20"})
HEDGES = (Hedge.OVER, Hedge.NEARLY, Hedge.ABOUT, Hedge.SUFFIX_MORE)
RESERVED = 7
"""Figures that the sums around a sum still need for two more parts and their totals."""
MONEY, COUNT, PEOPLE = "CNY", "enterprise", "person"
LARGEST_LEAF = {MONEY: (10**8, 10**12), COUNT: (20, 3000), PEOPLE: (10**5, 10**8)}


@dataclass(frozen=True, slots=True)
class Habits:
    """What is usual in the articles, in percent."""

    ties: tuple[int, int, int] = (35, 40, 25)
    """Levels in one relation, in two, in three: a part of a sum has a share or a growth rate, or both."""
    depths: tuple[int, int, int] = (50, 35, 15)
    """Sums of figures, of sums, of sums of sums."""
    units: tuple[int, int, int] = (60, 25, 15)
    """Trees of money, of counted things, of people."""
    other_precision: int = 30
    """Figures printed to other decimals than their neighbours."""
    hedged: int = 8
    """Of the levels that are not counted."""
    rates: int = 50
    """Trees after which a rate of some counted things is told (38个, 90.56%)."""
    shares_compared: int = 5
    """Pairs of neighbouring shares of which one is said to be the larger."""


@dataclass(frozen=True, slots=True)
class Made:
    """An article: its figures and what ties them."""

    figures: dict[str, Told]
    ties: tuple[Tied, ...]

    def as_file(self) -> ClaimFile:
        """What an annotator would hand in."""
        claims = tuple(told.claim for told in self.figures.values())
        return ClaimFile("made.yaml", ARTICLE, claims, tuple(tied.as_stated() for tied in self.ties))

    def with_figure(self, told: Told) -> "Made":
        """The article with one figure printed otherwise."""
        return replace(self, figures={**self.figures, told.id: told})

    def times_tied(self) -> Counter[int]:
        """How many figures are in no relation, in one, and so on."""
        times = Counter(name for tied in self.ties for name in set(tied.members))
        return Counter(times[name] for name in self.figures)


def generate(size: int, seed: int, habits: Habits | None = None) -> Made:
    """An article of that many figures; every true value lies within what its figure says."""
    writer = _Writer(size, Random(seed), habits or Habits())
    while writer.room >= 4:
        writer.write_tree()
        if writer.room >= 2 and writer.chance(writer.habits.rates):
            number = writer.random.randint(5, 400)
            writer.rate(writer.level(number, writer.style(COUNT, number)))
    while writer.room > 0:
        writer.level(writer.random.randint(10**6, 10**9), writer.style(MONEY, 10**8))
    assert all(told.holds for told in writer.figures.values())
    return Made(writer.figures, tuple(writer.ties))


@dataclass(slots=True)
class _Writer:
    size: int
    random: Random
    habits: Habits
    figures: dict[str, Told] = field(default_factory=dict)
    ties: list[Tied] = field(default_factory=list)
    times: Counter[str] = field(default_factory=Counter)
    """In how many relations a figure is so far."""

    @property
    def room(self) -> int:
        return self.size - len(self.figures)

    def chance(self, percent: int) -> bool:
        return self.random.randrange(100) < percent

    def tell(self, true: Fraction | int, form: Form) -> str:
        name = f"f{len(self.figures)}"
        self.figures[name] = tell(name, Fraction(true), form)
        return name

    def tie(self, shape: Shape, result: str, *operands: str) -> None:
        self.ties.append(Tied(shape, result, operands))
        self.times.update((result, *operands))

    def style(self, unit: str, typical: int) -> Form:
        """The form that the figures of one table share."""
        if unit == COUNT:
            return Form(unit, Kind.COUNT, counted=Counted.COUNTED)
        words = CHINESE if self.chance(70) else ENGLISH
        return Form(unit, Kind.LEVEL, word=_word_for(typical, words), decimals=self.random.choice((0, 1, 1, 2, 2)))

    def level(self, true: int, style: Form) -> str:
        form = style
        if style.counted is Counted.ROUNDED:
            words = ENGLISH if style.word in ENGLISH[:-1] else CHINESE
            form = replace(style, word=style.word if true >= WORDS[style.word] else _word_for(true, words))
            if self.chance(self.habits.other_precision):
                form = replace(form, decimals=self.random.randint(0, 3))
            if self.chance(self.habits.hedged):
                form = replace(form, hedge=self.random.choice(HEDGES), decimals=min(form.decimals, 1))
        return self.tell(true, form)

    def write_tree(self) -> None:
        """A total with its parts, theirs in turn, and what else is said of each."""
        unit = self.random.choices((MONEY, COUNT, PEOPLE), self.habits.units)[0]
        depth = self.random.choices((1, 2, 3), self.habits.depths)[0]
        low, high = LARGEST_LEAF[unit]
        largest = int(low * (high / low) ** self.random.random())
        style = self.style(unit, largest)
        ties_before = len(self.ties)
        total, levels = self.sum_of(depth, largest, style)
        for part, (whole, neighbour) in levels.items():
            self.say_more(part, whole, neighbour, style)
        self.compare_shares(ties_before)
        if self.room and whole_is_counted(style):
            self.rate(total)

    def sum_of(self, depth: int, largest: int, style: Form) -> tuple[str, dict[str, tuple[str, str]]]:
        """The name of a sum; and of all its parts, the sum that each is in and a neighbour."""
        number = min(self.random.randint(3, 12), max(self.room // 2, 3)) if self.room > 5 else 3
        parts: list[str] = []
        levels: dict[str, tuple[str, str]] = {}
        for place in range(number):
            if place >= 3 and self.room <= RESERVED:
                break
            if depth > 1 and self.room > 12 and self.chance(60):
                part, below = self.sum_of(depth - 1, largest, style)
                levels |= below
            else:
                part = self.level(self.random.randint(max(largest // 50, 1), largest), style)
            parts.append(part)
        total = self.level(sum(int(self.figures[part].true) for part in parts), style)
        self.tie(Shape.SUM, total, *parts)
        return total, levels | {part: (total, parts[place - 1]) for place, part in enumerate(parts)}

    def say_more(self, part: str, whole: str, neighbour: str, style: Form) -> None:
        """Other relations, until the figure is in as many as it is to be."""
        wanted = self.random.choices((1, 2, 3), self.habits.ties)[0]
        ways = [self.share, self.growth, self.difference, self.order, self.part]
        for way in self.random.sample(ways, k=max(0, min(wanted - self.times[part], len(ways)))):
            if self.room >= 2:
                way(part, whole, neighbour, style)

    def share(self, part: str, whole: str, _: str, __: Form) -> None:
        value = self.figures[part].true / self.figures[whole].true * 100
        self.tie(Shape.SHARE, self.tell(value, self.percent(Kind.SHARE)), part, whole)

    def growth(self, later: str, _: str, __: str, style: Form) -> None:
        true = self.figures[later].true
        earlier = max(1, int(true / (1 + Fraction(self.random.randint(-300, 600), 1000))))
        rate = self.percent(Kind.GROWTH)
        self.tie(Shape.GROWTH, self.tell((true / earlier - 1) * 100, rate), later, self.level(earlier, style))

    def difference(self, part: str, _: str, neighbour: str, style: Form) -> None:
        larger, smaller = sorted((part, neighbour), key=lambda name: -self.figures[name].true)
        gap = int(self.figures[larger].true - self.figures[smaller].true)
        if gap:
            self.tie(Shape.DIFFERENCE, self.level(gap, style), larger, smaller)

    def order(self, part: str, _: str, neighbour: str, __: Form) -> None:
        larger, smaller = sorted((part, neighbour), key=lambda name: -self.figures[name].true)
        if self.figures[larger].true > self.figures[smaller].true:
            self.tie(Shape.ORDER, larger, smaller)

    def part(self, whole: str, _: str, __: str, style: Form) -> None:
        true = int(self.figures[whole].true)
        self.tie(Shape.PART, self.level(self.random.randint(max(1, true // 20), true), style), whole)

    def rate(self, whole: str) -> None:
        number = int(self.figures[whole].true)
        rate = Fraction(100 * self.random.randint(0, number), number)
        self.tie(Shape.RATE, self.tell(rate, self.percent(Kind.SHARE)), whole)

    def compare_shares(self, ties_before: int) -> None:
        shares = [tied.result for tied in self.ties[ties_before:] if tied.shape is Shape.SHARE]
        for one, other in pairwise(shares):
            larger, smaller = sorted((one, other), key=lambda name: -self.figures[name].true)
            if self.chance(self.habits.shares_compared) and self.figures[larger].true > self.figures[smaller].true:
                self.tie(Shape.ORDER, larger, smaller)

    def percent(self, kind: Kind) -> Form:
        return Form("percent", kind, decimals=self.random.choice((0, 1, 1, 2)), ending="%")


def whole_is_counted(style: Form) -> bool:
    """Whether the figures of the table are exact."""
    return style.counted is Counted.COUNTED


def _word_for(value: int, words: Sequence[str]) -> str:
    return next(word for word in words if value >= WORDS[word] or word == words[-1])
