"""Money in words and signs, and money of no certain country; invented."""

import pytest
from tests.extraction.seen import figures

from gx_factcheck.extraction.article import extract
from gx_factcheck.model.mention import MentionKind


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("$3.5m", ["$3.5m | money | 3500000 USD | level"], id="a sign and a letter"),
        pytest.param("€3bn", ["€3bn | money | 3000000000 EUR | level"], id="a sign and two letters"),
        pytest.param("£3", ["£3 | money | 3 GBP | level"], id="a sign alone"),
        pytest.param("US$3 million", ["US$3 million | money | 3000000 USD | level"], id="a sign and a word"),
        pytest.param("HK$3", ["HK$3 | money | 3 HKD | level"], id="a country's dollar"),
        pytest.param("R$3", ["R$3 | money | 3 BRL | level"], id="a sign that begins with a letter"),
        pytest.param("RMB3", ["RMB3 | money | 3 CNY | level"], id="a code that touches"),
        pytest.param("CHF 3", ["CHF 3 | money | 3 CHF | level"], id="a code with a space"),
        pytest.param("Rs. 3", ["Rs. 3 | money | 3 INR | level"], id="an abbreviation"),
        pytest.param("3 USD", ["3 USD | money | 3 USD | level"], id="a code after"),
        pytest.param("5 000 €", ["5 000 € | money | 5000 EUR | level"], id="a sign after, with spaces"),
        pytest.param("₩3", ["₩3 | money | 3 KRW | level"], id="a sign of one country"),
        pytest.param("人民币50亿元", ["人民币50亿元 | money | 5000000000 CNY | level"], id="a name before"),
        pytest.param("$3万", ["$3万 | money | 30000 USD | level"], id="a sign in Chinese"),
        pytest.param("约$300", ["约$300 | money | 300 USD | about | level"], id="a hedge before the sign"),
        pytest.param("about $300", ["about $300 | money | 300 USD | about | level"], id="a hedge before the sign in English"),
        pytest.param("3亿美元", ["3亿美元 | money | 300000000 USD | level"], id="a magnitude between"),
        pytest.param("3萬港元", ["3萬港元 | money | 30000 HKD | level"], id="traditional characters"),
        pytest.param("AUS$ and 3", ["3 | number | 3 | level"], id="a sign that does not touch"),
        pytest.param("3 USDA offices", ["3 | count | 3 item | level"], id="a code that goes on"),
        pytest.param("BUSD 3", ["3 | number | 3 | level"], id="a code that begins before"),
    ],
)
def test_signs(text: str, found: list[str]) -> None:
    assert figures(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("5000卢比", ["5000卢比 | money | 5000 | level"], id="rupees of no country"),
        pytest.param("5000印度卢比", ["5000印度卢比 | money | 5000 INR | level"], id="rupees of India"),
        pytest.param("100克朗", ["100克朗 | money | 100 | level"], id="crowns of no country"),
        pytest.param("100瑞典克朗", ["100瑞典克朗 | money | 100 SEK | level"], id="crowns of Sweden"),
        pytest.param("5 francs", ["5 francs | money | 5 | level"], id="francs of no country"),
        pytest.param("5 Swiss francs", ["5 Swiss francs | money | 5 CHF | level"], id="francs of Switzerland"),
        pytest.param("3 won", ["3 won | money | 3 | level"], id="won of no country"),
        pytest.param("3 pesos", ["3 pesos | money | 3 | level"], id="pesos of no country"),
        pytest.param("3 Mexican pesos", ["3 Mexican pesos | money | 3 MXN | level"], id="pesos of Mexico"),
        pytest.param("3 dinars", ["3 dinars | money | 3 | level"], id="dinars of no country"),
    ],
)
def test_open(text: str, found: list[str]) -> None:
    assert figures(text) == found


@pytest.mark.parametrize(
    ("currency", "forms"),
    [
        pytest.param("AUD", "3澳元 / 3 Australian dollars / A$3", id="AUD"),
        pytest.param("BDT", "3塔卡 / 3 taka / Tk 3", id="BDT"),
        pytest.param("BRL", "3巴西雷亚尔 / 3雷亚尔 / 3 reais / R$3", id="BRL"),
        pytest.param("CAD", "3加元 / 3 Canadian dollars / C$3", id="CAD"),
        pytest.param("CHF", "3瑞士法郎 / 3瑞郎 / 3 Swiss francs / CHF 3", id="CHF"),
        pytest.param("CNY", "3人民币 / 3 yuan / 3 renminbi / 3 CNY / RMB3", id="CNY"),
        pytest.param("CZK", "3捷克克朗 / 3 Czech koruna", id="CZK"),
        pytest.param("DKK", "3丹麦克朗 / 3 Danish kroner / DKK 3", id="DKK"),
        pytest.param("EGP", "3埃及镑 / 3 Egyptian pounds", id="EGP"),
        pytest.param("EUR", "3亿欧元 / 3 euros / 3 EUR / €3", id="EUR"),
        pytest.param("GBP", "3英镑 / 3 pounds sterling / 3 GBP / £3", id="GBP"),
        pytest.param("GHS", "3 cedis", id="GHS"),
        pytest.param("HKD", "3港元 / 3港币 / 3 Hong Kong dollars / HK$3", id="HKD"),
        pytest.param("HUF", "3福林 / 3 forints", id="HUF"),
        pytest.param("IDR", "3印尼盾 / 3印尼卢比 / 3 rupiah / Rp3", id="IDR"),
        pytest.param("ILS", "3谢克尔 / 3 shekels / ₪3", id="ILS"),
        pytest.param("INR", "3印度卢比 / 3 Indian rupees / ₹3 / Rs 3 / Rs. 3", id="INR"),
        pytest.param("JPY", "3日元 / 3 yen / 3 JPY", id="JPY"),
        pytest.param("KES", "3 Kenyan shillings / KSh 3", id="KES"),
        pytest.param("KHR", "3瑞尔", id="KHR"),
        pytest.param("KRW", "3韩元 / 3 KRW / ₩3", id="KRW"),
        pytest.param("KZT", "3坚戈 / 3 tenge", id="KZT"),
        pytest.param("LAK", "3基普", id="LAK"),
        pytest.param("MMK", "3缅币 / 3 kyat", id="MMK"),
        pytest.param("MNT", "3图格里克", id="MNT"),
        pytest.param("MOP", "3澳门元", id="MOP"),
        pytest.param("MXN", "3墨西哥比索 / 3 Mexican pesos", id="MXN"),
        pytest.param("MYR", "3林吉特 / 3马来西亚林吉特 / 3 ringgit / RM3", id="MYR"),
        pytest.param("NGN", "3奈拉 / 3 naira / ₦3", id="NGN"),
        pytest.param("NOK", "3挪威克朗 / 3 Norwegian kroner / NOK 3", id="NOK"),
        pytest.param("NZD", "3新西兰元 / 3 New Zealand dollars / NZ$3", id="NZD"),
        pytest.param("PHP", "3菲律宾比索 / 3 Philippine pesos / ₱3", id="PHP"),
        pytest.param("PKR", "3巴基斯坦卢比 / 3 Pakistani rupees", id="PKR"),
        pytest.param("PLN", "3波兰兹罗提 / 3兹罗提 / 3 zloty", id="PLN"),
        pytest.param("RUB", "3卢布 / 3 roubles / 3 rubles / ₽3", id="RUB"),
        pytest.param("SAR", "3 Saudi riyals", id="SAR"),
        pytest.param("SEK", "3瑞典克朗 / 3 Swedish kronor / SEK 3", id="SEK"),
        pytest.param("SGD", "3新加坡元 / 3新元 / 3 Singapore dollars / S$3", id="SGD"),
        pytest.param("THB", "3泰铢 / 3 baht / ฿3", id="THB"),
        pytest.param("TRY", "3土耳其里拉 / 3里拉 / 3 Turkish lira / ₺3", id="TRY"),
        pytest.param("TWD", "3新台币 / 3台币 / NT$3", id="TWD"),
        pytest.param("UAH", "3格里夫纳 / 3 hryvnia / ₴3", id="UAH"),
        pytest.param("USD", "3美元 / 3 dollars / 3 US dollars / 3 USD / $3 / US$3", id="USD"),
        pytest.param("VND", "3越南盾 / 3 dong / ₫3", id="VND"),
        pytest.param("ZAR", "3南非兰特 / 3兰特 / 3 rand / ZAR 3", id="ZAR"),
    ],
)
def test_currencies(currency: str, forms: str) -> None:
    for form in forms.split(" / "):
        (found,) = extract(form)
        assert (found.text, found.kind, found.unit) == (form, MentionKind.MONEY, currency)
