"""Mentions made by hand."""

from fractions import Fraction
from typing import TypedDict, Unpack

from hypothesis import strategies as st

from gx_factcheck.model.mention import Mention, MentionKind, Role
from gx_factcheck.values.hedges import Hedge
from gx_factcheck.values.numerals import read_figure
from gx_factcheck.values.periods import Period, read_period


class Details(TypedDict, total=False):
    unit: str | None
    hedges: tuple[Hedge, ...]
    role: Role | None
    is_counted: bool
    basis: str | None
    window: str | None
    direction: int
    period: Period | None
    value: Fraction | None
    upper: Fraction | None
    quantum: Fraction


def mention(text: str, phrase: str, numeral: str, kind: MentionKind, **details: Unpack[Details]) -> Mention:
    """The mention of `phrase` in `text`, whose number is what the strict reader makes of `numeral`, unless it is given."""
    start = text.index(phrase)
    begin = start + phrase.index(numeral)
    given = {**details}
    if "value" not in given:
        figure = read_figure(numeral)
        given = {"value": figure.value, "quantum": figure.quantum, "decimals": figure.decimals, **given}
    return Mention(start, start + len(phrase), phrase, kind, begin, begin + len(numeral), **given)  # type: ignore[arg-type]  # made by hand


def period(text: str, phrase: str, code: str | None, form: str = "") -> Mention:
    """The mention of a period that means these days; None where the text leaves it open."""
    start = text.index(phrase)
    meant = None if code is None else read_period(code)
    return Mention(start, start + len(phrase), phrase, MentionKind.PERIOD, start, start + len(phrase), period=meant, form=form)


_FRACTIONS = st.builds(Fraction, st.integers(-(10**15), 10**15), st.sampled_from([1, 1, 1, 2, 3, 7, 10, 100, 10**6]))
_QUANTA = st.sampled_from([Fraction(0), Fraction(1), Fraction(5), *(Fraction(10) ** power for power in range(-4, 13))])
_UNITS = st.sampled_from([None, "item", "percent", "CNY", "ratio", "ordinal", "kilometer", "CNY/person", "no such unit"])


@st.composite
def mentions(draw: st.DrawFn, text: str) -> Mention:
    """Any mention of some part of the text; its parts need not go together."""
    start = draw(st.integers(0, max(0, len(text) - 1)))
    end = draw(st.integers(min(start + 1, len(text)), len(text)))
    begin = draw(st.integers(start, end))
    kind = draw(st.sampled_from(MentionKind))
    has_value = kind is not MentionKind.PERIOD and draw(st.booleans())
    return Mention(
        start,
        end,
        text[start:end],
        kind,
        begin,
        draw(st.integers(begin, end)),
        value=draw(_FRACTIONS) if has_value else None,
        upper=draw(st.none() | _FRACTIONS) if has_value else None,
        quantum=draw(_QUANTA),
        decimals=draw(st.integers(0, 3)),
        unit=draw(_UNITS),
        hedges=tuple(draw(st.lists(st.sampled_from(Hedge), max_size=2, unique=True))),
        role=draw(st.none() | st.sampled_from(Role)),
        is_counted=draw(st.booleans()),
        window=draw(st.sampled_from([None, "year-on-year", "since", "ever"])),
        basis=draw(st.sampled_from([None, "real", "nominal"])),
        direction=draw(st.sampled_from([-1, 0, 1])),
        period=draw(st.none() | st.sampled_from([read_period("2021"), read_period("2021-01/2021-07")])),
    )
