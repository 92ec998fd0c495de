"""From a check's facts to a claim file and a reference folder, as texts; and back to verdicts."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from benchmarks.factchecks.assertions import Assertion, NotSaidError
from benchmarks.factchecks.comparators import comparator_of
from benchmarks.factchecks.dataset import Dataset
from benchmarks.factchecks.facts import Facts
from benchmarks.factchecks.figures import read_figures
from benchmarks.factchecks.places import Gazetteer
from benchmarks.factchecks.records_of import Scope
from benchmarks.factchecks.spans import told
from benchmarks.factchecks.timing import times_of
from gx_factcheck.claimfile.read import read_claim_file
from gx_factcheck.model.catalogue import Catalogue
from gx_factcheck.model.report import ArticleReport
from gx_factcheck.pipeline import audit
from gx_factcheck.references.catalogue import CataloguePart, merge, read_catalogue_part
from gx_factcheck.references.folder import References, builtin_folder, catalogue_parts, load_references

AGES = ("0001-01-01", "9999-12-31")


@dataclass(frozen=True, slots=True)
class Case:
    """A check as the program reads it."""

    id: str
    claims: str
    """A claim file, in JSON."""
    files: Mapping[str, str]
    """A reference folder, by paths."""
    untold: Sequence[str]
    """What could not be read or said."""


@cache
def known() -> tuple[CataloguePart, ...]:
    """The program's own catalogue, whose areas and groups are used."""
    return catalogue_parts([builtin_folder()])


@cache
def known_places() -> Catalogue:
    """The areas and groups of it."""
    return merge(known())


def case_of(facts: Facts) -> Case:
    """The claims and the dataset of a check."""
    places = Gazetteer(known_places())
    reading = read_figures(facts, places)
    times = times_of(reading)
    comparator = comparator_of(facts.claim.comparator)
    scope = Scope(reading, times, places, comparator)
    published = _day(facts)
    group = (scope.group() or "") if scope.tells_places else ""
    dataset = Dataset(reading, times, places, published, scope.start if scope.is_placed else None, scope.looks_for, group)
    untold = list(reading.unread)
    claims: list[dict[str, object]] = []
    try:
        claims = list(Assertion(reading, times, dataset, scope, comparator).claims())
    except NotSaidError as error:
        untold.append(str(error))
    article = {"title": f"[{facts.id}]", "published": published, "language": facts.language}
    text = json.dumps({"schema": "1", "article": article, "claims": claims, "relations": []}, ensure_ascii=False, indent=1)
    return Case(facts.id, text, {**dict(dataset.files()), **_groups(scope)}, tuple(untold))


def _day(facts: Facts) -> str:
    """The day, month or year on which the check appeared, which the article is taken to have appeared on, too."""
    for text in (facts.checked, facts.claimed):
        period = told(text).span
        if period is not None and "/" not in period.code and "Q" not in period.code and "S" not in period.code:
            return period.code
    return "2100"


def _groups(scope: Scope) -> Mapping[str, str]:
    if not scope.groups:
        return {}
    groups = [
        "id,name_zh,name_en,is_complete,source,note",
        *(f"{one.id},{one.name_zh},{one.name_en},false,," for one in scope.groups.values()),
    ]
    members = ["group,area,since,until", *(f"{one.id},{each.area},," for one in scope.groups.values() for each in one.memberships)]
    return {"catalogue/groups.csv": "\n".join(groups) + "\n", "catalogue/memberships.csv": "\n".join(members) + "\n"}


@dataclass(frozen=True, slots=True)
class Judged:
    """The verdicts on a check's claims, and the catalogue by which they are told."""

    report: ArticleReport
    catalogue: Catalogue
    crashed: Sequence[str] = ()
    """Rules that failed, with the fault."""


def judged(case: Case) -> Judged | None:
    """The verdicts on a check's claims; None where nothing could be said.

    Raises:
        gx_factcheck.errors.FactcheckError: the claims or the dataset are not in their forms.
    """
    if not json.loads(case.claims)["claims"]:
        return None
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        written = {**case.files, "claims.json": case.claims}
        for path, text in written.items():
            (folder / "data" / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / "data" / path).write_text(text, encoding="utf-8")
        claims = (folder / "data" / "claims.json").rename(folder / "claims.json")
        file = read_claim_file(claims)
        loaded = load_references([folder / "data"])
        catalogue = merge([*known(), read_catalogue_part(folder / "data" / "catalogue", "catalogue")])
        report = audit([file], References(catalogue, loaded.observations, loaded.datasets))
        return Judged(report.articles[0], catalogue, report.crashed)
