from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gx_factcheck.claimfile.pointers import check_pointers, find_nearest
from gx_factcheck.claimfile.read import read_claim_file, read_claims
from gx_factcheck.model.report import ClaimFile

ARTICLE = "上半年吞吐量4.2万吨，😀同比持平，泊位12个。"


@pytest.fixture
def file(sound: str) -> ClaimFile:
    """Its quotes stand in ARTICLE, the second one behind a character of two UTF-16 units."""
    moved = sound.replace("start: 20, end: 23}", "start: 20, end: 23}\n    context:\n      - {quote: 泊位, start: 18, end: 20}")
    return read_claims("a.yaml", moved.replace("by: inferred", "by: stated\n    source: {quote: 持平, start: 15, end: 17}"))


def test_pointers_count_code_points(file: ClaimFile) -> None:
    assert check_pointers(file, ARTICLE) == ()


@pytest.mark.parametrize(
    ("article", "problems", "remedies"),
    [
        pytest.param(
            ARTICLE[1:],
            [
                "cargo: source: the quote is '吞吐量4.2万吨', but at 3 to 11 stands '吐量4.2万吨，'",
                "berths: ",
                "berths: ",
                "cargo > berths: ",
            ],
            ["write `start: 2`, `end: 10`", "write `start: 19`, `end: 22`", "write `start: 17`, `end: 19`", "write `start: 14`, `end: 16`"],
            id="all are off by one",
        ),
        pytest.param(
            ARTICLE.replace("4.2", "4.3"),
            ["cargo: source: the quote is '吞吐量4.2万吨', but at 3 to 11 stands '吞吐量4.3万吨'"],
            ["the quote does not occur in the article: copy it from there, and give its place"],
            id="a digit differs",
        ),
        pytest.param(
            ARTICLE[:-2],
            ["berths: source: the quote is '12个', but the article ends at 22, before 23"],
            ["the quote does not occur in the article: copy it from there, and give its place"],
            id="the article is shorter",
        ),
        pytest.param(
            ARTICLE.replace("持平", "下降") + "持平",
            ["cargo > berths: source: the quote is '持平', but at 15 to 17 stands '下降'"],
            ["write `start: 24`, `end: 26`"],
            id="the words of a relation stand elsewhere",
        ),
        pytest.param(
            ARTICLE.replace("吞吐量4.2万吨", "吞吐量4.2万\u200b吨").replace("，同", "同"),
            ["cargo: source", "berths: source", "berths: context[0]", "cargo > berths: source"],
            ["the quote does not occur", "write `start: 21`", "write `start: 19`", "write `start: 16`"],
            id="a hidden character is not passed over",
        ),
    ],
)
def test_what_stands_elsewhere_is_found(file: ClaimFile, article: str, problems: list[str], remedies: list[str]) -> None:
    faults = check_pointers(file, article)
    assert len(faults) == len(problems)
    assert all(fault.problem.startswith(problem) for fault, problem in zip(faults, problems, strict=True))
    assert all(fault.remedy.startswith(remedy) for fault, remedy in zip(faults, remedies, strict=True))


def test_a_fault_names_the_line_of_its_claim(file: ClaimFile) -> None:
    assert [fault.line for fault in check_pointers(file, "")] == [4, 11, 11, None]


@pytest.mark.parametrize(
    ("stated", "digest", "count"),
    [
        pytest.param(None, None, 0, id="the file states none"),
        pytest.param(sha256(ARTICLE.encode()).hexdigest(), None, 0, id="of the text"),
        pytest.param("ab" * 32, "ab" * 32, 0, id="of bytes in another encoding"),
        pytest.param("ab" * 32, None, 1, id="another article"),
        pytest.param(sha256(ARTICLE.encode()).hexdigest(), "ab" * 32, 1, id="the same text from other bytes"),
    ],
)
def test_the_digest_is_compared(file: ClaimFile, stated: str | None, digest: str | None, count: int) -> None:
    pinned = replace(file, article=file.article.model_copy(update={"sha256": stated}))
    faults = check_pointers(pinned, ARTICLE, digest=digest)
    assert [fault.problem.startswith("the article's sha256 is") for fault in faults] == [True] * count


@given(text=st.text("ab", max_size=30), quote=st.text("ab", min_size=1, max_size=3), start=st.integers(0, 35))
def test_the_nearest_occurrence_is_found(text: str, quote: str, start: int) -> None:
    places = [place for place in range(len(text)) if text.startswith(quote, place)]
    assert find_nearest(quote, start, text) == min(places, key=lambda place: (abs(place - start), place), default=None)


@pytest.mark.parametrize("by_one", [pytest.param(1, id="too far"), pytest.param(-1, id="too early")])
def test_a_pointer_that_is_off_is_shown_with_a_caret(tmp_path: Path, sound: str, by_one: int) -> None:
    """The file is looked into again, so that the message stands under the position that is wrong."""
    path = tmp_path / "a.yaml"
    path.write_text(sound.replace("start: 20, end: 23}", f"start: {20 + by_one}, end: {23 + by_one}}}"), "utf-8")
    (fault,) = check_pointers(read_claim_file(path), ARTICLE)
    line = path.read_text("utf-8").splitlines()[(fault.line or 0) - 1]
    assert line[(fault.column or 0) - 1 :].startswith(f"{20 + by_one}, end:")
    assert fault.excerpt.splitlines()[1].strip() == "^"
    assert fault.remedy == "write `start: 20`, `end: 23`"
