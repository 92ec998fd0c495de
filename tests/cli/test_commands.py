"""What each command prints."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import jsonschema  # type: ignore[import-untyped]  # its stubs are a package of their own
import pytest

from gx_factcheck.cli.group import COMMANDS, commands
from gx_factcheck.report.json_schema import report_schema

if TYPE_CHECKING:
    from tests.cli.conftest import Runner, Writer


@pytest.mark.parametrize("name", COMMANDS)
def test_the_list_of_commands_says_what_their_own_help_says(name: str) -> None:
    command = commands.get_command(commands.make_context("gx-factcheck", [], resilient_parsing=True), name)
    assert command is not None
    assert (command.help or "").partition("\n")[0] == COMMANDS[name]


@pytest.mark.parametrize("name", COMMANDS)
def test_help(program: Runner, name: str) -> None:
    run = program(name, "--help")
    assert (run.code, run.err) == (0, "")
    assert run.out.startswith(f"Usage: gx-factcheck {name} ")


@pytest.mark.parametrize("arguments", [("--version",), ("--version", "audit")], ids=" ".join)
def test_version(program: Runner, arguments: tuple[str, ...]) -> None:
    run = program(*arguments)
    assert run.code == 0
    assert run.out.startswith("gx-factcheck ")


def test_audit_reads_folders_in_order(program: Runner, folder: Path, write_claims: Writer) -> None:
    (folder / "claims" / "b").mkdir()
    (folder / "claims" / ".hidden").mkdir()
    for name in ("claims/z.yml", "claims/b/a.yaml", "claims/a.yaml", "claims/.hidden/no.yaml", "claims/notes.txt"):
        write_claims(name, "12%")
    value = json.loads(program("audit", "--format", "json").out)
    paths = [article["article"]["path"] for article in value["articles"]]
    assert paths == ["claims/a.yaml", "claims/b/a.yaml", "claims/growth.yaml", "claims/z.yml"]


def test_a_file_given_twice_is_read_once(program: Runner) -> None:
    value = json.loads(program("audit", "claims", "./claims/../claims/growth.yaml", "--format", "json").out)
    assert "articles" not in value


def test_several_articles_follow_the_schema(program: Runner, write_claims: Writer) -> None:
    run = program("audit", write_claims("a.yaml", "12%"), write_claims("b.yaml", "14%"), "--format", "json")
    assert run.code == 1
    jsonschema.Draft7Validator(report_schema()).validate(json.loads(run.out))


def test_check_reads_no_reference_data(program: Runner, write_claims: Writer) -> None:
    run = program("check", write_claims("a.yaml", "14%"), "--format", "json")
    assert run.code == 0
    assert json.loads(run.out)["verdicts"][0]["verdict"] == "unverified"


def test_as_of_leaves_out_what_came_later(program: Runner) -> None:
    value = json.loads(program("audit", "--as-of", "2021-06-30", "--format", "json").out)
    assert value["verdicts"][0]["verdict"] == "unverified"
    assert value["as_of"] == "2021-06-30"
    assert value["coverage"]["left_out_later"] > 0


def test_other_reference_data_replace_the_datasets(program: Runner, folder: Path) -> None:
    (folder / "mine" / "catalogue").mkdir(parents=True)
    value = json.loads(program("audit", "--references", "mine", "--references-only", "--format", "json").out)
    assert value["verdicts"][0]["verdict"] == "unverified"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param("今年我区增长12%，很好", 0, id="it stands there"),
        pytest.param("\ufeff今年我区增长12%，很好", 0, id="after a byte order mark"),
        pytest.param("今年，我区增长12%，很好", 2, id="it stands elsewhere"),
    ],
)
def test_an_article_proves_the_pointers(program: Runner, folder: Path, text: str, code: int) -> None:
    (folder / "article.txt").write_text(text, "utf-8")
    run = program("check", "--article", "article.txt")
    assert run.code == code
    assert ("start: 5" in run.err) is (code == 2)


def test_of_several_files_the_article_is_found_by_its_digest(program: Runner, folder: Path, write_claims: Writer) -> None:
    text = "今年我区增长12%，很好"
    (folder / "article.txt").write_text(text, "utf-8")
    name = write_claims("other.yaml", "12%")
    assert "states this article's sha256" in program("check", "claims", name, "--article", "article.txt").err
    stated = (folder / name).read_text("utf-8").replace("claims:", f"  sha256: {sha256(text.encode()).hexdigest()}\nclaims:")
    (folder / name).write_text(stated, "utf-8")
    assert program("check", "claims", name, "--article", "article.txt").code == 0


@pytest.mark.parametrize("name", ["gdp-growth", "1"])
def test_explain_a_claim(program: Runner, name: str) -> None:
    run = program("explain", name)
    assert (run.code, run.err) == (0, "")
    assert all(part in run.out for part in ("gdp-growth", "claims/growth.yaml:6", "增长12%（第 4 至 9 字符）", "各条规则的结论"))


def test_explain_a_rule(program: Runner) -> None:
    rules = json.loads(program("rules", "--format", "json").out)
    run = program("explain", rules[0]["id"])
    assert run.code == 0
    assert all(part in run.out for part in (rules[0]["id"], "Flags: ", "Passes: "))


def test_rules(program: Runner) -> None:
    rules = json.loads(program("rules", "--format", "json").out)
    page, listed = program("rules", "--format", "markdown").out, program("rules", "--width", "200").out
    assert rules
    assert [rule["id"] for rule in rules] == sorted(rule["id"] for rule in rules)
    assert not [rule["id"] for rule in rules if f"### {rule['id']}\n" not in page or f"| {rule['id']} " not in listed]
    assert page.endswith("\n")
    assert not page.endswith("\n\n")


def test_references_list(program: Runner) -> None:
    run = program("references", "list", "--width", "200", "--ui", "zh")
    assert run.code == 0
    assert "地区生产总值增速" in run.out


@pytest.mark.parametrize(("area", "count"), [pytest.param("CN-GX", 1, id="one area"), pytest.param("CN-ZZ", 0, id="an area without rows")])
def test_references_show(program: Runner, area: str, count: int) -> None:
    run = program("references", "show", "gdp_growth", "--area", area, "--width", "300")
    assert run.code == (0 if count else 2)
    assert ("12.0%" in run.out) is bool(count)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(("show", "GDP growth", "--area", "Guangxi"), "12.0%", id="names in English"),
        pytest.param(("show", "地区生产总值增速", "--area", "广西"), "12.0%", id="names in Chinese"),
        pytest.param(("list", "growth", "--area", "广西"), "gdp_growth", id="a list of one area"),
        pytest.param(("list", "吞吐量"), "cargo_throughput", id="a list by a word"),
        pytest.param(("areas", "韩国"), "KOR, 410", id="an area"),
        pytest.param(("areas", "Georgia"), "US-GA", id="two areas of one name"),
        pytest.param(("areas", "OWID_WRL"), "world", id="a code"),
        pytest.param(("areas",), "CN-GX", id="all areas"),
        pytest.param(("groups", "欧佩克"), "2019-12-31", id="a group with its members"),
        pytest.param(("groups", "G7", "--ui", "zh"), "七国集团", id="a group in Chinese"),
        pytest.param(("groups", "eu", "--on", "2019-06-01"), "28", id="members of a day"),
        pytest.param(("groups", "high_income"), "2022-07-01 … 2026-06-30", id="a list that is complete for some days"),
        pytest.param(("groups",), "mercosur", id="all groups"),
    ],
)
def test_references_are_looked_up_by_name(program: Runner, arguments: tuple[str, ...], said: str) -> None:
    run = program("references", *arguments, "--width", "300")
    assert (run.code, run.err) == (0, "")
    assert said in run.out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(
            ("show", "gdq"), "no indicator is called 'gdq'; did you mean gdp (地区生产总值, gross domestic product)?", id="a slip"
        ),
        pytest.param(("show", "qqqq"), "no indicator is called 'qqqq'; gx-factcheck references list names them", id="nothing near"),
        pytest.param(("show", "growth"), "'growth' is in the names of many indicators; give more words, or one of", id="a word of many"),
        pytest.param(("show", "gdp", "--area", "Georgia"), "2 areas are called 'Georgia'; give the id of one: GE (", id="two areas"),
        pytest.param(("show", "gdp", "--area", "Guangxy"), "no area is called 'Guangxy'; did you mean CN-GX (广西, Guangxi)", id="an area"),
        pytest.param(("show", "gdp", "--area", "Fiji"), "no observation of gdp for FJ", id="an area without data"),
        pytest.param(("show", "gdp", "--area", ""), "no area is called ''", id="an empty name"),
        pytest.param(("list", "--area", "qqqq"), "references areas names them", id="no such area"),
        pytest.param(("areas", "qqqq"), "no area is called 'qqqq'", id="nothing like it"),
        pytest.param(("groups", "asaen"), "did you mean asean (", id="a group"),
        pytest.param(("groups", "g7", "--on", "2021"), "'2021' is not a day", id="a year for a day"),
        pytest.param(("areas", "--references", "nowhere"), "nowhere: no such folder", id="no folder"),
    ],
)
def test_what_cannot_be_looked_up_is_told(program: Runner, arguments: tuple[str, ...], said: str) -> None:
    run = program("references", *arguments)
    assert run.code == 2
    assert said in run.err
    assert run.out == ""


def test_areas_of_a_folder_are_looked_up(program: Runner, folder: Path) -> None:
    (folder / "mine" / "catalogue").mkdir(parents=True)
    (folder / "mine" / "catalogue" / "areas.csv").write_text("id,name_zh,name_en,aliases,part_of,codes\nMARS,火星,Mars,,,MRS\n", "utf-8")
    assert "火星" in program("references", "areas", "MRS", "--references", "mine").out


def test_references_check(program: Runner, folder: Path) -> None:
    assert program("references", "check").code == 0
    (folder / "mine" / "numbers").mkdir(parents=True)
    (folder / "mine" / "numbers" / "datapackage.json").write_text("{", "utf-8")
    run = program("references", "check", "mine")
    assert run.code == 1
    assert "fault: mine/numbers/datapackage.json" in run.out


@pytest.mark.parametrize("what", ["claims", "report"])
def test_schemas_are_schemas(program: Runner, what: str) -> None:
    schema = json.loads(program("schema", what).out)
    jsonschema.Draft7Validator.check_schema(schema)
    assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"


def test_the_schema_of_claims_is_the_default(program: Runner) -> None:
    assert program("schema") == program("schema", "claims")


def test_check_lists_only_what_cannot_stand(program: Runner) -> None:
    """Without reference data every sound figure is unverified: none of them is worth a line."""
    claims = str(Path(__file__).parents[2] / "claims")
    run = program("check", claims, "--ui", "en")
    assert run.code == 1
    table = [line for line in run.out.splitlines() if line.startswith("| ") and line[2].isdigit()]
    assert [line.split("|")[2].strip() for line in table] == ["38个", "90.56%"]
    assert "without reference data" in run.out


def test_check_says_that_nothing_is_wrong(program: Runner, write_claims: Writer) -> None:
    run = program("check", write_claims("sound.yaml", "12%"), "--ui", "en")
    assert run.code == 0
    assert "nothing is wrong" in run.out
    assert "+---" not in run.out
