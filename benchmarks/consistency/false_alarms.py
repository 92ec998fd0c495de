"""Articles without a slip: whatever is flagged is a false alarm."""

from collections import Counter

from tabulate import tabulate

from benchmarks.consistency.engine import conflicts_of
from benchmarks.consistency.generate import Made, generate
from benchmarks.consistency.naive import is_flagged, rounds_to, within_margin
from benchmarks.consistency.relations import Shape
from gx_factcheck.model.words import Judgement

RULES = {"recompute and round": rounds_to, "within 0.5 %": within_margin}
SHAPES = {"sums": Shape.SUM, "shares": Shape.SHARE, "growth rates": Shape.GROWTH, "differences": Shape.DIFFERENCE}
MOST_TIES = 4


def false_alarms(articles: int, size: int) -> tuple[int, str]:
    """How many conflicts we report in so many articles of that size, and the table of what each judge flags."""
    made = [generate(size, seed) for seed in range(articles)]
    found = [Counter(conflict.judgement for conflict in conflicts_of(article)) for article in made]
    relations = sum(len(article.ties) for article in made)
    rows = []
    for judgement in (Judgement.INCONSISTENT, Judgement.STRAINED):
        number = sum(each[judgement] for each in found)
        reported = sum(each[judgement] > 0 for each in found)
        rows.append((f"gx-factcheck, {judgement}", number, f"{reported} of {articles}", _percent(number, relations), *[""] * len(SHAPES)))
    rows += [_naive_row(name, made) for name in RULES]
    headers = ("judge", "false alarms", "articles with one", "of relations", *(f"of {name}" for name in SHAPES))
    head = f"{articles} articles of {size} figures, {relations} relations; {_how_tied(made)}"
    return sum(each.total() for each in found), f"{head}\n\n{tabulate(rows, headers=headers)}"


def _naive_row(name: str, made: list[Made]) -> tuple[object, ...]:
    tied, flagged, reported = Counter[Shape](), Counter[Shape](), 0
    for article in made:
        caught = [one.shape for one in article.ties if is_flagged(one, article, RULES[name])]
        tied.update(one.shape for one in article.ties)
        flagged.update(caught)
        reported += bool(caught)
    shares = [_percent(flagged[shape], tied[shape]) for shape in SHAPES.values()]
    return name, flagged.total(), f"{reported} of {len(made)}", _percent(flagged.total(), tied.total()), *shares


def _how_tied(made: list[Made]) -> str:
    """How many figures are in one relation, in two, and so on."""
    tied = Counter(min(number, MOST_TIES) for article in made for number in article.times_tied().elements())
    shares = (f"{_percent(tied[number], tied.total())} in {number}{' or more' * (number == MOST_TIES)}" for number in sorted(tied))
    return f"of the figures {', '.join(shares)}"


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else ""
