"""The words English periods are made of, and the words beside a year that say whether it is one."""

from __future__ import annotations

from gx_factcheck.extraction.time_phrase import Grain, Limit, Side


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


MONTHS = {
    **{"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9},
    **{"october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8},
    **{"sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12},
}
DOUBTFUL_IN_LOWER_CASE = frozenset({"may", "march", "mar", "jan", "jun", "dec", "sep", "sun", "sat", "mon", "wed", "fri", "tue"})
"""Ordinary words, names and pieces of code: they are of the calendar with a capital, or beside a number."""

ABBREVIATED_MONTHS = frozenset(word for word in MONTHS if len(word) <= 4) - {"may", "june", "july"}
WEEKDAYS = {
    **{"monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7},
    **{"mon": 1, "tue": 2, "tues": 2, "wed": 3, "weds": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6, "sun": 7},
}
SHORT_WEEKDAYS = frozenset(word for word in WEEKDAYS if not word.endswith("day"))
DAYS_FROM_TODAY = {"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0}
DAYS_OF_TIMES = {"this morning": 0, "this afternoon": 0, "this evening": 0, "last night": -1}
TIMES_OF_DAY = frozenset({"morning", "afternoon", "evening", "night"})
MAGNITUDES = frozenset({"thousand", "million", "billion", "trillion", "percent", "per", "%"})
"""Behind a number that looks like a day they make an amount of it: "since June 2 million people"."""
SEASONS = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}

UNITS = {
    **{"day": Grain.DAY, "days": Grain.DAY, "week": Grain.WEEK, "weeks": Grain.WEEK, "month": Grain.MONTH, "months": Grain.MONTH},
    **{"quarter": Grain.QUARTER, "quarters": Grain.QUARTER, "half": Grain.HALF, "year": Grain.YEAR, "years": Grain.YEAR},
    **{"decade": Grain.DECADE, "decades": Grain.DECADE, "century": Grain.CENTURY, "centuries": Grain.CENTURY, "weekend": Grain.WEEKEND},
}
PARTS_OF_YEAR = frozenset({Grain.MONTH, Grain.QUARTER, Grain.HALF})
LONG_UNITS = frozenset({Grain.WEEK, Grain.MONTH, Grain.QUARTER, Grain.YEAR, Grain.DECADE, Grain.CENTURY})
RELATIVES = {
    **{"last": -1, "past": -1, "previous": -1, "preceding": -1, "prior": -1, "next": 1, "coming": 1, "upcoming": 1},
    **{"following": 1, "this": 0, "current": 0, "present": 0},
}
ROLLING = frozenset({"last", "past", "previous", "preceding", "next", "coming", "upcoming", "latest"})
"""With a number and a unit they count back or on from the day of publication."""

PARTS = {
    **{"early": Side.EARLY, "beginning": Side.START, "start": Side.START, "outset": Side.START, "mid": Side.MIDDLE, "middle": Side.MIDDLE},
    **{"late": Side.LATE, "end": Side.END, "close": Side.END, "rest": Side.REST, "remainder": Side.REST},
    **{"later": Side.LATER, "earlier": Side.EARLIER},
}
NEEDING_A_RELATIVE = frozenset({"later", "earlier"})
"""They say a part of what is named as this week or this year only; "earlier in 2019" is a comparison."""
CARDINALS = {
    **{"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10},
    **{"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17},
    **{"eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60},
    **{"seventy": 70, "eighty": 80, "ninety": 90},
}
SCALES = {"hundred": 100, "thousand": 1000}
ORDINALS = {
    **{"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9},
    **{"tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16},
    **{"seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20},
}
DECADE_WORDS = {
    **{"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80},
    **{"nineties": 90},
}
VAGUE_COUNTS = frozenset({"few", "several", "couple", "some"})
LIMITS = {
    **{"since": Limit.SINCE, "until": Limit.UNTIL, "till": Limit.UNTIL, "through": Limit.UNTIL, "by": Limit.BY},
    **{"before": Limit.BEFORE, "after": Limit.AFTER},
}
CONNECTORS = frozenset({"to", "through", "thru", "until", "till"})
HOLIDAYS = {
    **{"christmas": "christmas", "easter": "easter", "thanksgiving": "thanksgiving", "halloween": "halloween", "ramadan": "ramadan"},
    **{"new year 's day": "new-year", "new year ’s day": "new-year", "spring festival": "spring-festival"},
    **{"lunar new year": "spring-festival", "chinese new year": "spring-festival"},
}
FISCAL = frozenset({"fiscal", "financial", "fy"})
YEAR_CUES = frozenset({"in", "since", "by", "during", "until", "till", "through", "throughout", "before", "after", "early", "mid", "late"})
"""Before a year; even a plural noun after it then leaves it a year (in 2019 sales rose)."""
WEAK_CUES = frozenset({"of", "from", "for", "the", "to", "and", "between", "on", "or", "with", "as", "than", "at", "a", "through"})
SMALL_WORDS = _words("a an and as at between date during for from her his in its my of on or our s so that the their to up")
STARTING = frozenset({"starting", "beginning", "commencing", "of"})
ENDING = frozenset({"ended", "ending", "to", "through"})
EARLIER = frozenset({"ago", "earlier", "before"})
SAME = frozenset({"same", "corresponding", "comparable"})
COMPARED_UNITS = frozenset({"period", "time", "quarter", "month", "week", "day", "half", "stage"})
ANAPHORIC = frozenset({"previous", "preceding", "prior", "following", "past", "present"})
"""With a unit they mean the one before or after another that the text speaks of (the previous year), or a stretch up to now."""
COUNTED = _words(
    "acres adults animals athletes babies beds billion books branches BST businesses calories cars cases CET children cm "
    "companies copies deaths delegates demonstrators EDT employees EST families feet firms flights ft GMT GW homes households "
    "houses hp hrs hundred IST items jobs kg km kW lb m members men meters metres migrants miles million mm mph MW officers "
    "others pages participants passengers patients people persons planes points police projects protesters pupils refugees "
    "residents respondents schools seats shares ships shops sites soldiers species square stations stores students teachers "
    "thousand tickets times tonnes tons tourists trees trillion troops trucks units UTC vehicles visitors voters votes women "
    "words workers",
)
YEARLY = _words(
    "accounts attacks budgets championships data earnings election elections estimates exports figures finals floods forecasts "
    "games goals guidelines has highs imports is levels losses lows models numbers olympics plus prices profits protests rates "
    "reforms results returns revenues riots rules sales sanctions sessions statistics talks targets terms versus was",
)
"""Plural nouns that stand after a year oftener than after a count of them."""
NO_PLURALS = _words(
    "across address always as basis besides business class crisis his its less news perhaps press process this thus towards "
    "unless us yes",
)
NO_UNITS = _words(
    "all and are bar but can for grand had has her his how its mark may new not now one our out point pound see she ten the "
    "time two was who you",
)
NAMED_DAYS = _words("ash black bloody cyber good palm shrove super")
PAPERS = _words("express herald mail mirror telegraph times")
BEFORE_A_YEAR = frozenset({"Year", "Calendar", "Copyright", "Vintage"})
BEFORE_NUMBERS = _words(
    "about airbus all almost another approximately around article at boeing bought built channel chapter cost costs employed "
    "employing employs every exactly flight highway item just killed least level line minus model most nearly no nos number "
    "only over page paid per plus resolution room roughly route score section sold some than these those times top total type "
    "under up version windows x",
)
CHANGED = _words(
    "cut declined decreased down dropped exceeded fall fallen fell grew grown increase increased outnumbered reduced rise risen "
    "rose up",
)
NAMES = SHORT_WEEKDAYS | ABBREVIATED_MONTHS | {"may"}
"""May, Jan, Sun: names of people and papers, too, where nothing is beside them."""
SOFTENING = frozenset({"at", "least", "around", "about", "noon", "midnight", "on"})
"""What may stand between by or until and its day: "until at least 2024", "by noon on Friday"."""
IN_RUNS = _words(
    "about around ash black bloody c calendar chinese cyber end eve far festival final fiscal full good in last latest least "
    "lunar midnight new noon now of on palm present recent season so super that time w whole ytd",
)
"""Further words that may stand inside a period."""
BEFORE_WEEKDAYS = frozenset({"on", "by", "until", "till", "from", "to", "through", "since", "between", "last", "next", "this"})
