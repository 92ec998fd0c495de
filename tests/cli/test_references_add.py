"""`references add`: a proposal, and on --yes a dataset; the figures are invented."""

import json
from pathlib import Path

import pytest
from tests.cli.conftest import Runner

TIDY = "country,year,value\nDEU,2021,12.70\nFRA,2021,3.5\nXYZ,2021,1\n"
SURE = ("--dataset", "rain", "--into", "data", "--publisher", "an office", "--quality", "media", "--unit", "million tonnes")


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "rain-days.csv"
    path.write_text(TIDY, "utf-8")
    return path


def test_without_yes_the_proposal_is_shown_and_nothing_is_written(program: Runner, tmp_path: Path, table: Path) -> None:
    found = program("references", "add", table.name, *SURE, "--width", "80")
    assert found.code == 0, found.err
    assert "1 file, 2 observations of 1 indicator; would be written to data/rain" in found.out
    assert "Nothing is written yet: say --yes to add it." in found.out
    assert "Left out: codes of no known area: XYZ" in found.out
    assert "No date of publication: such figures support, and refute nothing" in found.out
    assert "12.70" in found.out
    assert "tonne ×10^6" in found.out
    assert max(map(len, found.out.splitlines())) <= 80
    assert not (tmp_path / "data").exists()


def test_with_yes_the_dataset_is_written_and_shown_by_the_name_of_its_indicator(program: Runner, tmp_path: Path, table: Path) -> None:
    added = program("references", "add", table.name, *SURE, "--published", "2022", "--yes")
    assert (added.code, added.err) == (0, "")
    assert "; written to data/rain" in added.out
    assert "Audits read it with --references data" in added.out
    assert (tmp_path / "data" / "rain" / "rain-days.csv").read_text("utf-8") == TIDY
    shown = program("references", "show", "rain_days", "--area", "DE", "--references", "data")
    assert "12.70 million" in shown.out
    checked = program("references", "check", "data")
    assert (checked.code, "faults: 0" in checked.out) == (0, True)
    again = program("references", "add", table.name, *SURE, "--yes")
    assert (again.code, "is there already" in again.err) == (2, True)
    assert program("references", "add", table.name, *SURE, "--yes", "--replace").code == 0


def test_a_changed_file_is_a_fault(program: Runner, tmp_path: Path, table: Path) -> None:
    program("references", "add", table.name, *SURE, "--yes")
    (tmp_path / "data" / "rain" / "rain-days.csv").write_text(TIDY.replace("3.5", "4.5"), "utf-8")
    checked = program("references", "check", "data")
    assert checked.code == 1
    assert "data/rain/rain-days.csv: its SHA-256 is" in checked.out


@pytest.mark.parametrize(
    ("options", "says"),
    [
        pytest.param(("--quality", "media", "--unit", "km"), "who published the figures? --publisher NAME", id="no publisher"),
        pytest.param(("--publisher", "x", "--unit", "km"), "who answers for them? --quality", id="no quality"),
        pytest.param(("--publisher", "x", "--quality", "media"), "in which unit are the values? --unit", id="no unit"),
        pytest.param(("--publisher", "x", "--quality", "official", "--unit", "km"), "when were they published? --published", id="no date"),
    ],
)
def test_what_is_undecided_is_asked_and_nothing_is_written(
    program: Runner, tmp_path: Path, table: Path, options: tuple[str, ...], says: str
) -> None:
    found = program("references", "add", table.name, "--dataset", "rain", "--into", "data", "--yes", *options)
    assert found.code == 2
    assert says in " ".join(found.out.split())
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize(
    ("options", "says"),
    [
        pytest.param(("--map", "AREA=country"), "'AREA' is none of our columns; did you mean REF_AREA?", id="a column that is not ours"),
        pytest.param(("--map", "REF_AREA"), "has no `=`; write NAME=WHAT", id="a mapping to nothing"),
        pytest.param(("--code", "DEU=DE"), "write OURS:CODE=WHAT", id="a code of no column"),
        pytest.param(("--published", "last year"), "'last year' is no day, month or year", id="words for a date"),
        pytest.param(("--published", "2021-13"), "has no part 13", id="a thirteenth month"),
        pytest.param(("--dataset", "Rain Days"), "is no name of a dataset", id="a name with a space"),
        pytest.param(("--metadata", "none.json"), "none.json: cannot be read", id="metadata that are not there"),
        pytest.param(("--encoding", "gb18030", "--header", "9"), "has no header", id="a line beyond the end"),
    ],
)
def test_options_that_are_refused(program: Runner, table: Path, options: tuple[str, ...], says: str) -> None:
    found = program("references", "add", table.name, *SURE, *options)
    assert (found.code, found.out) == (2, "")
    assert says in found.err
    assert "Traceback" not in found.err


def test_a_folder_with_metadata_is_one_dataset(program: Runner, tmp_path: Path) -> None:
    folder = tmp_path / "given"
    folder.mkdir()
    (folder / "one.csv").write_text("Date,DEU,FRA\n-426,1,2\n2021,1.25,2.0\n", "utf-8")
    (folder / "two.csv").write_text("Date,DEU,FRA\n2021,3,4\n", "utf-8")
    records = [{"filename": "one.csv", "title": "One\x1b[31m", "unit": "sun units"}, {"filename": "two.csv", "title": "两个", "unit": "%"}]
    (folder / "metadata.json").write_text(json.dumps(records), "utf-8")
    options = ("--dataset", "both", "--into", "data", "--publisher", "x", "--quality", "media", "--published", "2025", "--width", "80")
    found = program("references", "add", "given", "--metadata", "given/metadata.json", *options, "--yes")
    assert found.code == 0, found.err
    assert "2 files, 4 observations of 2 indicators" in found.out
    assert "-426" in found.out
    assert "'sun units'" in found.out
    assert "\x1b" not in found.out
    listed = program("references", "list", "--references", "data", "--references-only")
    assert "两个" in listed.out
