"""The catalogue's areas and groups as tables, each with its names in both languages."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from gx_factcheck.model.catalogue import Area, Group
from gx_factcheck.report.tables import Cell, Column, table_or_lines
from gx_factcheck.report.wording import Wording
from gx_factcheck.values.characters import inert

_Heads = tuple[tuple[str, int | None], ...]


def render_areas(areas: Iterable[Area], *, wording: Wording, width: int) -> str:
    """Each area: its id, its names, the codes that publishers give it, what it is a part of."""
    heads = (("area", None), ("name-zh", 10), ("name-en", 10), ("codes", 9), ("part-of", None))
    rows = [[area.id, area.name_zh, area.name_en, ", ".join(area.codes), area.part_of or ""] for area in areas]
    return _table(heads, rows, wording, width)


def render_groups(groups: Sequence[Group], *, day: date | None, wording: Wording, width: int) -> str:
    """Each group: its id, its names, how many members it has on the day, or ever; of one alone also who they are."""
    heads: _Heads = (("group", 12), ("name-zh", 10), ("name-en", 10), ("members", None), ("complete", None))
    rows = [
        [group.id, group.name_zh, group.name_en, str(len(_members(group, day))), _completeness(group, day, wording)] for group in groups
    ]
    parts = [_table(heads, rows, wording, width)]
    if len(groups) == 1:
        if groups[0].source:
            parts.append(f"{wording.say('column:source')}: {inert(groups[0].source)}\n")
        heads = (("area", None), ("name-zh", 10), ("name-en", 10), ("since", None), ("until", None), ("counted", None))
        parts.append(_table(heads, _member_rows(groups[0], day, wording), wording, width))
    return "\n".join(parts)


def _members(group: Group, day: date | None) -> frozenset[str]:
    return group.members(day) if day is not None else frozenset(member.area for member in group.memberships)


def _completeness(group: Group, day: date | None, wording: Wording) -> str:
    """Whether all members of the day are listed; without a day, of which days they are."""
    if not group.is_complete or (day is not None and not group.is_complete_on(day)):
        return wording.say("group:incomplete")
    if day is not None or (group.complete_since is None and group.complete_until is None):
        return wording.say("group:complete")
    return f"{group.complete_since or ''} … {group.complete_until or ''}".strip()


def _member_rows(group: Group, day: date | None, wording: Wording) -> Iterator[list[str]]:
    for member in sorted(group.memberships, key=lambda member: (member.area, member.since or date.min)):
        if day is None or member.holds_on(day):
            area = wording.catalogue.areas.get(member.area)
            names = (area.name_zh, area.name_en) if area else ("", "")
            days = (str(end) if end else "" for end in (member.since, member.until))
            yield [member.area, *names, *days, wording.say("group:by-some") if member.is_disputed else ""]


def _table(heads: _Heads, rows: Iterable[Sequence[str]], wording: Wording, width: int) -> str:
    columns = [Column(wording.say(f"column:{name}"), least) for name, least in heads]
    return table_or_lines(columns, [[Cell(inert(text)) for text in row] for row in rows], width) + "\n"
