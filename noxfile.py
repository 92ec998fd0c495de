"""The tests on each Python, on the lowest dependencies that pyproject.toml admits, and on the built wheel."""

import re
from pathlib import Path

import nox

PROJECT = nox.project.load_toml("pyproject.toml")["project"]
PYTHONS = nox.project.python_versions({"project": PROJECT})

nox.options.error_on_missing_interpreters = False


def lowest(requirement: str) -> str:
    """The same requirement, pinned to its lower bound: `pint>=0.25,<0.26` becomes `pint==0.25`."""
    name, bound = re.fullmatch(r"([\w.-]+)>=([\w.]+)(?:,.*)?", requirement).groups()
    return f"{name}=={bound}"


@nox.session(python=PYTHONS)
def tests(session: nox.Session) -> None:
    """The tests, on each Python that is here; a missing one is reported."""
    session.install(".[dev]")
    session.run("pytest", "-q", *session.posargs)


@nox.session(python=PYTHONS[0])
def lowest_dependencies(session: nox.Session) -> None:
    """The tests, on the oldest Python with the oldest release of each dependency."""
    # Later releases of the schema checker do not run on the oldest click, whatever they say.
    session.install(".[dev]", *map(lowest, PROJECT["dependencies"]), "check-jsonschema==0.33.0")
    session.run("pytest", "-q", *session.posargs)


@nox.session(python=PYTHONS[0])
def wheel(session: nox.Session) -> None:
    """The tests, and the reference data, from the wheel that is built from the source archive."""
    session.install("build")
    folder = session.create_tmp()
    session.run("python", "-m", "build", "--outdir", folder, silent=True)
    built = max(Path(folder).glob("*.whl"), key=lambda path: path.stat().st_mtime)
    session.install(f"gx-factcheck[dev] @ {built.resolve().as_uri()}")
    session.run("pytest", "-q", *session.posargs)
    session.chdir(folder)
    session.run("gx-factcheck", "references", "list", silent=True)
