"""The built wheel holds all that an audit needs: it works where there is no checkout."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent.parent
CLAIMS = """\
schema: 1
article: {title: "[invented] growth of the country", published: 2021-08-01, language: en}
claims:
  - id: growth
    kind: growth
    indicator: gdp_growth
    reference_area: CN
    time_period: 2021-S1
    basis: real
    measure: {printed: 12.9%, unit: percent}
    source: {quote: 12.9%, start: 0, end: 5}
"""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from this checkout and unpacked into a folder of its own."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run([sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, HERE], check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    target = folder / "installed"
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target", str(target), str(wheel)]
    subprocess.run(install, check=True, capture_output=True)
    return target


def test_an_installed_program_audits_without_a_checkout(installed: Path, tmp_path: Path) -> None:
    """12.9 % is refuted by the 12.7 % that came with the wheel."""
    (tmp_path / "claims.yaml").write_text(CLAIMS, "utf-8")
    command = [sys.executable, "-P", "-m", "gx_factcheck", "audit", "--ui", "en", "claims.yaml"]
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    assert done.returncode == 1
    assert "refuted" in done.stdout
    assert "12.7%" in done.stdout


def test_the_wheel_holds_every_dataset_and_no_checkout_path(installed: Path) -> None:
    names = {path.parent.name for path in (installed / "gx_factcheck" / "data").glob("*/datapackage.json")}
    assert names == {path.parent.name for path in (HERE / "references").glob("*/datapackage.json")}
    assert (installed / "gx_factcheck" / "py.typed").exists()
