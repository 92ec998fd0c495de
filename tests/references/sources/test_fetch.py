"""A query of each source becomes a dataset that says what the source said."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from urllib.parse import unquote

import pytest
from benchmarks.faults.replies import NAME, VALUES, page, rows
from tests.references.sources.conftest import HandClock, Net
from tests.references.sources.replays import REPLAYS, Replay

from gx_factcheck.model.catalogue import Nature
from gx_factcheck.model.words import PriceBasis, Window
from gx_factcheck.references.check import Standing, check_references
from gx_factcheck.references.folder import builtin_folder, load_references
from gx_factcheck.references.sources.client import Settings
from gx_factcheck.references.sources.faults import QueryError, SourceError
from gx_factcheck.references.sources.fetch import Order
from gx_factcheck.references.sources.registry import SOURCES, source_named
from gx_factcheck.references.sources.snapshot import Wishes, read_constants
from gx_factcheck.references.sources.source import Query, read_query
from gx_factcheck.references.sources.store import observations_in

GROWTH = Query("XX.GROWTH.ZG")
REVISED = VALUES | {("USA", "2023"): "2.89"}


def held(target: Path) -> list[str]:
    """Each observation of the dataset in one line."""
    lines = []
    for row in observations_in(target):
        quantity, figure, published = row.quantity, row.figure, row.release.published
        assert figure is not None
        value = figure.value.numerator if figure.value.denominator == 1 else f"{figure.value.numerator / figure.value.denominator:g}"
        lines.append(f"{quantity.indicator} {quantity.reference_area} {quantity.time_period} {value} {row.unit} {published}")
    return sorted(lines)


def releases(target: Path) -> list[str]:
    return sorted({line.rsplit(" ", 1)[1] for line in held(target)})


def order_of(replay: Replay, target: Path) -> Order:
    return Order(read_query(replay.query, replay.areas, replay.period), target)


each_replay = pytest.mark.parametrize("replay", REPLAYS, ids=lambda replay: f"{replay.source} {replay.query}")


@each_replay
def test_a_query_becomes_a_dataset(replay: Replay, net: Net, tmp_path: Path) -> None:
    came = net.serve(replay.body, replay.kind)
    target = tmp_path / "data" / "made"
    net.fetch(replay.source, order_of(replay, target))
    assert held(target) == sorted(replay.figures)
    assert [request.path for request in came] == [f"/api{replay.path}"]
    assert replay.asked in ("", unquote(came[0].query_string.decode()))
    assert came[0].headers["User-Agent"].startswith("gx-factcheck/")
    assert came[0].headers["Accept-Encoding"] == "gzip, identity"


@each_replay
def test_a_snapshot_says_where_it_is_from(replay: Replay, net: Net, tmp_path: Path) -> None:
    net.serve(replay.body, replay.kind)
    target, source = tmp_path / "data" / "made", net.at(replay.source)
    net.fetch(replay.source, order_of(replay, target))
    given = json.loads((target / "datapackage.json").read_text("utf-8"))
    (resource,) = given["resources"]
    content = (target / resource["path"]).read_bytes()
    assert content == replay.body
    assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
    assert resource["gx:fetched"]["address"].startswith(f"{source.base}{replay.path}")
    assert resource["gx:fetched"]["fetched"] == "2026-11-24T08:00:00Z"
    assert given["licenses"][0]["name"] == source.licence.name
    assert sorted(path.name for path in target.iterdir()) == sorted(["datapackage.json", resource["path"]])


@each_replay
def test_the_catalogue_beside_a_snapshot_knows_all_of_it(replay: Replay, net: Net, tmp_path: Path) -> None:
    net.serve(replay.body, replay.kind)
    net.fetch(replay.source, order_of(replay, tmp_path / "data" / "made"))
    found = load_references([tmp_path / "data"], catalogue_only=[builtin_folder()])
    for row in found.observations.observations:
        assert row.quantity.reference_area in found.catalogue.areas
        assert found.catalogue.indicators[row.quantity.indicator].unit == row.unit
    problems = check_references([builtin_folder(), tmp_path / "data"])
    assert [str(each) for each in problems if each.standing is Standing.FAULT and each.place.startswith("data/")] == []


def test_a_break_reaches_the_observation(net: Net, tmp_path: Path) -> None:
    replay = next(each for each in REPLAYS if each.source == "eurostat-sdmx")
    net.serve(replay.body, replay.kind)
    net.fetch("eurostat-sdmx", order_of(replay, tmp_path / "made"))
    (row,) = observations_in(tmp_path / "made")
    assert row.status == "B"


class TestVintages:
    """The same query, asked again forty days later."""

    @pytest.fixture
    def target(self, net: Net, tmp_path: Path, hands: HandClock) -> Path:
        target = tmp_path / "data" / "growth"
        net.serve(page(updated="2024-06-28"))
        net.fetch("world-bank", Order(GROWTH, target))
        hands.pass_time(timedelta(days=40))
        return target

    def test_what_has_not_changed_is_not_written_again(self, net: Net, target: Path) -> None:
        before = {path: path.read_bytes() for path in target.iterdir()}
        net.serve(page(updated="2024-07-30"))
        assert "nothing has changed" in net.fetch("world-bank", Order(GROWTH, target))[0]
        assert {path: path.read_bytes() for path in target.iterdir()} == before

    def test_an_older_release_stays_beside_the_newer_one(self, net: Net, target: Path) -> None:
        net.serve(page(rows(REVISED), updated="2024-07-30"))
        assert "5 observations, 1 new or changed" in net.fetch("world-bank", Order(GROWTH, target))[0]
        assert releases(target) == ["2024-06-28", "2024-07-30"]
        assert "world_bank_xx_growth_zg US 2023 2.54 percent 2024-06-28" in held(target)
        assert "world_bank_xx_growth_zg US 2023 2.89 percent 2024-07-30" in held(target)

    def test_another_unit_is_refused(self, net: Net, target: Path) -> None:
        net.serve(page(rows(name="Growth of everything (current US$)"), updated="2024-07-30"))
        with pytest.raises(
            SourceError, match=r"was 'Growth of everything \(annual %\)' and is 'Growth of everything \(current US\$\)'.*--replace"
        ):
            net.fetch("world-bank", Order(GROWTH, target))
        assert releases(target) == ["2024-06-28"]

    def test_another_base_year_is_refused_and_replaces_when_told_to(self, net: Net, target: Path) -> None:
        net.serve(page(rows(name="Growth of everything, 2020 = 1 (annual %)"), updated="2024-07-30"))
        with pytest.raises(SourceError, match="cannot be compared"):
            net.fetch("world-bank", Order(GROWTH, target))
        net.fetch("world-bank", Order(GROWTH, target, replace=True))
        assert releases(target) == ["2024-07-30"]

    def test_a_release_that_goes_back_is_refused(self, net: Net, target: Path) -> None:
        net.serve(page(updated="2024-06-27"))
        with pytest.raises(SourceError, match="holds the release of 2024-06-28, and the source now gives that of 2024-06-27"):
            net.fetch("world-bank", Order(GROWTH, target))

    def test_another_query_is_refused(self, net: Net, target: Path) -> None:
        net.serve(page())
        with pytest.raises(QueryError, match="holds another query"):
            net.fetch("world-bank", Order(Query("XX.GROWTH.ZG", ("CHN",)), target))

    def test_what_a_person_wrote_into_the_catalogue_stays(self, net: Net, target: Path) -> None:
        record = target.parent / "catalogue" / "indicators" / "growth.toml"
        record.write_text(record.read_text("utf-8").replace(f'name_zh = "{NAME}"', 'name_zh = "万物增速"'), "utf-8")
        net.serve(page(rows(REVISED), updated="2024-07-30"))
        net.fetch("world-bank", Order(GROWTH, target))
        assert 'name_zh = "万物增速"' in record.read_text("utf-8")


def test_a_kept_reply_answers_for_an_hour_and_says_so(net: Net, tmp_path: Path, hands: HandClock) -> None:
    came = net.serve(page())
    says = []
    for number, later in enumerate((timedelta(), timedelta(minutes=59), timedelta(minutes=2))):
        hands.pass_time(later)
        says.append(net.fetch("world-bank", Order(GROWTH, tmp_path / f"data{number}" / "growth")))
    assert len(came) == 2
    assert "notice: 1 of 1 replies were kept from 2026-11-24T08:00:00Z; --refresh asks the source again" in says[1]
    assert not any("were kept" in line for line in (*says[0], *says[2]))


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda settings: replace(settings, refresh=True), id="refreshed"),
        pytest.param(lambda settings: replace(settings, cache=None), id="without a cache"),
    ],
)
def test_the_source_is_asked_again(change: Callable[[Settings], Settings], net: Net, tmp_path: Path) -> None:
    came = net.serve(page())
    changed = replace(net, settings=change(net.settings))
    for number in range(2):
        changed.fetch("world-bank", Order(GROWTH, tmp_path / f"data{number}" / "growth"))
    assert len(came) == 2


def test_a_reply_that_ended_in_a_refusal_is_not_kept(net: Net, tmp_path: Path) -> None:
    net.serve(page([*rows(), rows()[0]]))
    with pytest.raises(SourceError, match="twice"):
        net.fetch("world-bank", Order(GROWTH, tmp_path / "data" / "growth"))
    net.serve(page())
    net.fetch("world-bank", Order(GROWTH, tmp_path / "data" / "growth"))
    assert len(held(tmp_path / "data" / "growth")) == 5


def test_an_id_and_a_unit_of_ones_own(net: Net, tmp_path: Path) -> None:
    net.serve(page(rows(name="Weight of everything")))
    net.fetch("world-bank", Order(GROWTH, tmp_path / "data" / "weight", Wishes("weight", "tonne")))
    assert held(tmp_path / "data" / "weight")[0] == "weight CN 2021 8.45 tonne 2024-06-28"


def test_what_the_source_does_not_say_of_its_figures(net: Net, tmp_path: Path) -> None:
    net.serve(page())
    wishes = Wishes(nature=Nature.STOCK, constants=read_constants(["WINDOW=:year-on-year", "PRICE_BASIS=:real"]))
    net.fetch("world-bank", Order(GROWTH, tmp_path / "data" / "growth", wishes))
    assert {(row.quantity.window, row.quantity.price_basis) for row in observations_in(tmp_path / "data" / "growth")} == {
        (Window.YEAR_ON_YEAR, PriceBasis.REAL)
    }
    assert 'nature = "stock"' in (tmp_path / "data" / "catalogue" / "indicators" / "growth.toml").read_text("utf-8")
    net.serve(page(updated="2024-07-30"))
    with pytest.raises(SourceError, match="--replace"):
        net.fetch("world-bank", Order(GROWTH, tmp_path / "data" / "growth"))


@pytest.mark.parametrize("given", ["WINDOW=year-on-year", "WINDOW=:lately", "OBS_VALUE=:5", "DEFINITION=:Not An Id", "\x1b[2J", ""])
def test_what_cannot_be_said_of_figures(given: str) -> None:
    with pytest.raises(QueryError, match="--map"):
        read_constants([given])


@pytest.mark.parametrize(
    ("wishes", "says"),
    [
        pytest.param(Wishes("gdp"), "gdp is in CNY, but the series in percent", id="an indicator of another unit"),
        pytest.param(Wishes(unit="tonne"), "--unit is tonne, but the source says percent", id="a unit against that of the source"),
        pytest.param(Wishes(unit="blub"), "--unit", id="a unit that is none"),
        pytest.param(Wishes("Not an id"), "--indicator names one series", id="an id that is none"),
    ],
)
def test_wishes_that_cannot_be(wishes: Wishes, says: str, net: Net, tmp_path: Path) -> None:
    net.serve(page())
    with pytest.raises(QueryError, match=says):
        net.fetch("world-bank", Order(GROWTH, tmp_path / "data" / "growth", wishes))
    assert not (tmp_path / "data" / "growth").exists()


def test_a_folder_with_other_things_is_refused(net: Net, tmp_path: Path) -> None:
    net.serve(page())
    (tmp_path / "data" / "growth").mkdir(parents=True)
    (tmp_path / "data" / "growth" / "thesis.txt").write_text("years of work")
    with pytest.raises(QueryError, match="holds other things"):
        net.fetch("world-bank", Order(GROWTH, tmp_path / "data" / "growth"))
    assert [path.name for path in (tmp_path / "data" / "growth").iterdir()] == ["thesis.txt"]


@pytest.mark.parametrize(
    ("source", "asked"),
    [
        pytest.param("world-bank", ("../../etc/passwd", None, None), id="a path for a code"),
        pytest.param("world-bank", ("NY.GDP?x=1", None, None), id="a question mark in a code"),
        pytest.param("world-bank", ("NY.GDP\r\nHost: evil", None, None), id="a line end in a code"),
        pytest.param("world-bank", ("", None, None), id="nothing"),
        pytest.param("world-bank", ("NY.GDP", "CHN;USA", None), id="areas with semicolons"),
        pytest.param("world-bank", ("NY.GDP", "CHN,", None), id="an area without a code"),
        pytest.param("world-bank", ("NY.GDP", None, "lately"), id="a period that is none"),
        pytest.param("imf", ("CPI", None, None), id="a flow without its agency"),
        pytest.param("imf", ("IMF.STA:CPI/A.B", "CHN", None), id="areas where the key has them, IMF"),
        pytest.param("oecd", ("DF_QNA", None, None), id="a flow without agency and key"),
        pytest.param("oecd", ("OECD,DSD@DF,1.0/A", "CHN", None), id="areas where the key has them, OECD"),
        pytest.param("eurostat", ("nama?unit=A&evil=http://x/", None, None), id="an address in a filter"),
        pytest.param("eurostat-sdmx21", ("nama_10_gdp/A", "FR", None), id="areas where the key has them, Eurostat"),
        pytest.param("wikidata", ("P1082", None, None), id="no item"),
        pytest.param("wikidata", ("P1082", "CHN", None), id="an item that is none"),
        pytest.param("wikidata", ("P1082 } # ", "Q148", None), id="a query within the query"),
        pytest.param("wikidata", ("P1082", "Q148", "2020:2021"), id="a period where none can be asked for"),
    ],
)
def test_what_cannot_be_asked_is_refused_before_anything_is_sent(
    source: str, asked: tuple[str, str | None, str | None], net: Net, tmp_path: Path
) -> None:
    came = net.serve(page())
    with pytest.raises(QueryError):
        net.fetch(source, Order(read_query(*asked), tmp_path / "made"))
    assert not came


@pytest.mark.parametrize("name", ["nbs", "worldbank", "", "\x1b[2J"])
def test_sources_that_there_are_not(name: str) -> None:
    with pytest.raises(QueryError, match="references add" if name == "nbs" else "there are world-bank, imf"):
        source_named(name)


def test_every_source_is_asked_over_tls_on_a_host_that_it_names() -> None:
    for source in SOURCES.values():
        assert all((host.scheme, host.port, host.is_local) == ("https", 443, False) for host in source.hosts), source.id
        assert any(source.base.startswith(f"https://{host.name}/") for host in source.hosts), source.id
