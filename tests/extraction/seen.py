"""What the extractor makes of a sentence, short enough to stand in a table."""

from datetime import date

from gx_factcheck.extraction.article import extract
from gx_factcheck.model.mention import Mention, MentionKind

PUBLISHED = date(2024, 7, 16)


def figures(text: str) -> list[str]:
    """Each mention but the periods as `text | kind | value unit | hedges | role`, with what is not there left out."""
    return [_short(mention) for mention in extract(text, published=PUBLISHED) if mention.kind is not MentionKind.PERIOD]


def periods(text: str) -> list[str]:
    """Each period as `text | code`, `?` where it is not settled."""
    return [
        f"{mention.text} | {mention.period or '?'}" for mention in extract(text, published=PUBLISHED) if mention.kind is MentionKind.PERIOD
    ]


def governed(text: str) -> list[str]:
    """Each figure as `text | code of the period that governs it`, `?` where none does."""
    found = extract(text, published=PUBLISHED)
    kinds = (MentionKind.PERIOD, MentionKind.SUPERLATIVE, MentionKind.CHANGE)
    return [f"{mention.text} | {mention.period or '?'}" for mention in found if mention.kind not in kinds]


def roles(text: str) -> list[str]:
    """Each figure that has a role as `text | role window basis direction`, with what is not there left out."""
    return [f"{mention.text} | {_doing(mention)}" for mention in extract(text, published=PUBLISHED) if mention.role is not None]


def _doing(mention: Mention) -> str:
    return " ".join(filter(None, (mention.role, mention.window, mention.basis, {1: "up", -1: "down"}.get(mention.direction))))


def _short(mention: Mention) -> str:
    value = "?" if mention.value is None else str(mention.value)
    ends = value if mention.upper is None else f"{value}..{mention.upper}"
    amount = ends if mention.unit is None else f"{ends} {mention.unit}"
    return " | ".join(part for part in (mention.text, mention.kind, amount, "+".join(mention.hedges), mention.role or "") if part)
