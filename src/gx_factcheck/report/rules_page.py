"""The rules as a page: a table, Markdown for the documentation, JSON, or one rule in full."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from gx_factcheck.registry import Rule
from gx_factcheck.report.as_json import Json, print_json
from gx_factcheck.report.page import Page
from gx_factcheck.report.tables import Cell, Column, table_or_lines
from gx_factcheck.report.wording import Wording
from gx_factcheck.values.characters import inert

_PREFACE = """# Rules

Written by `gx-factcheck rules --format markdown`, from the docstrings of the rules themselves. A rule is named by its
family and its fault; `gx-factcheck explain FAMILY/RULE` prints one of them.
"""


def render_table(rules: Sequence[Rule], *, wording: Wording, width: int) -> str:
    """Each rule with its summary, and the distribution that it is from."""
    columns = [Column(wording.say("column:rule"), 16), Column(wording.say("column:summary"), 24), Column(wording.say("column:origin"), 12)]
    rows = [[Cell(inert(rule.id)), Cell(inert(rule.summary)), Cell(inert(rule.origin))] for rule in rules]
    return table_or_lines(columns, rows, width) + "\n"


def render_markdown(rules: Sequence[Rule]) -> str:
    """The page `docs/rules.md`."""
    parts = [_PREFACE]
    for family, members in groupby(rules, key=lambda rule: rule.id.partition("/")[0]):
        parts.append(f"## {family}\n")
        parts += ["\n".join(_markdown(rule)) for rule in members]
    return "\n".join(parts)


def _markdown(rule: Rule) -> Iterator[str]:
    yield f"### {rule.id}\n"
    yield f"{inert(rule.summary)}\n"
    if rule.why:
        yield f"{inert(rule.why)}\n"
    yield from (f"- Flags: {inert(sentence)}" for sentence in rule.flags)
    yield from (f"- Passes: {inert(sentence)}" for sentence in rule.passes)
    yield ""
    if rule.source:
        yield f"Source: {inert(rule.source)}\n"


def render_json(rules: Sequence[Rule]) -> str:
    """A list of objects, one a rule."""
    listed: list[Json] = [
        {
            "id": rule.id,
            "summary": rule.summary,
            "why": rule.why,
            "flags": list(rule.flags),
            "passes": list(rule.passes),
            "source": rule.source,
            "origin": rule.origin,
        }
        for rule in rules
    ]
    return print_json(listed)


def render_rule(rule: Rule, *, wording: Wording, width: int, colour: bool) -> str:
    """One rule's documentation."""
    page = Page(wording, width, colour)
    lines = [page.heading(rule.id), page.bullet(rule.summary)]
    lines += page.labelled(wording.say("rules:why"), rule.why or None)
    for sentence in rule.flags:
        lines += page.labelled(wording.say("rules:flags"), sentence)
    for sentence in rule.passes:
        lines += page.labelled(wording.say("rules:passes"), sentence)
    lines += page.labelled(wording.say("rules:source"), rule.source)
    return "\n".join(lines) + "\n"
