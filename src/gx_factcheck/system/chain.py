"""The steps by which the parts of a constraint follow from one another, one unknown value at a time."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from string import ascii_uppercase

from gx_factcheck.model.constraint import UNPRINTED, Cardinality, Linear, OneOf, Primitive, Product, Whole, WholePart, names_of, parts_of
from gx_factcheck.model.finding import Message, message
from gx_factcheck.model.wording import literal
from gx_factcheck.system.calculation import Writer, calculate
from gx_factcheck.system.counts import places, whole_part
from gx_factcheck.system.narrow import narrow
from gx_factcheck.system.scales import in_words
from gx_factcheck.values.interval import EMPTY, Interval

ANYTHING = Interval.everything()


@dataclass(frozen=True, slots=True)
class Subject:
    """The claim that it is about, and the figures of its constraint."""

    claim: str
    shown: Message
    """As printed."""
    own: Interval
    names: dict[str, Message]
    """What each statement is called; values that are not printed get a letter when they first come up."""
    writer: Writer

    def name(self, statement: str) -> Message:
        """What the statement is called."""
        if statement not in self.names:
            taken = sum(name.startswith(UNPRINTED) for name in self.names)
            self.names[statement] = message("step-unprinted", letter=literal(_letter(taken)))
        return self.names[statement]


def _letter(number: int) -> str:
    """A to Z, then A1."""
    rounds, letter = divmod(number, len(ascii_uppercase))
    return ascii_uppercase[letter] + (str(rounds) if rounds else "")


@dataclass(slots=True)
class Chain:
    """The steps so far, and what is known by them."""

    subject: Subject
    wanted: str
    """The statement whose value is asked for: the claim, or in a part of the derivation another one."""
    known: dict[str, Interval]
    """By statement, as it is written; what is asked for is not among them, unless it is supposed to be as printed."""
    steps: list[Message] = field(default_factory=list)
    due: Interval = ANYTHING
    is_clashing: bool = False
    """Whether the figures that were brought together cannot all be."""
    are_ways_told: bool = False
    """Whether ways to take the words were followed one by one, each with its end."""
    is_any_way_fitting: bool = True
    unbounded: set[tuple[Primitive, str]] = field(default_factory=set)
    """The parts that left a value without any bound, each with that value."""

    @property
    def fits(self) -> bool:
        """Whether the claim's figure can stand beside the others."""
        return not self.is_clashing and self.due.meets(self.subject.own) and self.is_any_way_fitting

    def follow(self, primitives: Iterable[Primitive]) -> None:
        """All steps that lead to the claim's value; where none do, those that show whether it can be what is printed."""
        left = self._solve([part for primitive in primitives for part in parts_of(primitive)])
        if self.is_clashing and self.wanted:
            self._say("step-others-clash", name=self.subject.name(self.wanted))
        elif left and self.wanted == self.subject.claim and not self.is_clashing:
            self._suppose(left)

    def _suppose(self, left: Sequence[Primitive]) -> None:
        """What is left, with the claim's figure as printed."""
        before = len(self.steps)
        self.known[self.wanted] = self.subject.own
        self._solve(left)
        if len(self.steps) > before and not all(isinstance(part, WholePart | Whole) for part in left):
            self.steps.insert(before, message("step-suppose", name=self.subject.name(self.wanted), shown=self.subject.shown))

    def conclude(self) -> None:
        """What the claim must be, and whether it is."""
        if self.due == ANYTHING or self.is_clashing or self.are_ways_told:
            if not self.steps:
                self._say("step-unbounded", name=self.subject.name(self.subject.claim))
            return
        scale = self.subject.writer.scale(self.subject.claim)
        due = in_words(scale.outward(self.due, self.subject.writer.digits), scale)
        own = self.subject.shown
        if not self.subject.own.is_point:
            own = message("own-range", shown=own, range=in_words(self.subject.own, scale))
        self._say("step-fits" if self.fits else "step-misses", name=self.subject.name(self.subject.claim), due=due, own=own)

    def _say(self, key: str, **arguments: Message) -> None:
        self.steps.append(message(key, **arguments))

    def _solve(self, left: Sequence[Primitive]) -> list[Primitive]:
        """Follows whatever has one unknown or none; what is left has more."""
        rest = list(left)
        while not self.is_clashing and (ready := self._ready(rest)):
            name, parts = ready
            if name is None:
                for part in parts:
                    self._compare(part)
            elif not self._learn(name, parts):
                continue
            rest = [part for part in rest if part not in parts]
        return rest

    def _ready(self, left: Sequence[Primitive]) -> tuple[str | None, list[Primitive]] | None:
        """What is known throughout; else the next unknown, what is asked for last, with all that bears on it alone."""
        found: dict[str | None, list[Primitive]] = {}
        for part in left:
            unknown = self._unknown(part)
            if not unknown:
                found.setdefault(None, []).append(part)
            elif len(unknown) == 1 and _solves(part, unknown[0]) and (part, unknown[0]) not in self.unbounded:
                found.setdefault(unknown[0], []).append(part)
        if not found:
            return None
        first = min(found, key=lambda name: (name is not None, name == self.wanted))
        return first, found[first]

    def _unknown(self, part: Primitive) -> list[str]:
        names = names_of(part) if not isinstance(part, OneOf) else dict.fromkeys(names_of(part))
        return [name for name in names if name not in self.known]

    def _learn(self, name: str, parts: Sequence[Primitive]) -> bool:
        """What the parts leave to the value; false where that is everything, so that it stays unknown."""
        found = ANYTHING
        for part in parts:
            before, found = found, found.intersect(self._left_by(part, name))
            # Two ends that two parts set are no comparison; two values are.
            if before.low is not None and before.high is not None and not before.is_empty and name != self.wanted:
                self._tell_of_both(name, before, found)
        if found == ANYTHING:
            self.unbounded.update((part, name) for part in parts)
        elif name == self.wanted:
            self.due = self.due.intersect(found)
        else:
            self.known[name] = found
        self.is_clashing = self.is_clashing or found.is_empty
        return found != ANYTHING or self.are_ways_told

    def _tell_of_both(self, name: str, known: Interval, both: Interval) -> None:
        key = "step-clashes" if both.is_empty else "step-agrees"
        self._say(key, name=self.subject.name(name), known=in_words(known, self.subject.writer.scale(name)))

    def _left_by(self, part: Primitive, name: str) -> Interval:
        """What the part leaves to the one value that is not known."""
        if isinstance(part, OneOf):
            return self._ways(part, name)
        if isinstance(part, Cardinality):
            self.subject.name(name)
            steps, found = places(part, self.known, self.subject.names)
            self.steps += steps
            return found
        return self._calculate(part, name) if isinstance(part, Linear | Product) else ANYTHING

    def _calculate(self, part: Linear | Product, name: str) -> Interval:
        result = calculate(part, name, self.known, self.subject.writer)
        is_said_at_the_end = name == self.subject.claim and name not in self.known and not result.is_calculated
        if result.interval != ANYTHING and not is_said_at_the_end:
            for line in result.lines:
                self._say("step-solved", name=self.subject.name(name), line=line)
        return result.interval

    def _ways(self, part: OneOf, wanted: str) -> Interval:
        """Each way to take the words, or each case, followed by itself."""
        found, ways = EMPTY, list[Chain]()
        for number, way in enumerate(part.alternatives, 1):
            chain = Chain(self.subject, wanted, dict(self.known))
            chain.follow(way.primitives)
            if wanted == self.subject.claim:
                chain.conclude()
            self.steps += chain.steps_of_way(way.label, number)
            ways.append(chain)
            found = found if chain.is_clashing else found.union_hull(chain.due)
        if wanted == self.subject.claim:
            self.are_ways_told = True
            self.is_any_way_fitting = self.is_any_way_fitting and any(chain.fits for chain in ways)
        elif wanted and not found.is_empty:
            self._say("step-either", name=self.subject.name(wanted), range=in_words(found, self.subject.writer.scale(wanted)))
        self.is_clashing = self.is_clashing or all(chain.is_clashing for chain in ways)
        return found

    def steps_of_way(self, label: Message | None, number: int) -> list[Message]:
        """The steps under the words that tell how the words are taken; of a mere case each with its number."""
        if label is not None:
            return [message("step-way", way=label), *self.steps]
        return [message("step-of-case", number=literal(str(number)), step=step) for step in self.steps]

    def _compare(self, part: Primitive) -> None:
        """Whether what is known throughout can be so."""
        match part:
            case OneOf():
                self._ways(part, "")
            case WholePart():
                counted = whole_part(part, self.known, self.subject.writer, self.subject.names)
                self.steps += counted.steps
                self.is_clashing = self.is_clashing or not counted.is_possible
            case Whole(statement=name):
                found = self.known[name].intersect(next(iter(narrow(part, self.known)))[1])
                known = in_words(self.known[name], self.subject.writer.scale(name))
                self._say("step-not-whole" if found.is_empty else "step-whole", name=self.subject.name(name), known=known)
                self._narrow(name, found)
            case Cardinality(place=name):
                steps, found = places(part, self.known, self.subject.names)
                self.steps += steps
                self._meet(name, self.known[name].intersect(found))
            case Linear() | Product():
                self._calculate_again(part)

    def _calculate_again(self, part: Linear | Product) -> None:
        """One of the values by the others, the result of a product or what is not printed, which must be what it is known to be."""
        names = [name for name in names_of(part) if [*names_of(part)].count(name) == 1]
        last = part.equals.statement if isinstance(part, Product) else None
        name = max(names, key=lambda name: (name == last, name.startswith(UNPRINTED)))
        found = self._calculate(part, name)
        if found != ANYTHING:
            self._meet(name, self.known[name].intersect(found))

    def _meet(self, name: str, found: Interval) -> None:
        self._tell_of_both(name, self.known[name], found)
        self._narrow(name, found)

    def _narrow(self, name: str, found: Interval) -> None:
        self.is_clashing = self.is_clashing or found.is_empty
        if not found.is_empty:
            self.known[name] = found


def _solves(part: Primitive, name: str) -> bool:
    """Whether what the part leaves to the name is an interval that says something."""
    return isinstance(part, Linear | Product | OneOf) or (isinstance(part, Cardinality) and name == part.place)
