"""Articles with one slip: is it found, and is the right figure blamed. Exact arithmetic says which slips can be found at all."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from random import Random

from tabulate import tabulate

from benchmarks.consistency.engine import blamed, blamed_first, conflicts_of
from benchmarks.consistency.exact import Encoded, component_of, default_of, encode, linear_rates, own_rows, widest_of
from benchmarks.consistency.generate import Made, generate
from benchmarks.consistency.inject import Draw, Slipped, inject
from benchmarks.consistency.naive import Fits, is_flagged, rounds_to, within_margin
from benchmarks.consistency.peer_request import FEASIBLE, INFEASIBLE
from benchmarks.consistency.peers import Answer, ask
from benchmarks.consistency.printing import Told, print_value
from gx_factcheck.model.verdict import Conflict
from gx_factcheck.model.words import Judgement, Kind
from gx_factcheck.system.certify import Certifier
from gx_factcheck.values.interval import Interval
from gx_factcheck.values.numerals import read_figure
from gx_factcheck.values.slips import Slip, misprints


@dataclass(frozen=True, slots=True)
class Trial:
    """One slip with all that was said of it."""

    slipped: Slipped
    conflicts: tuple[Conflict, ...]
    exact: Answer
    """On the figures as they are meant by default."""
    exact_widest: Answer
    """On all that the figures can be taken to say."""
    highs: Answer
    certified: tuple[Conflict, ...] = ()
    """With z3 behind the search, where the search alone finds nothing."""
    likeliest: frozenset[str] | None = None
    """The figures whose misprints mend the article with the largest likelihood, by z3; None where that was not asked."""

    @property
    def is_findable(self) -> bool:
        """Whether the article with the slip contradicts itself."""
        return self.exact.verdict == INFEASIBLE

    @property
    def is_found(self) -> bool:
        """Whether we report any conflict."""
        return bool(self.conflicts)

    @property
    def is_listed(self) -> bool:
        """Whether some conflict blames the culprit."""
        return any(self.slipped.culprit in blamed(conflict, self.slipped.article) for conflict in self.conflicts)

    @property
    def is_tied_first(self) -> bool:
        """Whether the culprit is among the first to be blamed in every conflict."""
        firsts = [blamed_first(conflict, self.slipped.article) for conflict in self.conflicts]
        return bool(firsts) and all(self.slipped.culprit in first for first in firsts)

    @property
    def is_first(self) -> bool:
        """Whether every conflict blames the culprit first, and no other."""
        firsts = [blamed_first(conflict, self.slipped.article) for conflict in self.conflicts]
        return bool(firsts) and all(first == {self.slipped.culprit} for first in firsts)

    @property
    def times_tied(self) -> int:
        """In how many relations the culprit is."""
        return sum(self.slipped.culprit in tied.members for tied in self.slipped.article.ties)

    def is_flagged_by(self, fits: Fits) -> bool:
        """Whether a naive rule flags a relation of the culprit."""
        article = self.slipped.article
        return any(is_flagged(tied, article, fits) for tied in article.ties if self.slipped.culprit in tied.members)


def trials(draw: Draw, number: int, size: int, *, ceilings: int) -> list[Trial]:
    """So many articles of that size with a slip each; of the first findable ones also what z3 would blame."""
    slipped = [inject(generate(size, seed), draw, Random(f"{draw} {seed}")) for seed in range(number)]
    components = [component_of(one.article, one.culprit) for one in slipped]
    default = [encode(one, _intervals(one, default_of)) for one in components]
    widest = [encode(one, _intervals(one, widest_of)) for one in components]
    answers = zip(ask("z3", default), ask("z3", widest), ask("highs", default), strict=True)
    found = [Trial(one, conflicts_of(one.article), *three) for one, three in zip(slipped, answers, strict=True)]
    found = [
        replace(trial, certified=conflicts_of(trial.slipped.article, prover=Certifier))
        if trial.is_findable and not trial.is_found
        else trial
        for trial in found
    ]
    asked = [place for place, trial in enumerate(found) if trial.is_findable][:ceilings]
    likeliest = _likeliest([(components[place], default[place], found[place].exact.core) for place in asked])
    for place, names in zip(asked, likeliest, strict=True):
        found[place] = replace(found[place], likeliest=names)
    return found


def _intervals(article: Made, reading: Callable[[Told], Interval]) -> dict[str, Interval]:
    return {name: reading(told) for name, told in article.figures.items()}


def _likeliest(cases: Sequence[tuple[Made, Encoded, tuple[str, ...]]]) -> list[frozenset[str]]:
    """For each case the figures of the core whose mending misprints are likeliest in sum."""
    weights: list[dict[str, list[Fraction]]] = []
    systems = []
    for article, system, core in cases:
        rates = linear_rates(article, _intervals(article, default_of))
        rows, likely = {}, {}
        for name in (name for name in core if name in article.figures):
            others = list(_misprinted(article.figures[name]))
            rows[name] = [own_rows(name, default_of(told), rates.get(name)) for told, _ in others]
            likely[name] = [likelihood for _, likelihood in others]
        systems.append(replace(system, alternatives=rows))
        weights.append(likely)
    return [_best(likely, answer.mending or {}) for likely, answer in zip(weights, ask("z3", systems), strict=True)]


def _misprinted(told: Told) -> Iterable[tuple[Told, Fraction]]:
    for misprint in misprints(read_figure(told.form.written(told.printed))):
        form = told.form.with_quantum(misprint.quantum)
        if form is not None and (misprint.slip is not Slip.SIGN or told.form.kind is Kind.GROWTH):
            yield print_value(told.id, told.true, form, misprint.value), misprint.likelihood


def _best(likely: dict[str, list[Fraction]], mending: dict[str, list[int] | None]) -> frozenset[str]:
    """The likeliest of the figures without which all else can stand; with no misprint that mends, all of them alike."""
    sums = {name: sum((likely[name][place] for place in places), Fraction(0)) for name, places in mending.items() if places is not None}
    most = max(sums.values(), default=Fraction(0))
    return frozenset(name for name, total in sums.items() if total == most)


def share(part: int, whole: int) -> str:
    """A percentage with its counts."""
    return f"{100 * part / whole:.1f} % ({part}/{whole})" if whole else "–"


def recall(found: dict[Draw, list[Trial]]) -> str:
    """How many of the findable slips each judge finds."""
    rows = []
    for draw, tried in found.items():
        findable = [trial for trial in tried if trial.is_findable]
        hard = [trial for trial in tried if trial.exact_widest.verdict == INFEASIBLE]
        rows += [
            (draw, "contradict themselves (z3, exact)", share(len(findable), len(tried))),
            ("", "… under every reading", share(len(hard), len(tried))),
            ("", "… left undecided by z3", sum(trial.exact.verdict not in (INFEASIBLE, FEASIBLE) for trial in tried)),
            ("", "found by gx-factcheck", share(sum(trial.is_found for trial in findable), len(findable))),
            (
                "",
                "… with --certify (z3 behind the search)",
                share(sum(bool(one.conflicts or one.certified) for one in findable), len(findable)),
            ),
            ("", "… as inconsistent, of those under every reading", share(sum(map(_is_inconsistent, hard)), len(hard))),
            ("", "found though nothing contradicts", sum(trial.is_found and trial.exact.verdict == FEASIBLE for trial in tried)),
            ("", "found by HiGHS (floating point, linear part)", share(sum(map(_is_found_by_highs, findable)), len(findable))),
            ("", "… confirmed in exact arithmetic", share(sum(trial.highs.confirmed for trial in findable), len(findable))),
            ("", "found by recomputing and rounding", share(sum(trial.is_flagged_by(rounds_to) for trial in findable), len(findable))),
            ("", "found by a margin of 0.5 %", share(sum(trial.is_flagged_by(within_margin) for trial in findable), len(findable))),
        ]
    return tabulate(rows, headers=("slips drawn", "of the articles with a slip", "share"))


def _is_inconsistent(trial: Trial) -> bool:
    return any(conflict.judgement is Judgement.INCONSISTENT for conflict in trial.conflicts)


def _is_found_by_highs(trial: Trial) -> bool:
    return trial.highs.verdict == INFEASIBLE


HEADERS = (
    "slips drawn",
    "slip",
    "found",
    "culprit listed",
    "first alone",
    "or tied first",
    "of them all misprints tried by z3",
    "it alone",
    "or tied",
    "ours alone, of the same",
)


def culprits(found: dict[Draw, list[Trial]]) -> str:
    """How often the right figure is blamed, by kind of slip and by how many relations it is in."""
    rows = []
    for draw, tried in found.items():
        shown = [trial for trial in tried if trial.is_found and trial.is_findable]
        rows.append((draw, "all", *_scores(shown)))
        groups = {slip.value: [trial for trial in shown if trial.slipped.slip is slip] for slip in Slip}
        groups |= {
            f"in {least}{' or more' * (least == 3)}": [one for one in shown if min(one.times_tied, 3) == least] for least in (1, 2, 3)
        }
        rows += [("", name, *_scores(group)) for name, group in groups.items() if group]
    return tabulate(rows, headers=HEADERS)


def _scores(group: list[Trial]) -> tuple[object, ...]:
    asked = [trial for trial in group if trial.likeliest is not None]
    return (
        len(group),
        _percent(group, lambda trial: trial.is_listed),
        _percent(group, lambda trial: trial.is_first),
        _percent(group, lambda trial: trial.is_tied_first),
        len(asked),
        _percent(asked, lambda trial: trial.likeliest == frozenset({trial.slipped.culprit})),
        _percent(asked, lambda trial: trial.slipped.culprit in (trial.likeliest or ())),
        _percent(asked, lambda trial: trial.is_first),
    )


def _percent(group: list[Trial], holds: Callable[[Trial], bool]) -> str:
    return f"{100 * sum(map(holds, group)) / len(group):.0f} %" if group else ""
