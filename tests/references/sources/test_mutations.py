"""Replies that were damaged at random: what is made of them is a refusal in words, or right in form; never a crash."""

import json
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.references.sources.replays import REPLAYS, Replay

from gx_factcheck.references.folder import builtin_folder, load_references
from gx_factcheck.references.sources.client import Reply
from gx_factcheck.references.sources.faults import QueryError, SourceError
from gx_factcheck.references.sources.registry import SOURCES
from gx_factcheck.references.sources.snapshot import Wishes, indicators_text, name_areas, name_series, references_of
from gx_factcheck.references.sources.source import read_query
from gx_factcheck.references.sources.store import read_back
from gx_factcheck.references.sources.strict_json import read_json

CATALOGUE = load_references([], catalogue_only=[builtin_folder()]).catalogue
_JUNK = (
    b"",
    b"0",
    b"-",
    b"1e9",
    b'"',
    b"{",
    b"}",
    b"[",
    b"]",
    b",",
    b"\n",
    b"null",
    b"NaN",
    b"true",
    b"\xff",
    b"\0",
    b"9" * 60,
    b"\xe4\xb8\xad",
)


@dataclass(frozen=True)
class Canned:
    """Gives the same bytes to every question, as a client that has passed them on."""

    content: bytes

    def get(self, address: str, *, accepts: tuple[str, ...], check: Callable[[bytes], None]) -> Reply:
        assert accepts
        check(self.content)
        return Reply(address, self.content, "2026-11-24T08:00:00Z", is_kept=False)

    def refresh(self) -> None:
        """There is nothing else to give."""


def outcome(replay: Replay, content: bytes) -> str:
    """What a user is told: a refusal, or that the snapshot can be read back from disk."""
    source = SOURCES[replay.source]
    query = read_query(replay.query, replay.areas, replay.period)
    try:
        fetched = source.ask(source, query, Canned(content))  # type: ignore[arg-type]  # it gives all that is asked of a client
        named = name_series(source, fetched, Wishes())
        files = tuple(references_of(source, query, fetched, named, name_areas(fetched, CATALOGUE)))
        with TemporaryDirectory() as folder:
            read = read_back(Path(folder) / "made", files, source, fetched)
    except (SourceError, QueryError) as error:
        return str(error)
    tomllib.loads(indicators_text(source, query, named))
    return f"{len(read)} observations"


damages = st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 12), st.sampled_from(_JUNK)), min_size=1, max_size=4)


@pytest.mark.parametrize("replay", REPLAYS, ids=lambda replay: f"{replay.source} {replay.query}")
@given(given_damages=damages)
@settings(max_examples=100, suppress_health_check=[HealthCheck.differing_executors])
def test_a_damaged_reply_is_refused_in_words(replay: Replay, given_damages: list[tuple[int, int, bytes]]) -> None:
    content = replay.body
    for place, length, junk in given_damages:
        start = place % (len(content) + 1)
        content = content[:start] + junk + content[start + length :]
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return  # the client refuses what is not UTF-8 before anyone sees it
    assert len(outcome(replay, content)) < 1000


scalars = st.one_of(st.none(), st.booleans(), st.integers(-(10**9), 10**9), st.text(max_size=10))
values = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4), max_leaves=20
)


@pytest.mark.parametrize(
    "replay", [each for each in REPLAYS if each.body.startswith((b"{", b"["))], ids=lambda replay: f"{replay.source} {replay.query}"
)
@given(data=st.data())
@settings(max_examples=100, suppress_health_check=[HealthCheck.differing_executors])
def test_a_part_of_another_shape_is_refused_in_words(replay: Replay, data: st.DataObject) -> None:
    whole = json.loads(replay.body)
    holder = whole
    while True:
        keys = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
        key = data.draw(st.sampled_from(keys))
        inner = holder[key]
        if not isinstance(inner, dict | list) or not inner or data.draw(st.booleans()):
            holder[key] = data.draw(values)
            break
        holder = inner
    assert len(outcome(replay, json.dumps(whole).encode())) < 1000


@given(values)
def test_json_is_read_with_its_numbers_as_they_stand(value: object) -> None:
    assert read_json(json.dumps(value).encode(), "made").value == json.loads(json.dumps(value), parse_int=str)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[1,]",
        '{"a":1,"a":2}',
        "NaN",
        "[Infinity]",
        "-Infinity",
        "[" * 200_000,
        "1" * 41,
        "1e100",
        "1.5e-100",
        '"\\ud800',
        "[1]\x00",
        "01",
    ],
)
def test_what_is_not_strict_json(text: str) -> None:
    with pytest.raises(SourceError):
        read_json(text.encode(), "made")


@pytest.mark.parametrize("number", ["12.70", "-0.0", "1E-7", "1412600000", "100.71505336"])
def test_a_number_keeps_its_digits(number: str) -> None:
    assert read_json(f'{{"value":{number}}}'.encode(), "made")["value"].amount() == number
