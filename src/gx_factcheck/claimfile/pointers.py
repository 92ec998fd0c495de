"""Whether the quotes of a claim file stand in the article where it says, and whether it is that article."""

from collections.abc import Iterator
from hashlib import sha256

from gx_factcheck.claimfile.faults import Fault
from gx_factcheck.model.report import ClaimFile
from gx_factcheck.model.source import Selector
from gx_factcheck.values.characters import clip

_LONGEST_SHOWN = 80


def check_pointers(claim_file: ClaimFile, text: str, *, digest: str | None = None) -> tuple[Fault, ...]:
    """What does not hold of `text[start:end] == quote`, for every source and context and the source of every relation.

    `digest` is the SHA-256 of the article's bytes in hexadecimal; None: those of `text` in UTF-8. It is compared with that of
    the file, where the file has one. Line ends are to be as in the article, since positions count them.
    """
    return (*_check_digest(claim_file, text, digest), *_check_claims(claim_file, text), *_check_relations(claim_file, text))


def _check_digest(claim_file: ClaimFile, text: str, digest: str | None) -> Iterator[Fault]:
    stated = claim_file.article.sha256
    if stated is None:
        return
    # Half a surrogate pair cannot be encoded; a text that holds one is not the article's in any case.
    actual = digest or sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    if actual != stated:
        problem = f"the article's sha256 is {actual}, the file states {stated}"
        remedy = "give the article that the claims were read from, or read them again from this one"
        yield Fault(claim_file.path, None, None, problem, remedy)


def _check_claims(claim_file: ClaimFile, text: str) -> Iterator[Fault]:
    lines = dict(claim_file.lines)
    for claim in claim_file.claims:
        for name, selector in (("source", claim.source), *((f"context[{place}]", each) for place, each in enumerate(claim.context))):
            yield from _check(selector, text, f"{claim.id}: {name}", Fault(claim_file.path, lines.get(claim.id), None, "", ""))


def _check_relations(claim_file: ClaimFile, text: str) -> Iterator[Fault]:
    for relation in claim_file.relations:
        if relation.source is not None:
            yield from _check(relation.source, text, f"{relation.id}: source", Fault(claim_file.path, None, None, "", ""))


def _check(selector: Selector, text: str, name: str, at: Fault) -> Iterator[Fault]:
    start, end, quote = selector.start, selector.end, selector.quote
    if text[start:end] == quote:
        return
    if end > len(text):
        found = f"the article ends at {len(text)}, before {end}"
    else:
        found = f"at {start} to {end} stands {clip(text[start:end], _LONGEST_SHOWN)!r}"
    yield Fault(at.path, at.line, at.column, f"{name}: the quote is {quote!r}, but {found}", _remedy(quote, start, text))


def _remedy(quote: str, start: int, text: str) -> str:
    nearest = find_nearest(quote, start, text)
    if nearest is None:
        return "the quote does not occur in the article: copy it from there, and give its place"
    return f"write `start: {nearest}`, `end: {nearest + len(quote)}`"


def find_nearest(quote: str, start: int, text: str) -> int | None:
    """Where the occurrence of `quote` begins that is nearest to `start`, the earlier of two; None where there is none."""
    before = text.rfind(quote, 0, start + len(quote))
    after = text.find(quote, start)
    places = [place for place in (before, after) if place >= 0]
    return min(places, key=lambda place: abs(place - start), default=None)
