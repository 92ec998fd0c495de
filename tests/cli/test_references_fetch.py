"""`references fetch`, with a server of the test's own in the place of the source."""

import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from benchmarks.faults.replies import page
from pytest_httpserver import HTTPServer
from tests.cli.conftest import Runner

from gx_factcheck.cli import group, references_fetch
from gx_factcheck.cli.endings import Ending
from gx_factcheck.cli.folders import InputError
from gx_factcheck.errors import FactcheckError
from gx_factcheck.references.sources import registry
from gx_factcheck.references.sources.hosts import Host
from gx_factcheck.references.sources.limits import Limit
from gx_factcheck.references.sources.world_bank import WORLD_BANK

FETCH = ("references", "fetch", "world-bank", "XX.GROWTH.ZG", "-o", "data/growth")


@pytest.fixture
def server(httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> HTTPServer:
    host = Host(httpserver.host, httpserver.port, "http", is_local=True)
    source = replace(WORLD_BANK, base=httpserver.url_for("/v2"), hosts=(host,), limit=Limit(100, timedelta(seconds=1)))
    monkeypatch.setattr(registry, "SOURCES", {"world-bank": source})
    monkeypatch.setenv("GX_FACTCHECK_CACHE", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    return httpserver


def test_what_was_fetched_can_be_shown(server: HTTPServer, capfd: pytest.CaptureFixture[str]) -> None:
    server.expect_request("/v2/country/all/indicator/XX.GROWTH.ZG").respond_with_data(page(), content_type="application/json")
    assert group.run(list(FETCH)) is Ending.CLEAN
    assert capfd.readouterr().out.startswith("data/growth: 5 observations, 5 new or changed; release of 2024-06-28; written\n")
    assert group.run(["references", "show", "world_bank_xx_growth_zg", "--references", "data", "--area", "CN"]) is Ending.CLEAN
    assert "8.45" in capfd.readouterr().out


def test_a_source_that_fails_is_one_line_and_exit_code_3(server: HTTPServer, capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    server.expect_request("/v2/country/all/indicator/XX.GROWTH.ZG").respond_with_data(b"\x1b[2Jno", status=404, content_type="text/plain")
    assert group.run(list(FETCH)) is Ending.INCOMPLETE
    said = capfd.readouterr()
    assert said.out == ""
    assert said.err == (
        "127.0.0.1: answered 404 Not Found: '\\\\x1b[2Jno'; check the query: the source does not know it\n".replace(
            "127.0.0.1", server.host
        )
    )
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(("references", "fetch", "nowhere", "X", "-o", "data/x"), id="a source that there is not"),
        pytest.param(("references", "fetch", "world-bank", "X/../Y", "-o", "data/x"), id="a query that is none"),
        pytest.param((*FETCH, "--allow-host", "127.0.0.1"), id="a host by its number"),
        pytest.param((*FETCH, "--period", "always"), id="a period that is none"),
    ],
)
def test_what_cannot_be_asked_is_a_fault_of_usage(arguments: tuple[str, ...], server: HTTPServer) -> None:
    with pytest.raises(FactcheckError):
        group.run(list(arguments))
    assert not server.log


def test_without_the_extra_it_says_what_to_install(server: HTTPServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(references_fetch, "find_spec", lambda name: None if name == "hishel" else sys)
    with pytest.raises(InputError, match=r"needs hishel, which is not installed; run `pip install 'gx-factcheck\[net\]'`"):
        group.run(list(FETCH))
    assert not server.log


def test_an_audit_imports_nothing_that_reaches_the_network(program: Runner) -> None:
    code = (
        "import sys\n"
        "from gx_factcheck.cli import main\n"
        "sys.argv = ['gx-factcheck', 'audit', '--format', 'json', '--output', 'report.json']\n"
        "try:\n    main()\nexcept SystemExit as end:\n    assert not end.code, end.code\n"
        "print(sorted({'httpx', 'httpcore', 'stamina', 'hishel', 'ssl'} & set(sys.modules)))\n"
    )
    run = program(code=code)
    assert (run.code, run.out) == (0, "[]\n"), run.err
