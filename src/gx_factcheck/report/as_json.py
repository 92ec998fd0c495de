"""A report as JSON: stable keys, exact numbers as strings, the same bytes for the same report."""

import json
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from gx_factcheck.model.finding import Evidence, Finding, Message
from gx_factcheck.model.observation import Observation
from gx_factcheck.model.report import ArticleReport, Report
from gx_factcheck.model.verdict import Conflict, Verdict
from gx_factcheck.model.words import Outcome
from gx_factcheck.report.json_schema import SCHEMA_VERSION
from gx_factcheck.report.wording import Wording
from gx_factcheck.system.derivation import Derivation, derivations
from gx_factcheck.values.characters import inert_json
from gx_factcheck.values.format import exact

Json: TypeAlias = Mapping[str, "Json"] | Sequence["Json"] | str | int | None


def render(report: Report, wording: Wording) -> str:
    """One article's report as an object of its own, several in a list under `articles`; `report_schema` describes both."""
    run: dict[str, Json] = {
        "schema": SCHEMA_VERSION,
        "language": wording.language,
        "as_of": report.as_of.isoformat() if report.as_of else None,
        "crashed": list(report.crashed),
    }
    articles = [_article(article, wording) for article in report.articles]
    return print_json({**run, **articles[0]} if len(articles) == 1 else {**run, "articles": articles})


def print_json(value: Json) -> str:
    """JSON for people and programs: sorted keys, 汉字 as they are, controls and invisible characters as escapes."""
    return inert_json(json.dumps(value, ensure_ascii=False, indent=2, sort_keys=True)) + "\n"


def _article(report: ArticleReport, wording: Wording) -> dict[str, Json]:
    source = report.source
    lines = dict(source.lines)
    coverage = report.coverage
    derived = _derivations(report, wording)
    return {
        "article": {"path": source.path, **source.article.model_dump(mode="json")},
        "claims": [{**claim.model_dump(mode="json"), "line": lines.get(claim.id)} for claim in source.claims],
        "verdicts": [{**_verdict(verdict, wording), "derivations": derived.get(verdict.claim, [])} for verdict in report.verdicts],
        "conflicts": [_conflict(conflict, wording) for conflict in report.conflicts],
        "coverage": {
            "claims": coverage.claims,
            "decided": coverage.decided,
            "lacking_data": coverage.lacking_data,
            "ask": [
                {"publisher": publisher, "name": wording.say(f"publisher:{publisher}"), "claims": count}
                for publisher, count in coverage.ask
            ],
            "left_out_later": coverage.left_out_later,
            "left_out_undated": coverage.left_out_undated,
        },
    }


def _derivations(report: ArticleReport, wording: Wording) -> dict[str, Sequence[Json]]:
    """Of the claims with which something is wrong: to derive all figures of a long file would take longer than to judge them."""
    failed = {verdict.claim for verdict in report.verdicts if any(one.outcome is Outcome.IMPOSSIBLE for one in verdict.findings)}
    wanted = failed.union(*(conflict.claims for conflict in report.conflicts))
    told = derivations(report.source.claims, report.constraints, wanted)
    return {claim: [_derivation(each, wording) for each in found] for claim, found in told.items()}


def _derivation(derivation: Derivation, wording: Wording) -> dict[str, Json]:
    due = derivation.due
    return {
        "rule": derivation.rule,
        "relation": derivation.relation,
        "steps": [wording.text(step) for step in derivation.steps],
        "least": None if due.low is None else exact(due.low),
        "greatest": None if due.high is None else exact(due.high),
        "unit": derivation.unit,
    }


def _said(said: Message | None, wording: Wording) -> str | None:
    return None if said is None else wording.text(said)


def _verdict(verdict: Verdict, wording: Wording) -> dict[str, Json]:
    return {
        "claim": verdict.claim,
        "verdict": str(verdict.verdict),
        "reason": str(verdict.reason),
        "severity": str(verdict.severity) if verdict.severity else None,
        "explanation": wording.text(verdict.explanation),
        "arithmetic": _said(verdict.arithmetic, wording),
        "evidence": [_evidence(evidence, wording) for evidence in verdict.evidence],
        "findings": [_finding(finding, wording) for finding in verdict.findings],
        "would_be_true": [wording.text(said) for said in verdict.would_be_true],
        "notes": [wording.text(said) for said in verdict.notes],
    }


def _finding(finding: Finding, wording: Wording) -> dict[str, Json]:
    return {
        "rule": finding.rule,
        "outcome": str(finding.outcome),
        "reason": str(finding.reason),
        "force": str(finding.force),
        "bearing": str(finding.bearing),
        "severity": str(finding.severity),
        "explanation": wording.text(finding.explanation),
        "arithmetic": _said(finding.arithmetic, wording),
        "alternative": finding.alternative,
        "wider_reading": finding.is_wider,
        "evidence": [_evidence(evidence, wording) for evidence in finding.evidence],
        "would_be_true": [wording.text(said) for said in finding.would_be_true],
    }


def _evidence(evidence: Evidence, wording: Wording) -> dict[str, Json]:
    return {
        "use": str(evidence.use),
        "standing": str(evidence.standing),
        "edition": str(evidence.edition),
        "note": _said(evidence.note, wording),
        "observation": _observation(evidence.observation),
    }


def _observation(observation: Observation) -> dict[str, Json]:
    quantity, release, figure = observation.quantity, observation.release, observation.figure
    return {
        "id": observation.id,
        "indicator": quantity.indicator,
        "reference_area": quantity.reference_area,
        "counterpart_area": quantity.counterpart_area,
        "time_period": str(quantity.time_period) if quantity.time_period else None,
        "form": str(quantity.form),
        "price_basis": str(quantity.price_basis) if quantity.price_basis else None,
        "window": str(quantity.window) if quantity.window else None,
        "definition": quantity.definition,
        "group": quantity.group,
        "printed": figure.printed if figure else None,
        "value": exact(figure.value) if figure else None,
        "quantum": exact(figure.quantum) if figure else None,
        "date": str(observation.date) if observation.date else None,
        "unit": observation.unit,
        "hedges": [str(hedge) for hedge in observation.hedges],
        "quality": str(observation.quality),
        "publisher": release.publisher,
        "title": release.title,
        "published": str(release.published) if release.published else None,
        "address": release.address,
        "status": observation.status,
        "note": observation.note,
    }


def _conflict(conflict: Conflict, wording: Wording) -> dict[str, Json]:
    return {
        "claims": list(conflict.claims),
        "relations": list(conflict.relations),
        "rule": conflict.rule,
        "reason": str(conflict.reason),
        "verdict": str(conflict.judgement),
        "severity": str(conflict.severity),
        "explanation": wording.text(conflict.explanation),
        "arithmetic": wording.text(conflict.arithmetic),
        "repairs": [
            {
                "members": list(repair.members),
                "remedy": wording.text(repair.remedy),
                "slips": [str(slip) for slip in repair.slips],
                "likelihood": exact(repair.likelihood),
            }
            for repair in conflict.repairs
        ],
        "reading": None if conflict.reading is None else wording.text(conflict.reading),
        "evidence": [_evidence(evidence, wording) for evidence in conflict.evidence],
        "group": conflict.group,
        "complete": conflict.is_complete,
    }
