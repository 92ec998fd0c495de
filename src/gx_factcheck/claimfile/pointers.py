"""Whether the quotes of a claim file stand in the article where it says, and whether it is that article."""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from gx_factcheck.claimfile.faults import ClaimFileError, Fault
from gx_factcheck.claimfile.positions import Parsed, Trail
from gx_factcheck.claimfile.read import parse_file
from gx_factcheck.model.report import ClaimFile
from gx_factcheck.model.source import Selector
from gx_factcheck.values.characters import clip

_LONGEST_SHOWN = 80


def check_pointers(claim_file: ClaimFile, text: str, *, digest: str | None = None) -> tuple[Fault, ...]:
    """What does not hold of `text[start:end] == quote`, for every source and context and the source of every relation.

    `digest` is the SHA-256 of the article's bytes in hexadecimal; None: those of `text` in UTF-8. It is compared with that of
    the file, where the file has one. Line ends are to be as in the article, since positions count them.
    """
    broken = [*_check_claims(claim_file, text), *_check_relations(claim_file, text)]
    # The places are looked for only when there is something to show.
    parsed = _parse_again(claim_file.path) if broken else None
    return (*_check_digest(claim_file, text, digest), *(one.fault(claim_file, parsed) for one in broken))


@dataclass(frozen=True, slots=True)
class _Broken:
    """A pointer that does not hold, by the way to it in the file."""

    trail: Trail
    problem: str
    remedy: str

    def fault(self, claim_file: ClaimFile, parsed: Parsed | None) -> Fault:
        """With line, column and caret; with the claim's line alone where the file is no longer at hand."""
        if parsed is not None:
            return parsed.fault_at_value((*self.trail, "start"), self.problem, self.remedy)
        kind, place = self.trail[:2]
        line = claim_file.lines[place][1] if kind == "claims" and isinstance(place, int) and place < len(claim_file.lines) else None
        return Fault(claim_file.path, line, None, self.problem, self.remedy)


def _parse_again(path: str) -> Parsed | None:
    try:
        return parse_file(Path(path))
    except ClaimFileError:
        return None


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


def _check_claims(claim_file: ClaimFile, text: str) -> Iterator[_Broken]:
    for number, claim in enumerate(claim_file.claims):
        yield from _check(claim.source, text, f"{claim.id}: source", ("claims", number, "source"))
        for place, selector in enumerate(claim.context):
            yield from _check(selector, text, f"{claim.id}: context[{place}]", ("claims", number, "context", place))


def _check_relations(claim_file: ClaimFile, text: str) -> Iterator[_Broken]:
    for number, relation in enumerate(claim_file.relations):
        if relation.source is not None:
            yield from _check(relation.source, text, f"{relation.id}: source", ("relations", number, "source"))


def _check(selector: Selector, text: str, name: str, trail: Trail) -> Iterator[_Broken]:
    start, end, quote = selector.start, selector.end, selector.quote
    if text[start:end] == quote:
        return
    if end > len(text):
        found = f"the article ends at {len(text)}, before {end}"
    else:
        found = f"at {start} to {end} stands {clip(text[start:end], _LONGEST_SHOWN)!r}"
    yield _Broken(trail, f"{name}: the quote is {quote!r}, but {found}", _remedy(quote, start, text))


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
