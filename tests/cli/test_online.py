"""`audit --online`, with a server of the test's own in the place of the source."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from benchmarks.faults.replies import page
from pytest_httpserver import HTTPServer

from gx_factcheck.cli import group
from gx_factcheck.cli.endings import Ending
from gx_factcheck.references.sources import registry
from gx_factcheck.references.sources.hosts import Host
from gx_factcheck.references.sources.limits import Limit
from gx_factcheck.references.sources.world_bank import WORLD_BANK

CATALOGUE = """\
[growth_of_everything]
name_zh = "万物增速"
name_en = "growth of everything"
unit = "percent"
nature = "rate"
live_source = "world-bank:XX.GROWTH.ZG"
"""
CLAIMS = """\
schema: 1
article: {{title: "[invented] the year", published: 2024-08-01, language: en}}
claims:
  - id: growth
    kind: level
    indicator: growth_of_everything
    reference_area: US
    time_period: 2023
    measure: {{printed: {printed}, unit: percent}}
    source: {{quote: {printed}, start: 0, end: {end}}}
"""
PATH = "/v2/country/USA/indicator/XX.GROWTH.ZG"
AUDIT = ("audit", "claims.yaml", "--references", "own")


@pytest.fixture
def server(httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> HTTPServer:
    host = Host(httpserver.host, httpserver.port, "http", is_local=True)
    source = replace(WORLD_BANK, base=httpserver.url_for("/v2"), hosts=(host,), limit=Limit(100, timedelta(seconds=1)))
    monkeypatch.setattr(registry, "SOURCES", {"world-bank": source})
    monkeypatch.setenv("GX_FACTCHECK_CACHE", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "own" / "catalogue" / "indicators").mkdir(parents=True)
    (tmp_path / "own" / "catalogue" / "indicators" / "own.toml").write_text(CATALOGUE, "utf-8")
    (tmp_path / "claims.yaml").write_text(CLAIMS.format(printed="2.5%", end=4), "utf-8")
    return httpserver


def answer(server: HTTPServer, body: bytes, status: int = 200) -> None:
    server.clear()
    server.expect_request(PATH, query_string="format=json&date=2022:2023&per_page=1000&page=1").respond_with_data(
        body, status=status, content_type="application/json"
    )


def test_without_it_nobody_is_asked(server: HTTPServer, capfd: pytest.CaptureFixture[str]) -> None:
    answer(server, page())
    assert group.run(list(AUDIT)) is Ending.CLEAN
    assert "unverified" in capfd.readouterr().out
    assert not server.log


def test_what_is_missing_is_fetched_and_judged(server: HTTPServer, capfd: pytest.CaptureFixture[str]) -> None:
    answer(server, page())
    assert group.run([*AUDIT, "--online"]) is Ending.CLEAN
    said = capfd.readouterr()
    assert "supported" in said.out
    assert "2.54" in said.out
    assert said.err == ""


def test_what_is_on_record_is_not_asked_for(server: HTTPServer, tmp_path: Path) -> None:
    answer(server, page())
    fetched = ("references", "fetch", "world-bank", "XX.GROWTH.ZG", "--areas", "USA", "--period", "2022:2023", "-o", "own/growth")
    group.run([*fetched, "--indicator", "growth_of_everything"])
    server.clear_log()
    group.run([*AUDIT, "--online"])
    assert not server.log
    assert not (tmp_path / "cache" / "snapshots").exists()


def test_a_source_that_fails_leaves_an_incomplete_audit(server: HTTPServer, capfd: pytest.CaptureFixture[str]) -> None:
    answer(server, b"gone", status=404)
    assert group.run([*AUDIT, "--online"]) is Ending.INCOMPLETE
    said = capfd.readouterr()
    assert "unverified" in said.out
    fault = f"{server.host}: answered 404 Not Found: 'gone'; check the query: the source does not know it"
    assert said.err == f"growth_of_everything was not fetched: {fault}\n"


def test_a_source_that_fails_later_is_answered_for_by_what_was_fetched(
    server: HTTPServer, capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    answer(server, page())
    group.run([*AUDIT, "--online"])
    capfd.readouterr()
    for reply in (tmp_path / "cache" / "replies").iterdir():
        reply.unlink()
    answer(server, b"gone", status=404)
    assert group.run([*AUDIT, "--online"]) is Ending.INCOMPLETE
    said = capfd.readouterr()
    assert "supported" in said.out
    assert "what was fetched earlier is used" in said.err
