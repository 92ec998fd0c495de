"""The same meaning with what it leaves open looked for on the other side of the publication."""

from __future__ import annotations

from gx_factcheck.extraction.time_phrase import Around, Between, Bound, Edge, Festival, Lean, Meaning, NthDay, Open, Part, Window


def leaning(meaning: Meaning, lean: Lean) -> Meaning:
    """`meaning` with every open whole leaning so."""
    match meaning:
        case Open():
            return meaning._replace(lean=lean)
        case Part(whole=whole) | Edge(whole=whole) | NthDay(whole=whole):
            return meaning._replace(whole=leaning(whole, lean))
        case Bound(inner=inner) | Around(inner=inner):
            return meaning._replace(inner=leaning(inner, lean))
        case Festival(year=year):
            return meaning._replace(year=leaning(year, lean))
        case Between(first, last):
            return Between(leaning(first, lean), leaning(last, lean))
        case Window(anchor=anchor) if anchor is not None:
            return meaning._replace(anchor=leaning(anchor, lean))
        case _:
            return meaning
