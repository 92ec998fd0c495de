"""What the repository promises of itself: sizes, layers, start-up, and documents that are still true."""

import ast
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import gx_factcheck

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "src" / "gx_factcheck"
SOURCES = sorted(PACKAGE.rglob("*.py"))
DECISIONS = sorted((ROOT / "docs" / "decisions").glob("*.md"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]

MOST_FILE_LINES = 300
MOST_FUNCTION_LINES = 40
MOST_POSITIONAL_PARAMETERS = 5

Function = ast.FunctionDef | ast.AsyncFunctionDef


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


each_source = pytest.mark.parametrize("path", SOURCES, ids=name_of)
each_decision = pytest.mark.parametrize("path", DECISIONS, ids=name_of)


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"), filename=str(path))


def functions_of(path: Path) -> Iterator[Function]:
    return (node for node in ast.walk(tree_of(path)) if isinstance(node, Function))


def body_lines(function: Function) -> int:
    """How many lines the body takes, without its docstring."""
    body = function.body[1:] if ast.get_docstring(function) is not None else function.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


def positional_parameters(function: Function) -> list[str]:
    """What a caller must remember the order of: keyword-only parameters are options, and `self` is no parameter."""
    names = [argument.arg for argument in (*function.args.posonlyargs, *function.args.args)]
    return names[1:] if names[:1] in (["self"], ["cls"]) else names


def lines_with(path: Path, found: Iterator[ast.AST]) -> list[str]:
    return [f"{name_of(path)}:{getattr(node, 'lineno', 0)}" for node in found]


def in_a_fresh_interpreter(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=False, cwd=ROOT, env=environment, encoding="utf-8"
    )


def test_there_are_sources() -> None:
    assert len(SOURCES) > 1


@each_source
def test_files_are_short(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= MOST_FILE_LINES, "split it by topic"


@each_source
def test_files_say_what_they_are(path: Path) -> None:
    assert ast.get_docstring(tree_of(path)), "begin the file with a docstring"


@each_source
def test_functions_are_short(path: Path) -> None:
    long = [f"{function.name}: {body_lines(function)}" for function in functions_of(path) if body_lines(function) > MOST_FUNCTION_LINES]
    assert not long


@each_source
def test_functions_take_few_positional_parameters(path: Path) -> None:
    many = [function.name for function in functions_of(path) if len(positional_parameters(function)) > MOST_POSITIONAL_PARAMETERS]
    assert not many, "gather them in a value, or make the options keyword-only"


@each_source
def test_no_figure_is_a_float(path: Path) -> None:
    def is_float(node: ast.AST) -> bool:
        called = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "float"
        return called or (isinstance(node, ast.Constant) and isinstance(node.value, float))

    assert not lines_with(path, filter(is_float, ast.walk(tree_of(path)))), "use int, Decimal or Fraction"


@each_source
def test_no_type_is_given_up(path: Path) -> None:
    def gives_up(node: ast.AST) -> bool:
        imported = isinstance(node, ast.ImportFrom) and node.module == "typing" and {"Any", "cast"} & {alias.name for alias in node.names}
        reached = isinstance(node, ast.Attribute) and ast.unparse(node) in {"typing.Any", "typing.cast"}
        return bool(imported) or reached

    assert not lines_with(path, filter(gives_up, ast.walk(tree_of(path)))), "name the type"


@each_source
def test_nothing_is_left_to_do(path: Path) -> None:
    assert not re.findall(r"\b(?:TODO|FIXME|XXX|NotImplementedError)\b", path.read_text("utf-8"))


def test_everything_is_caught_only_where_a_fault_is_recorded() -> None:
    """A rule that crashes is recorded by the pipeline, a fault of the program reported by the command line; nowhere else."""

    def catches_all(node: ast.AST) -> bool:
        return isinstance(node, ast.ExceptHandler) and (node.type is None or "Exception" in ast.unparse(node.type).split("."))

    elsewhere = [path for path in SOURCES if path not in (PACKAGE / "pipeline.py", PACKAGE / "cli" / "__init__.py")]
    assert not [line for path in elsewhere for line in lines_with(path, filter(catches_all, ast.walk(tree_of(path))))]


def test_help_imports_nothing_heavy() -> None:
    code = (
        "import sys\n"
        "from gx_factcheck.cli import main\n"
        "sys.argv = ['gx-factcheck', '--help']\n"
        "try:\n    main()\nexcept SystemExit as end:\n    assert not end.code, end.code\n"
        "print(sorted({'pint', 'pydantic', 'yaml', 'httpx', 'tabulate'} & set(sys.modules)), file=sys.stderr)\n"
    )
    result = in_a_fresh_interpreter(code)
    assert (result.returncode, result.stderr) == (0, "[]\n")
    assert "audit" in result.stdout


def test_showing_observations_imports_nothing_that_claims_need() -> None:
    code = (
        "import os, sys\n"
        "from gx_factcheck.cli import main\n"
        "sys.argv = ['gx-factcheck', 'references', 'show', 'gdp_growth', '--output', os.devnull]\n"
        "try:\n    main()\nexcept SystemExit as end:\n    assert not end.code, end.code\n"
        "print(sorted({'pint', 'pydantic', 'yaml', 'httpx', 'sqlite3', 'platformdirs'} & set(sys.modules)), file=sys.stderr)\n"
    )
    result = in_a_fresh_interpreter(code)
    assert (result.returncode, result.stderr) == (0, "[]\n")


def test_layers_hold() -> None:
    code = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    result = in_a_fresh_interpreter(code, "--no-cache", "--no-logo")
    assert result.returncode == 0, result.stdout + result.stderr


def test_the_readme_begins_with_the_two_commands() -> None:
    top = "\n".join((ROOT / "README.md").read_text("utf-8").splitlines()[:12])
    assert re.findall(r"^make (?:audit|test)\b", top, re.MULTILINE) == ["make audit", "make test"]


def requirements() -> list[str]:
    extras = [requirement for extra in PROJECT["optional-dependencies"].values() for requirement in extra]
    return [re.split(r"[^\w.-]", requirement)[0] for requirement in (*PROJECT["dependencies"], *extras)]


@pytest.mark.parametrize("name", requirements())
def test_each_dependency_is_accounted_for(name: str) -> None:
    rows = [line for line in (ROOT / "docs" / "dependencies.md").read_text("utf-8").splitlines() if line.startswith(f"| {name} |")]
    assert len(rows) == 1, "say in docs/dependencies.md why it is there and what it costs"


def test_no_dependency_is_accounted_for_that_is_gone() -> None:
    rows = re.findall(r"^\| ([\w.-]+) \|", (ROOT / "docs" / "dependencies.md").read_text("utf-8"), re.MULTILINE)
    assert set(rows) - {"package"} == set(requirements())


@each_decision
def test_decisions_have_their_headings(path: Path) -> None:
    text = path.read_text("utf-8")
    assert re.findall(r"^## (.+)$", text, re.MULTILINE) == ["Context", "Decision", "Given up"]
    assert text.startswith(f"# {path.name[:4]} ")


def test_decisions_are_numbered_without_a_gap() -> None:
    assert [path.name[:5] for path in DECISIONS] == [f"{number:04}-" for number in range(1, len(DECISIONS) + 1)]
    assert DECISIONS


def camel_case(name: str) -> str:
    return "".join(word.capitalize() for word in name.split("_"))


def public_terms() -> list[str]:
    """The classes that a file of the model is named after, and its closed lists."""
    model = [(path, node) for path in SOURCES if path.parent.name == "model" for node in tree_of(path).body]
    classes = [(path.stem, node.name) for path, node in model if isinstance(node, ast.ClassDef)]
    return sorted(name for stem, name in classes if stem == "words" or camel_case(stem) == name)


def listed_words() -> list[str]:
    """What claim files and reports write for the members of the closed lists."""
    assigned = (node.value for node in ast.walk(tree_of(PACKAGE / "model" / "words.py")) if isinstance(node, ast.Assign))
    return sorted({value.value for value in assigned if isinstance(value, ast.Constant) and isinstance(value.value, str)})


@pytest.mark.parametrize("term", public_terms())
def test_the_glossary_names_each_term_of_the_model(term: str) -> None:
    assert f"`{term}`" in (ROOT / "docs" / "glossary.md").read_text("utf-8")


def test_the_glossary_names_each_word_of_a_closed_list() -> None:
    glossary = (ROOT / "docs" / "glossary.md").read_text("utf-8")
    assert "refuted" in listed_words()
    assert not [word for word in listed_words() if f"`{word}`" not in glossary]


def test_the_changelog_has_an_entry_for_this_version() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")
    assert re.findall(r"^## \[([^\]]+)\]", changelog, re.MULTILINE)[:2] == ["Unreleased", gx_factcheck.__version__]
