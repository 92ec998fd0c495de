"""Whether a claim file covers every labelled mention of its article, and whether all its pointers hold.

python -m benchmarks.gold DIR      DIR holds acceptance/article_gold.json and articles/
"""

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from gx_factcheck.claimfile.pointers import check_pointers
from gx_factcheck.claimfile.read import read_claim_file
from gx_factcheck.model.report import ClaimFile

CLAIMS = Path(__file__).parent.parent / "claims" / "guangxi-2021.yaml"


@dataclass(frozen=True, slots=True)
class Mention:
    """One labelled mention: its tier and the place of its core."""

    id: str
    tier: str
    start: int
    end: int
    surface: str


def mentions(path: Path) -> Iterator[Mention]:
    """The labelled mentions of the file."""
    for one in json.loads(path.read_text("utf-8"))["mentions"]:
        yield Mention(one["id"], one["tier"], one["core_start"], one["core_end"], one["surface"])


def is_covered(mention: Mention, claims: ClaimFile, *, with_context: bool) -> bool:
    """Whether some claim points at the mention's core."""
    spans = [claim.source for claim in claims.claims]
    if with_context:
        spans += [selector for claim in claims.claims for selector in claim.context]
    return any(span.start <= mention.start and mention.end <= span.end for span in spans)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the share of each tier that is covered; 1 where a pointer fails or a mention of tier A is not covered."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    gold = Path(given[0]) / "acceptance" / "article_gold.json" if given else None
    if gold is None or not gold.exists():
        sys.stderr.write(
            "this benchmark needs the labelled mentions: give the folder that holds acceptance/article_gold.json and articles/\n"
        )
        return 2
    claims = read_claim_file(CLAIMS)
    article = next((Path(given[0]) / "articles").glob("000_*.txt"))
    faults = check_pointers(claims, article.read_text("utf-8"))
    pointers = len(claims.claims) + sum(len(claim.context) for claim in claims.claims)
    sys.stdout.write(f"{len(claims.claims)} claims, {pointers} pointers, {len(faults)} that do not hold\n")
    missed = []
    for tier in "ABC":
        found = [mention for mention in mentions(gold) if mention.tier == tier]
        # Periods, and the vague "in recent years", govern claims and stand in their context.
        bare = [mention for mention in found if not is_covered(mention, claims, with_context=tier != "A")]
        missed += [mention for mention in bare if tier == "A"]
        sys.stdout.write(
            f"tier {tier}: {len(found) - len(bare)} of {len(found)} mentions covered {[mention.surface for mention in bare] or ''}\n"
        )
    return 1 if faults or missed else 0


if __name__ == "__main__":
    sys.exit(main())
