"""What a mention says of how much, as JSON members: exact decimal strings, fractions where there is no finite decimal."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from gx_factcheck.model.mention import Mention, MentionKind
from gx_factcheck.values.format import count_decimals, exact

if TYPE_CHECKING:
    from fractions import Fraction

    from gx_factcheck.values.hedges import Hedge

_VAGUE = frozenset({"tens", "teens", "hundreds", "thousands"})
_CACHED = 8192
_NAMED_MAGNITUDE = 1000  # as in `values.readings`, which decides; a test holds the two together
_TENS = {10**places: places for places in range(1, 16)}
_CLOSED = '"low_open": false, "high_open": false'
_NO_NUMBER = f'"value": null, "low": null, "high": null, {_CLOSED}'


def numbers_of(mention: Mention) -> str:
    """`value`, `low`, `high`, `low_open` and `high_open`, in the mention's unit; of a range and a change the ends as printed."""
    if mention.value is None:
        return _NO_NUMBER
    if mention.upper is not None:
        return _ends(*sorted((mention.value, mention.upper)))
    if not mention.hedges:
        plain = _plain(mention.value, mention.quantum, is_exact=mention.is_counted and not mention.decimals)
        if plain is not None:
            return plain
    return _figure(
        mention.value,
        mention.quantum,
        decimals=mention.decimals,
        unit=mention.unit,
        hedges=mention.hedges,
        is_counted=mention.is_counted,
    )


def _plain(value: Fraction, quantum: Fraction, *, is_exact: bool) -> str | None:
    """The same as `_figure` says of most figures, by whole numbers alone, ten times as fast; None of the others."""
    number, below, unit, parts = value.numerator, value.denominator, quantum.numerator, quantum.denominator
    if parts == 1 and below == 1 and unit:
        if is_exact and unit < _NAMED_MAGNITUDE:
            return _three(str(number), str(number), str(number))
        if unit == 1:
            return _three(str(number), _point(10 * number - 5, 1), _point(10 * number + 5, 1))
        if unit % 2 == 0:
            return _three(str(number), str(number - unit // 2), str(number + unit // 2))
    places = _TENS.get(parts)
    if is_exact or places is None or unit != 1 or parts % below:
        return None
    steps = number * (parts // below)
    shown = str(number) if below == 1 else _point(steps, places).rstrip("0")
    return _three(shown, _point(10 * steps - 5, places + 1), _point(10 * steps + 5, places + 1))


def _three(value: str, low: str, high: str) -> str:
    return f'"value": "{value}", "low": "{low}", "high": "{high}", {_CLOSED}'


def _point(number: int, places: int) -> str:
    """The number divided by ten to that power."""
    digits = str(abs(number)).rjust(places + 1, "0")
    return f"{'-' if number < 0 else ''}{digits[:-places]}.{digits[-places:]}"


@lru_cache(maxsize=_CACHED)
def _figure(value: Fraction, quantum: Fraction, *, decimals: int, unit: str | None, hedges: tuple[Hedge, ...], is_counted: bool) -> str:
    interval = Mention(0, 0, "", MentionKind.NUMBER, 0, 0, value, None, quantum, decimals, unit, hedges, is_counted=is_counted).interval
    if interval is None:
        return _NO_NUMBER
    flags = f'"low_open": {_truth(interval.low_open)}, "high_open": {_truth(interval.high_open)}'
    # 数十家 has no value, only bounds: the figure counts the scale.
    said = '"value": null' if _VAGUE.intersection(hedges) else _member("value", value, "fraction")
    return ", ".join([said, _bound("low", interval.low), _bound("high", interval.high), flags])


@lru_cache(maxsize=_CACHED)
def _ends(low: Fraction, high: Fraction) -> str:
    """The two values as printed, the lesser first."""
    return ", ".join(['"value": null', _bound("low", low), _bound("high", high), _CLOSED])


def _truth(flag: object) -> str:
    return "true" if flag else "false"


def _bound(name: str, end: Fraction | None) -> str:
    return f'"{name}": null' if end is None else _member(name, end, f"{name}_fraction")


def _member(name: str, value: Fraction, as_fraction: str) -> str:
    """An exact decimal; a value that has none is null, and a member of its own says it as a fraction."""
    if count_decimals(value) is None:
        return f'"{name}": null, "{as_fraction}": "{exact(value)}"'
    return f'"{name}": "{exact(value)}"'
