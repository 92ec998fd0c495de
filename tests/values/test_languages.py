"""Which language a text is in, as far as its letters say."""

import pytest

from gx_factcheck.values.languages import main_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param("上半年，广西GDP增长12%", "zh", id="汉字 with a few letters"),
        pytest.param("Guangxi (广西) grew by 12% in the first half of the year", "en", id="English with a name in 汉字"),
        pytest.param("東盟", "zh", id="traditional characters"),
        pytest.param("12.9%", "en", id="figures alone"),
        pytest.param("", "en", id="nothing"),
        pytest.param("Exports rose. " * 1000 + "出口" * 10_000, "en", id="the beginning decides"),
    ],
)
def test_main_language(text: str, language: str) -> None:
    assert main_language(text) == language
