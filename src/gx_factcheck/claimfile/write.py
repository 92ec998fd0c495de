"""A draft as the text of a claim file: what the article says is filled in, `?` stands where a person must decide."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gx_factcheck.claimfile.document import SCHEMA
from gx_factcheck.claimfile.draft import DraftClaim, draft_claims
from gx_factcheck.claimfile.undecided import UNDECIDED
from gx_factcheck.claimfile.yaml_text import Quoted, Yaml, flow
from gx_factcheck.values.characters import HIDDEN, clip, inert

if TYPE_CHECKING:
    from gx_factcheck.model.mention import Mention
    from gx_factcheck.values.periods import Period

_AROUND = 10
_LONGEST_TITLE, _LONGEST_COMMENT = 100, 200
_HEAD = """\
# A draft. Each "?" is for a person to decide; `gx-factcheck check` names them with their line and column. A figure that
# asserts nothing is taken out, and so is the comment above it.
"""
_SURROGATES = re.compile(r"[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class DraftArticle:
    """What is known of the text that a draft is of."""

    text: str
    digest: str
    """The SHA-256 of its bytes, in hexadecimal."""
    language: str
    """`zh` or `en`."""
    title: str | None = None
    """None takes the first line, where it looks like a title."""
    published: Period | None = None


def write_draft(article: DraftArticle, mentions: Sequence[Mention]) -> str:
    """The claim file: `article`, and a claim for each mention that is not a period; the loader reads it once no `?` is left."""
    lines = [f"{_HEAD}schema: {SCHEMA}", "article:", *_block(_article(article), "  "), ""]
    claims = [(mention, claim) for mention, claim in draft_claims(mentions) if _can_be_written(claim)]
    if not claims:
        return "\n".join([*lines, "claims: []", ""])
    lines.append("claims:")
    for mention, claim in claims:
        lines += _claim(article.text, mention, claim)
    return "\n".join([*lines, ""])


def _article(article: DraftArticle) -> dict[str, Yaml]:
    title = _first_line(article.text) if article.title is None else _seen(article.title)
    return {
        "title": Quoted(title) if title else UNDECIDED,
        "published": UNDECIDED if article.published is None else str(article.published),
        "sha256": Quoted(article.digest),
        "language": article.language,
    }


def _first_line(text: str) -> str:
    """The first line, where another follows and it is not too long for a title; else empty."""
    first, _, rest = text.lstrip().partition("\n")
    title = _seen(first)
    return title if rest.strip() and len(title) <= _LONGEST_TITLE else ""


def _seen(text: str) -> str:
    """The text on one line, without what cannot be seen: a title may not hide anything."""
    return " ".join(HIDDEN.sub("", text).split())


def _can_be_written(claim: DraftClaim) -> bool:
    """YAML has no way to write half a surrogate pair, which a decoded text never holds."""
    return not any(_SURROGATES.search(quote) for quote in _quotes(claim.fields))


def _quotes(value: Yaml) -> Iterator[str]:
    if isinstance(value, Quoted):
        yield value.text
    elif isinstance(value, Mapping | Sequence) and not isinstance(value, str):
        for member in value.values() if isinstance(value, Mapping) else value:
            yield from _quotes(member)


def _claim(text: str, mention: Mention, claim: DraftClaim) -> Iterator[str]:
    yield f"  # {_in_context(text, mention)}"
    yield from (f"  # {clip(inert(remark), _LONGEST_COMMENT)}" for remark in claim.remarks)
    first, *rest = _block(claim.fields, "")
    yield f"  - {first}"
    yield from (f"    {line}" for line in rest)


def _block(fields: Mapping[str, Yaml], indent: str) -> Iterator[str]:
    return (f"{indent}{key}: {flow(value)}" for key, value in fields.items())


def _in_context(text: str, mention: Mention) -> str:
    before, after = text[max(0, mention.start - _AROUND) : mention.start], text[mention.end : mention.end + _AROUND]
    return f"{inert(before)}[{clip(inert(mention.text), _LONGEST_COMMENT)}]{inert(after)}".strip()
