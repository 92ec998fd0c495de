"""How it follows what a claim's figure must be: what the other figures stand for, the calculations, and what they leave to it.

Each step is a line that a reader can repeat on a pocket calculator. What no short decimal is, is rounded outward and marked
with `≈`, so that nothing is said that the figures do not prove.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from gx_factcheck.model.claim import Claim
from gx_factcheck.model.constraint import UNPRINTED, Constraint, Linear, OneOf, Primitive, Product, names_of, parts_of
from gx_factcheck.model.finding import Evidence, Message, message
from gx_factcheck.model.measure import base_factor
from gx_factcheck.model.wording import literal, named, observed, printed_of
from gx_factcheck.system.calculation import Writer
from gx_factcheck.system.chain import Chain, Subject
from gx_factcheck.system.follows import follows
from gx_factcheck.system.scales import RATIO, Scale, in_words, scale_of
from gx_factcheck.system.stated import interval_of, interval_of_observation
from gx_factcheck.values.interval import Interval

ANYTHING = Interval.everything()
DIGITS = (6, 10, 20, 40)
"""To how many digits long ends are cut; more where fewer would hide that the figure does not fit."""


@dataclass(frozen=True, slots=True)
class Derivation:
    """What one constraint says of one claim."""

    rule: str
    relation: str | None
    said: Message
    """What the rule says of the figures: that they can stand together, or that they cannot."""
    steps: tuple[Message, ...]
    due: Interval
    """What it leaves to the claim, in its unit, whatever is printed of it."""
    unit: str | None
    """None where the claim prints no number."""
    fits: bool
    """Whether the figure as printed can stand beside the others."""
    is_about_others: bool = True
    """Whether other figures take part in it; what a figure must be by itself is worth telling only where it is not so."""


def derivations(claims: Iterable[Claim], constraints: Iterable[Constraint], wanted: Collection[str]) -> dict[str, tuple[Derivation, ...]]:
    """By each wanted claim's id, its derivation by every constraint that it is in; one that is stated twice is told once."""
    by_id = {each.id: each for each in claims}
    told: dict[str, dict[Primitive, Constraint]] = {}
    for constraint in constraints:
        for name in constraint.statements():
            if name in wanted and name in by_id:
                told.setdefault(name, {}).setdefault(constraint.primitive, constraint)
    derived = {name: [derive(each, name, by_id) for each in found.values()] for name, found in told.items()}
    return {name: tuple(each for each in found if each.is_about_others or not each.fits) for name, found in derived.items()}


def derive(constraint: Constraint, claim: str, claims: Mapping[str, Claim]) -> Derivation:
    """What the constraint says of the claim of this id, which is among its statements, with every step."""
    figures = _Figures(constraint, claim, claims)
    exact = figures.chain(None)
    chain = exact
    for digits in DIGITS:
        chain = figures.chain(digits)
        if chain.fits == exact.fits:
            break
    due = exact.due if exact.due != ANYTHING else follows(constraint, claim, figures.box) or ANYTHING
    measure = claims[claim].measure
    return Derivation(
        rule=constraint.rule,
        relation=constraint.relation,
        said=constraint.holds if exact.fits else constraint.breaks,
        steps=(*figures.steps(chain.subject.writer.digits), *chain.steps),
        due=due if measure is None else due.scaled(1 / base_factor(measure.unit)),
        unit=None if measure is None else measure.unit,
        fits=exact.fits,
        is_about_others=len(figures.box) > 1,
    )


class _Figures:
    """The figures of one constraint, as printed."""

    def __init__(self, constraint: Constraint, claim: str, claims: Mapping[str, Claim]) -> None:
        self.constraint = constraint
        self.claim = claims[claim]
        others = [name for name in constraint.statements() if name != claim]
        observed_by_id = {each.observation.id: each for each in constraint.evidence}
        self.claims = {name: claims[name] for name in (*others, claim) if name in claims}
        self.observed: dict[str, Evidence] = {name: observed_by_id[name] for name in others if name in observed_by_id}
        self.box = {name: interval_of(each) for name, each in self.claims.items()}
        self.box |= {name: interval_of_observation(each) for name, each in self.observed.items()}
        self.own_scales = self._own_scales()
        self.scales = self._scales()

    def steps(self, digits: int | None) -> Iterator[Message]:
        """What each figure stands for, the claim's own last."""
        for name, evidence in self.observed.items():
            row = evidence.observation
            yield message(
                "step-record",
                quantity=named(row.quantity),
                shown=observed(row),
                publisher=literal(row.release.publisher),
                range=self._range(name, digits),
            )
        for name, claim in self.claims.items():
            key = "step-exact" if self.box[name].is_point else "step-figure"
            yield message(key, name=literal(name), shown=printed_of(claim), range=self._range(name, digits))

    def _range(self, name: str, digits: int | None) -> Message:
        """What the figure stands for, as it is printed and, where that is another, in the scale that it is calculated in."""
        own = self.own_scales.get(name, self.scales[name])
        range_as_printed = in_words(self.box[name], own)
        if own == self.scales[name]:
            return range_as_printed
        return message("range-converted", range=range_as_printed, same=in_words(self.box[name], self.scales[name], digits))

    def chain(self, digits: int | None) -> Chain:
        """The steps, with long ends cut to so many digits."""
        names = {name: literal(name) for name in self.claims}
        names |= {name: named(each.observation.quantity) for name, each in self.observed.items()}
        written = {name: self.scales[name].outward(interval, digits) for name, interval in self.box.items()}
        own = written.pop(self.claim.id)
        chain = Chain(Subject(self.claim.id, printed_of(self.claim), own, names, Writer(self.scales, digits)), self.claim.id, written)
        chain.follow((self.constraint.primitive,))
        chain.conclude()
        return chain

    def _own_scales(self) -> dict[str, Scale]:
        """The scale of each figure as it is printed; without those that print no number."""
        measures = {name: each.measure for name, each in self.claims.items()}
        claimed = {name: scale_of(each.unit, each.figure) for name, each in measures.items() if each is not None}
        rows = {name: each.observation for name, each in self.observed.items()}
        return claimed | {name: scale_of(row.unit, row.figure) for name, row in rows.items() if row.figure is not None}

    def _scales(self) -> dict[str, Scale]:
        """One scale for all amounts of one dimension, the claim's own where it is of that; rates each in their own unit."""
        found = dict(self.own_scales)
        common: dict[str, Scale] = {}
        # Next to the claim's own scale, the smallest: what is larger is written in it without leading zeros.
        for name in sorted(found, key=lambda name: (name != self.claim.id, found[name].size)):
            dimension = found[name].dimension
            if dimension != RATIO:
                found[name] = common.setdefault(dimension, found[name])
        unprinted = _unprinted(self.constraint.primitive, found)
        return {name: found.get(name, Scale()) for name in self.box} | unprinted


def _unprinted(primitive: Primitive, scales: Mapping[str, Scale]) -> dict[str, Scale]:
    """The scales of values that are not printed, but added to ones that are, or a ratio apart from them."""
    found: dict[str, Scale] = {}
    for part in (*parts_of(primitive), *parts_of(primitive)):
        if isinstance(part, OneOf):
            for way in part.alternatives:
                for each in way.primitives:
                    found |= _unprinted(each, {**scales, **found})
            continue
        known = {**scales, **found}
        alike = _alike(part, known)
        scales_of_it = (known[name] for name in alike if name in known)
        # What rates multiply to is a plain number: 1.17, not 117%.
        scale = next((one for one in scales_of_it if one.dimension != RATIO or isinstance(part, Linear)), None)
        if scale is not None:
            found |= {name: scale for name in alike if name.startswith(UNPRINTED)}
    return found


def _alike(part: Primitive, scales: Mapping[str, Scale]) -> list[str]:
    """The names in it whose values are of one dimension."""
    if isinstance(part, Linear):
        return [*names_of(part)]
    if isinstance(part, Product):
        factors = (part.left, part.right)
        for factor, other in (factors, factors[::-1]):
            name = factor.statement
            if factor.offset or (name in scales and scales[name].dimension == RATIO):
                return [part.equals.statement, other.statement]
    return []
