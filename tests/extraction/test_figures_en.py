"""English sentences and the figures in them; invented."""

import pytest
from tests.extraction.seen import figures


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Exports rose 12.5% from a year earlier.", ["12.5% | percent | 25/2 percent | growth"], id="growth"),
        pytest.param("Output fell by almost 10% in May.", ["almost 10% | percent | 10 percent | nearly | growth"], id="a hedge after by"),
        pytest.param("It cost US$4.2bn to build.", ["US$4.2bn | money | 4200000000 USD | level"], id="a sign and a magnitude"),
        pytest.param("They paid $4.2m for it.", ["$4.2m | money | 4200000 USD | level"], id="a letter for millions"),
        pytest.param("A bridge of 4.2m collapsed.", ["4.2m | measure | 21/5 meter | level"], id="the same letter for metres"),
        pytest.param("The plan cost £300m.", ["£300m | money | 300000000 GBP | level"], id="pounds"),
        pytest.param("About 300 migrant workers left.", ["About 300 | count | 300 worker | about | level"], id="a noun after an adjective"),
        pytest.param("We counted 1,250 penguins.", ["1,250 | count | 1250 item | level"], id="a noun that no table has"),
        pytest.param("12 firms or so signed.", ["12 firms or so | count | 12 enterprise | about | level"], id="a hedge after the noun"),
        pytest.param("A 35-year-old man won.", ["35-year-old | age | 35 year | level"], id="an age"),
        pytest.param("It drives at 80 km/h.", ["80 km/h | rate | 80 kilometer/hour | level"], id="a speed"),
        pytest.param("Oil traded at $98 a barrel.", ["$98 a barrel | rate | 98 USD/barrel | level"], id="a price for each"),
        pytest.param("It is among the top 10.", ["top 10 | rank | 10 ordinal | at-most"], id="a bound of a rank"),
        pytest.param("It is the second-largest exporter.", ["second-largest | rank | 2 ordinal"], id="a place by size"),
        pytest.param("She finished third.", ["third | rank | 3 ordinal"], id="a place by a verb"),
        pytest.param("A third of the firms closed.", ["A third | ratio | 1/3 ratio | share"], id="a fraction"),
        pytest.param(
            "Sales grew 3% over five years.",
            ["3% | percent | 3 percent | growth", "five years | duration | 5 year | level"],
            id="over is not a hedge",
        ),
        pytest.param("The trial lasted over three hours.", ["over three hours | duration | 3 hour | over | level"], id="over is a hedge"),
        pytest.param("It saw a 5% increase.", ["5% | percent | 5 percent | growth"], id="the noun says growth"),
        pytest.param("China accounted for 20% of sales.", ["20% | percent | 20 percent | share"], id="a share"),
        pytest.param("Unemployment fell to 3.5 percent.", ["3.5 percent | percent | 7/2 percent | level"], id="a level that is reached"),
        pytest.param("It aims for a target of 5%.", ["5% | percent | 5 percent | target"], id="a target"),
        pytest.param("The hall has a capacity of 500 people.", ["500 people | count | 500 person | capacity"], id="a capacity"),
        pytest.param("Between 3% and 5% of us vote.", ["3% and 5% | range | 3..5 percent | share"], id="a range in words"),
        pytest.param("It lasts 10-15 minutes.", ["10-15 minutes | range | 10..15 minute | level"], id="a range with one unit"),
        pytest.param(
            "It will cost $3-5 billion.", ["$3-5 billion | range | 3000000000..5000000000 USD | level"], id="a range with one magnitude"
        ),
        pytest.param(
            "The rate rose from 5% to 7%.",
            ["from 5% to 7% | change | 5..7 percent | growth", "5% | percent | 5 percent | level", "7% | percent | 7 percent | level"],
            id="a change and its ends",
        ),
        pytest.param(
            "It rose to 7% from 5%.",
            ["7% from 5% | change | 5..7 percent | growth", "7% | percent | 7 percent | level", "5% | percent | 5 percent | level"],
            id="a change told backwards",
        ),
        pytest.param(
            "The boxes weigh 5 and 6 kg.",
            ["5 | measure | 5 kilogram | level", "6 kg | measure | 6 kilogram | level"],
            id="a unit shared along a list",
        ),
        pytest.param(
            "It was almost 10% and 12% respectively.",
            ["almost 10% | percent | 10 percent | nearly | level", "12% | percent | 12 percent | nearly | level"],
            id="a hedge shared along a list",
        ),
        pytest.param("He is 5 feet 2 inches tall.", ["5 feet 2 inches | measure | 31/6 foot | level"], id="feet and inches"),
        pytest.param("One in five children is poor.", ["One in five | ratio | 1/5 ratio | share"], id="one in so many"),
        pytest.param("Shares hit a record high.", ["record high | superlative | 1 ordinal"], id="a record"),
        pytest.param("One of the firms left.", [], id="one is a pronoun"),
        pytest.param("The 5G network grew.", [], id="a name with a number"),
        pytest.param("Covid-19 hit us.", [], id="a disease"),
        pytest.param("They won 3-2.", [], id="a score"),
        pytest.param(
            "Growth slowed by 0.3 percentage points.", ["0.3 percentage points | points | 3/10 percentage_point | growth"], id="points"
        ),
        pytest.param(
            "It hired some (about 300 people).", ["about 300 people | count | 300 person | about | level"], id="a hedge after a bracket"
        ),
        pytest.param("It hired more (than 300 people).", ["300 people | count | 300 person | level"], id="no hedge goes over a bracket"),
        pytest.param("Output doubled.", ["doubled | multiple | 2 times | growth"], id="a verb that is a multiple"),
        pytest.param("It cost $40,000, plus a fee.", ["$40,000 | money | 40000 USD | level"], id="a comma after grouped digits"),
        pytest.param(
            "Incidence is 212 per 100,000 people.",
            ["212 per 100,000 people | percent | 212 per_hundred_thousand | level"],
            id="so many of a hundred thousand",
        ),
        pytest.param("The 1.5m km orbit is long.", ["1.5m km | measure | 1500000 kilometer | level"], id="a letter for millions of a unit"),
        pytest.param(
            "It rose 25 points to 8,186.35 points.",
            ["25 points | count | 25 score_point | growth", "8,186.35 points | count | 163727/20 score_point | level"],
            id="points of whatever",
        ),
        pytest.param(
            "An index fell 0.4% to 8,186.35 points.",
            ["0.4% | percent | 2/5 percent | growth", "8,186.35 points | measure | 163727/20 index_point | level"],
            id="points of an index",
        ),
        pytest.param("It launched on an Ariel 6 rocket.", [], id="a name with a number after it"),
        pytest.param(
            "It costs SDR 92.3 million (about US$122 million).",
            ["SDR 92.3 million | money | 92300000 XDR | level", "about US$122 million | money | 122000000 USD | about | level"],
            id="a hedge after a bracket",
        ),
        pytest.param(
            "There is a one in 3.5 million chance.", ["one in 3.5 million | ratio | 1/3500000 ratio | share"], id="one in millions"
        ),
        pytest.param("They grew at an annual rate of 2.8%.", ["2.8% | percent | 14/5 percent | growth"], id="a rate of growth"),
        pytest.param("The median age is 17 years.", ["17 years | age | 17 year | level"], id="an age that is said"),
        pytest.param("It cost 5.000,50 euros.", [], id="a comma for the decimals"),
        pytest.param("It weighs 20 pounds.", ["20 pounds | measure | 20 pound_mass | level"], id="pounds of weight"),
        pytest.param("A fine of 20 million pounds.", ["20 million pounds | money | 20000000 GBP | level"], id="pounds of money"),
    ],
)
def test_figures(text: str, found: list[str]) -> None:
    assert figures(text) == found
