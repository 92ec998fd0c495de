"""Calculations: what is printed is what a calculator gives, and keeps every true value."""

from __future__ import annotations

import ast
import operator
import re
from fractions import Fraction
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.system.derivations import derived, made, read, told

from gx_factcheck.model.measure import base_factor
from gx_factcheck.system.narrow import fixpoint
from gx_factcheck.system.stated import interval_of
from gx_factcheck.values.interval import Interval

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.conftest import Desk


SIGNS = {ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv}
CALCULATION = re.compile(r"(at least|more than|at most|less than|exactly) ((?:(?! at | more | less ).)*?) (=|≈) (-?[\d.,]+%?)")


def calculated(text: str) -> Fraction:
    plain = re.sub(r"([\d.]+)%", r"(\1/100)", text.replace(",", "").translate(str.maketrans("×÷−", "*/-")))
    return value_of(ast.parse(plain, mode="eval").body, plain)


def value_of(node: ast.expr, text: str) -> Fraction:
    if isinstance(node, ast.BinOp):
        found: Fraction = SIGNS[type(node.op)](value_of(node.left, text), value_of(node.right, text))
        return found
    if isinstance(node, ast.UnaryOp):
        return -value_of(node.operand, text)
    source = ast.get_source_segment(text, node)
    assert source is not None
    return Fraction(source)


def assert_a_calculator_agrees(step: str) -> None:
    for word, calculation, sign, result in CALCULATION.findall(step):
        value, written = calculated(calculation), calculated(result)
        if sign == "=":
            assert value == written, step
        elif word in ("at least", "more than"):
            assert value > written, step
        else:
            assert value < written, step


DIGITS = st.decimals(min_value=1, max_value=9999, places=2).map(str)
EQUATIONS = st.sampled_from(
    [
        ("a = b + c", "CNY", "CNY", "CNY"),
        ("a = b - c", "CNY", "CNY", "CNY"),
        ("a = b / c - 1", "percent", "CNY", "CNY"),
        ("a = b / c", "percent", "CNY", "CNY"),
        ("a = b * c", "CNY", "percent", "CNY"),
        ("a = b * (1 + c)", "CNY", "CNY", "percent"),
        ("a = (b + c) / 3", "percent", "percent", "percent"),
        ("a = b - c", "percentage_point", "percent", "percent"),
        ("a <= b + c", "CNY", "CNY", "CNY"),
        ("a = b / c", "CNY/tonne", "CNY", "tonne"),
    ]
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(EQUATIONS, st.tuples(DIGITS, DIGITS, DIGITS), st.tuples(*[st.sampled_from(["", "万", "亿"])] * 3), st.sampled_from("abc"))
def test_what_is_printed_is_right_and_keeps_every_true_value(
    desk: Desk, equation: tuple[str, str, str, str], figures: tuple[str, str, str], magnitudes: tuple[str, str, str], claim: str
) -> None:
    text, *units = equation
    printed = [figure if "percent" in unit else figure + word for figure, word, unit in zip(figures, magnitudes, units, strict=True)]
    claims = made(desk, {name: {"printed": one, "unit": unit} for name, one, unit in zip("abc", printed, units, strict=True)})
    primitive = read(text, claims)
    found = derived(primitive, claim, claims)
    assert any(CALCULATION.search(step) for step in told(found))
    for step in told(found):
        assert_a_calculator_agrees(step)
    box = {name: interval_of(each) for name, each in claims.items()}
    assert found.fits is (fixpoint((primitive,), box) is not None)
    due = found.due.scaled(base_factor(units["abc".index(claim)]))
    for others in corners({name: box[name] for name in box if name != claim}):
        left = fixpoint((primitive,), others)
        assert left is None or due.contains_interval(left.get(claim, due))


def corners(box: Mapping[str, Interval]) -> list[dict[str, Interval]]:
    """True values that the others may have: all at an end of theirs."""
    found: list[dict[str, Interval]] = [{}]
    for name, interval in box.items():
        found = [{**one, name: Interval.point(end)} for one in found for end in (interval.low, interval.high) if end is not None]
    return found
