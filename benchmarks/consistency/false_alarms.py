"""Articles without a slip: whatever is flagged is a false alarm."""

from collections import Counter

from tabulate import tabulate

from benchmarks.consistency.engine import conflicts_of
from benchmarks.consistency.generate import generate
from benchmarks.consistency.naive import is_flagged, rounds_to, within_margin
from gx_factcheck.model.words import Judgement

RULES = {"recompute and round": rounds_to, "within 0.5 %": within_margin}


def false_alarms(articles: int, size: int) -> tuple[int, str]:
    """How many conflicts we report in so many articles of that size, and the table of what each judge flags."""
    flagged, reported, relations = Counter[str](), Counter[str](), 0
    tied = Counter[int]()
    for seed in range(articles):
        article = generate(size, seed)
        relations += len(article.ties)
        tied += article.times_tied()
        conflicts = conflicts_of(article)
        for judgement in Judgement:
            found = sum(conflict.judgement is judgement for conflict in conflicts)
            flagged[f"gx-factcheck, {judgement}"] += found
            reported[f"gx-factcheck, {judgement}"] += found > 0
        for name, fits in RULES.items():
            found = sum(is_flagged(one, article, fits) for one in article.ties)
            flagged[name] += found
            reported[name] += found > 0
    rows = [
        (name, flagged[name], f"{100 * flagged[name] / relations:.1f} %", f"{reported[name]} of {articles}")
        for name in (f"gx-factcheck, {Judgement.INCONSISTENT}", f"gx-factcheck, {Judgement.STRAINED}", *RULES)
    ]
    share = {number: f"{100 * tied[number] / tied.total():.0f} % in {number}" for number in sorted(tied)}
    head = (
        f"{articles} articles of {size} figures, {relations} relations; figures by the relations they are in: {', '.join(share.values())}"
    )
    ours = sum(flagged[f"gx-factcheck, {judgement}"] for judgement in Judgement)
    return ours, f"{head}\n\n{tabulate(rows, headers=('judge', 'false alarms', 'of relations', 'articles with one'))}"
