"""The grammar of equations: what it reads, and what it refuses at which column."""

import pytest

from gx_factcheck.model.equation import (
    DEEPEST,
    LONGEST,
    MOST_TOKENS,
    Binary,
    Comparison,
    Count,
    EquationError,
    Expression,
    Mean,
    Name,
    Number,
    Whole,
    read_equation,
)


def shown(expression: Expression) -> str:
    """The expression with every bracket that its structure has."""
    match expression:
        case Number(value):
            return str(value)
        case Name(name):
            return name
        case Count(names):
            return f"count{names}"
        case Mean(names):
            return f"mean{names}"
        case Whole():
            return "<k>"
        case Binary(operation, left, right):
            return f"({shown(left)} {operation} {shown(right)})"


@pytest.mark.parametrize(
    ("text", "left", "comparison", "right"),
    [
        pytest.param("a = b", "a", "=", "b", id="two names"),
        pytest.param("total = first + second + third", "total", "=", "((first + second) + third)", id="a sum, from the left"),
        pytest.param("a = b - c - d", "a", "=", "((b - c) - d)", id="a difference, from the left"),
        pytest.param("a = b + c * d", "a", "=", "(b + (c * d))", id="products first"),
        pytest.param("a = (b + c) * d", "a", "=", "((b + c) * d)", id="brackets before"),
        pytest.param("a = b / c / d", "a", "=", "((b / c) / d)", id="quotients, from the left"),
        pytest.param("part = share of whole", "part", "=", "(share * whole)", id="of is times"),
        pytest.param("rate = k / projects", "rate", "=", "(<k> / projects)", id="some whole number"),
        pytest.param("n = count(a, b, c)", "n", "=", "count('a', 'b', 'c')", id="a list"),
        pytest.param("n = count(a)", "n", "=", "count('a',)", id="a list of one"),
        pytest.param("n = mean(a, b) + c", "n", "=", "(mean('a', 'b') + c)", id="a mean"),
        pytest.param("mean = a + b", "mean", "=", "(a + b)", id="a claim that is called mean"),
        pytest.param("rate-begun = first-half - second_half", "rate-begun", "=", "(first-half - second_half)", id="hyphens within names"),
        pytest.param("a-b = c", "a-b", "=", "c", id="a hyphen without spaces is part of a name"),
        pytest.param("a = b -c", "a", "=", "(b - c)", id="a minus before a name"),
        pytest.param("a = 1.05 * b", "a", "=", "(21/20 * b)", id="a decimal, exact"),
        pytest.param("a ≤ b", "a", "<=", "b", id="at most, one sign"),
        pytest.param("a ≥ b", "a", ">=", "b", id="at least, one sign"),
        pytest.param("a <= b", "a", "<=", "b", id="at most"),
        pytest.param("a < b", "a", "<", "b", id="less"),
        pytest.param("a > b", "a", ">", "b", id="more"),
        pytest.param("a == b", "a", "=", "b", id="equal, twice"),
        pytest.param("a = b × c ÷ d − e", "a", "=", "(((b * c) / d) - e)", id="signs of print"),
        pytest.param("\ta =\tb ", "a", "=", "b", id="space anywhere"),
        pytest.param("counts = kilns", "counts", "=", "kilns", id="names that begin like words"),
        pytest.param("offer = a", "offer", "=", "a", id="and like `of`"),
    ],
)
def test_what_is_read(text: str, left: str, comparison: str, right: str) -> None:
    equation = read_equation(text)
    assert (shown(equation.left), equation.comparison, shown(equation.right)) == (left, Comparison(comparison), right)
    assert equation.text == text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("", "column 1: found the end, wanted a name", id="nothing"),
        pytest.param("a", "column 2: found the end, wanted one of = <", id="no comparison"),
        pytest.param("a =", "column 4: found the end, wanted a name", id="no right side"),
        pytest.param("= a", "column 1: found =", id="no left side"),
        pytest.param("a = b = c", "column 7: found =, wanted nothing more", id="two comparisons"),
        pytest.param("a = b c", "column 7: found c, wanted nothing more", id="no operation"),
        pytest.param("a = b +", "column 8: found the end", id="no second term"),
        pytest.param("a = (b + c", "column 11: found the end, wanted a closing bracket", id="an open bracket"),
        pytest.param("a = b)", "column 6: found ), wanted nothing more", id="a bracket too many"),
        pytest.param("a = ()", "column 6: found ), wanted a name", id="nothing in brackets"),
        pytest.param("a = -b", "column 5: found -, wanted a name", id="a sign"),
        pytest.param("n = count a", "column 11: found a, wanted an opening bracket", id="a list without brackets"),
        pytest.param("n = count()", "column 11: found ), wanted a name", id="an empty list"),
        pytest.param("n = count(a b)", "column 13: found b, wanted a closing bracket", id="a list without commas"),
        pytest.param("n = count(1)", "column 11: found 1, wanted a name", id="a list of numbers"),
        pytest.param("n = mean(a + b)", "column 12: found +, wanted a closing bracket", id="a mean of what is no name"),
        pytest.param("count = a", "column 7: found =, wanted an opening bracket", id="a claim that is called count"),
        pytest.param("a = B", "column 5: 'B' has no meaning", id="a capital"),
        pytest.param("a = b ^ 2", "column 7: '^' has no meaning", id="a power"),
        pytest.param("a = 甲", "column 5: '甲' has no meaning", id="another script"),
        pytest.param("a = b\n", "column 6: '\\n' has no meaning", id="a line break"),
        pytest.param("a = .5", "column 5: '.' has no meaning", id="a decimal without its zero"),
        pytest.param("a = 1,000", "column 6: found ,", id="a comma in a number"),
        pytest.param("a = " + "1" * 41, "found 1, wanted nothing more", id="a number of more than forty digits"),
        pytest.param("a = " + "b" * LONGEST, f"at most {LONGEST} characters", id="too long"),
        pytest.param("a=" + "+".join("b" * MOST_TOKENS), f"at most {MOST_TOKENS} parts", id="too many parts"),
        pytest.param("a = " + "(" * (DEEPEST + 1) + "b", f"more than {DEEPEST} brackets", id="too deep"),
    ],
)
def test_what_is_refused(text: str, said: str) -> None:
    with pytest.raises(EquationError) as refused:
        read_equation(text)
    assert said in str(refused.value)


def test_brackets_as_deep_as_allowed() -> None:
    assert shown(read_equation("a = " + "(" * DEEPEST + "b" + ")" * DEEPEST).right) == "b"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("a = b + a", ("a", "b"), id="each once, in their order"),
        pytest.param("n = count(b, a) + c", ("n", "b", "a", "c"), id="those of a list too"),
        pytest.param("n = mean(b, a)", ("n", "b", "a"), id="those of a mean too"),
        pytest.param("a = k / 2", ("a",), id="neither numbers nor k"),
    ],
)
def test_names(text: str, names: tuple[str, ...]) -> None:
    assert read_equation(text).names() == names


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        pytest.param("n = count(b, a)", ("n",), id="what is counted needs no figure"),
        pytest.param("n = count(b, a) + b", ("n", "b"), id="unless it is added too"),
        pytest.param("n = mean(b, a)", ("n", "b", "a"), id="what is averaged does"),
    ],
)
def test_figures(text: str, figures: tuple[str, ...]) -> None:
    assert read_equation(text).figures() == figures
