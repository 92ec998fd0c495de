"""A mention that a sighting is closed into is one like any other."""

from __future__ import annotations

import pickle
from dataclasses import FrozenInstanceError, fields, replace
from fractions import Fraction

import pytest

from gx_factcheck.extraction.number import Number
from gx_factcheck.extraction.sighting import Sighting
from gx_factcheck.model.mention import Mention, MentionKind
from gx_factcheck.values.hedges import Hedge

PLAIN = Number(0, 2, Fraction(12), Fraction(1))


@pytest.mark.parametrize(
    ("number", "text", "mention"),
    [
        pytest.param(PLAIN, "12", Mention(0, 2, "12", MentionKind.NUMBER, 0, 2, Fraction(12), None, Fraction(1)), id="a bare number"),
        pytest.param(
            Number(1, 3, Fraction(5), Fraction(1)),
            "升+5",
            Mention(1, 3, "+5", MentionKind.NUMBER, 2, 3, Fraction(5), None, Fraction(1)),
            id="a plus is no part of the numeral",
        ),
        pytest.param(
            Number(0, 2, Fraction(3), Fraction(0), upper=Fraction(4)),
            "三四",
            Mention(0, 2, "三四", MentionKind.RANGE, 0, 2, Fraction(3), Fraction(4)),
            id="two digits side by side are a range",
        ),
        pytest.param(
            Number(0, 2, Fraction(3), Fraction(0), 0, "ordinal", Hedge.ABOUT),
            "第三",
            Mention(0, 2, "第三", MentionKind.RANK, 0, 2, Fraction(3), unit="ordinal", hedges=(Hedge.ABOUT,), is_counted=True),
            id="a place counts",
        ),
    ],
)
def test_a_mention_has_what_was_seen(number: Number, text: str, mention: Mention) -> None:
    assert Sighting(number).mention(text) == mention


def test_no_field_is_left_open() -> None:
    made = Sighting(PLAIN).mention("12")
    assert repr(made) == repr(Mention(*(getattr(made, field.name) for field in fields(Mention))))


def test_it_is_a_mention_to_everybody() -> None:
    made = Sighting(PLAIN).mention("12")
    assert type(made) is Mention
    assert hash(made) == hash(pickle.loads(pickle.dumps(made)))
    assert replace(made, unit="item").unit == "item"
    with pytest.raises(FrozenInstanceError):
        made.unit = "item"  # type: ignore[misc] # which is what must not be possible
