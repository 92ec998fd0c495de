"""Whether the verdicts on published fact-checks of figures are the professionals'.

    python -m benchmarks.factchecks --data DIR       DIR holds acceptance/pro_checks_dev.json
    python -m benchmarks.factchecks --checks FILE    a file of that form
    python -m benchmarks.factchecks --checks FILE --explain ID

Of each check only the claim and the figures beside it are read and turned into a claim file and a dataset, the figures
taken as official and published on the day of the check. Then the label is looked at.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from tabulate import tabulate

from benchmarks.factchecks.reasons import why
from benchmarks.factchecks.scoring import DUE, Outcome, Scores, Standing, outcomes
from gx_factcheck.report import as_explanation
from gx_factcheck.report.wording import Wording

CHECKS = Path("acceptance") / "pro_checks_dev.json"
HEADS = ("check", "label", "verdict", "claims", "")
WIDTH = 100


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; 1 where a supported claim is refuted, 2 without the file of checks."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.factchecks", description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("--data", type=Path, help=f"the folder that holds {CHECKS.as_posix()}")
    parser.add_argument("--checks", type=Path, help="the file of checks itself")
    parser.add_argument("--explain", metavar="ID", help="print the claims, the dataset and the arithmetic of one check")
    given = parser.parse_args(arguments)
    path = given.checks or (given.data / CHECKS if given.data else None)
    records = None if path is None else _read(path)
    if records is None:
        lack = f"{path} cannot be read as a list of checks" if path is not None and path.exists() else "it needs published fact-checks"
        sys.stderr.write(f"this benchmark cannot run: {lack}; give --checks FILE, or --data DIR where DIR holds {CHECKS.as_posix()}\n")
        return 2
    if given.explain is not None:
        return _explain(given.explain, records)
    scores = Scores(tuple(outcomes(records)))
    sys.stdout.write(_table(scores))
    return 1 if scores.false_refutations else 0


def _read(path: Path) -> Sequence[Mapping[str, object]] | None:
    """The records of the file; None where it is not there, or holds no list of records."""
    try:
        found: object = json.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, json.JSONDecodeError):
        return None
    return found if isinstance(found, list) and all(isinstance(one, Mapping) for one in found) else None


def _table(scores: Scores) -> str:
    rows = [list(_cells(one)) for one in scores.outcomes]
    lines = [tabulate(rows, headers=HEADS, disable_numparse=True), "", *_summary(scores)]
    misses = [one for one in scores.outcomes if one.standing is not Standing.RIGHT]
    if misses:
        lines += ["", "not the label, because"]
        lines += [f"  {one.case.id}  {one.label} {one.verdict}: {why(one)}" for one in misses]
    told = [one for one in scores.outcomes if one.case.untold]
    if told:
        lines += ["", "left unread"]
        lines += [f"  {one.case.id}  {text}" for one in told for text in one.case.untold]
    return "\n".join(lines) + "\n"


def _cells(one: Outcome) -> Iterator[str]:
    verdicts = () if one.judged is None else one.judged.report.verdicts
    yield one.case.id
    yield one.label
    yield str(one.verdict)
    yield ", ".join(f"{each.claim} {each.verdict} {each.reason}" for each in verdicts) or "–"
    yield "" if one.standing is Standing.RIGHT else str(one.standing)


def _summary(scores: Scores) -> Iterator[str]:
    total, right, apart = len(scores.outcomes), scores.count(Standing.RIGHT), scores.count(Standing.APART)
    yield f"verdict as the label: {right} of {total}, and {apart} misleading that are supported"
    for label in DUE:
        hit, of_label = scores.recall(label)
        if of_label:
            yield f"  {label} as {DUE[label]}: {hit} of {of_label}"
    yield f"macro-F1 over the verdicts due: {scores.macro_f1:.2f}"
    refuted = [one.case.id for one in scores.false_refutations]
    yield f"SUPPORTED, but refuted: {len(refuted)}" + (f" ({', '.join(refuted)})" if refuted else "")
    faults = [f"{one.case.id} {one.fault}" for one in scores.outcomes if one.fault]
    yield from (f"could not be judged: {fault}" for fault in faults)
    yield f"claims that could be stated: {sum(one.is_sayable for one in scores.outcomes)} of {total}"


def _explain(name: str, records: Sequence[Mapping[str, object]]) -> int:
    chosen = [record for record in records if record.get("id") == name]
    if not chosen:
        sys.stderr.write(f"no check has the id {name!r}\n")
        return 2
    (found,) = outcomes(chosen[:1])
    sys.stdout.write(f"{found.case.claims}\n")
    for path, text in found.case.files.items():
        if not path.endswith(".json") and text.count("\n") > 1:
            sys.stdout.write(f"\n{path}\n{text}")
    for line in (*found.case.untold, *([found.fault] if found.fault else [])):
        sys.stdout.write(f"\nnot read: {line}\n")
    if found.judged is not None:
        wording = Wording("en", found.judged.catalogue)
        for claim in found.judged.report.source.claims:
            sys.stdout.write("\n" + as_explanation.render(found.judged.report, claim.id, wording=wording, width=WIDTH, colour=False))
    sys.stdout.write(f"\nverdict {found.verdict}, label {found.label}: {found.standing}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
