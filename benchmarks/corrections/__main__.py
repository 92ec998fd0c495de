"""Whether published corrections of arithmetic slips are found from the printed sentence alone, and the published figure proposed.

    python -m benchmarks.corrections --data DIR      DIR holds acceptance/corrections_dev.json

Each case's claims are audited without any reference data. The file of corrections is read where it lies: every figure that
the claims print must stand in its printed sentence, and every published figure in its correction.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tabulate import tabulate

from benchmarks.corrections.cases import CASES, Case, Class
from benchmarks.corrections.proposals import Proposal, proposed
from gx_factcheck.claimfile.read import read_claim_file
from gx_factcheck.model.report import ArticleReport, ClaimFile
from gx_factcheck.model.words import Judgement
from gx_factcheck.pipeline import audit

CLAIMS = Path(__file__).parent / "claims"
UNFLAGGED = (Judgement.SUPPORTED, Judgement.UNVERIFIED)
HEADS = ("case", "class", "verdicts", "published", "proposed", "")


@dataclass(frozen=True, slots=True)
class Line:
    """How a case came out."""

    case: Case
    verdicts: Sequence[Judgement]
    proposal: Proposal | None
    """Where the published correction stands among what is proposed; None where it is not there, or none was published."""
    misquoted: Sequence[str]
    """Figures of the claims, or of the correction, that the file of corrections does not print."""

    @property
    def is_due(self) -> bool:
        """Whether it came out as it ought to."""
        if self.misquoted:
            return False
        flagged = [verdict for verdict in self.verdicts if verdict not in UNFLAGGED]
        match self.case.kind:
            case Class.SLIP | Class.NO_FIGURE:
                return bool(flagged) and self.proposal is not None
            case Class.OTHER_ACCOUNT | Class.REVISED_BASIS:
                return Judgement.REFUTED not in flagged
            case _:
                return not flagged

    def cells(self) -> Iterator[str]:
        """Its row of the table."""
        correction = self.case.correction
        counted = Counter(self.verdicts)
        yield self.case.id
        yield self.case.kind
        yield ", ".join(f"{verdict} {counted[verdict]}" for verdict in Judgement if counted[verdict])
        yield "–" if correction is None else correction.printed or f"drops {correction.member}"
        yield "–" if correction is None else "no" if self.proposal is None else str(self.proposal)
        yield f"not printed there: {', '.join(self.misquoted)}" if self.misquoted else "" if self.is_due else "not as due"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; 1 where a case comes out otherwise than is due, 2 without the file of corrections."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.corrections", description=__doc__)
    parser.add_argument("--data", type=Path, help="the folder that holds acceptance/corrections_dev.json")
    data = parser.parse_args(arguments).data
    path = None if data is None else data / "acceptance" / "corrections_dev.json"
    if path is None or not path.exists():
        sys.stderr.write("this benchmark needs the published corrections: --data DIR, where DIR holds acceptance/corrections_dev.json\n")
        return 2
    printed = {one["id"]: one for one in json.loads(path.read_text("utf-8"))}
    lines = [_line(case, printed[case.id]) for case in CASES if case.id in printed]
    sys.stdout.write(tabulate([list(line.cells()) for line in lines], headers=HEADS, disable_numparse=True) + "\n\n")
    _explain(lines)
    others = sorted(printed.keys() - {case.id for case in CASES})
    if others:
        sys.stdout.write(f"no claims are written for {', '.join(others)}\n")
    return 0 if lines and all(line.is_due for line in lines) else 1


def _explain(lines: Sequence[Line]) -> None:
    for kind in Class:
        of_kind = [line for line in lines if line.case.kind is kind]
        if of_kind:
            sys.stdout.write(f"{kind}: {sum(line.is_due for line in of_kind)} of {len(of_kind)} as due\n")
            sys.stdout.writelines(f"  {line.case.id} {line.case.why}\n" for line in of_kind)


def _line(case: Case, published: Mapping[str, str]) -> Line:
    file = read_claim_file(CLAIMS / f"{case.id}.yaml")
    report = audit([file], None).articles[0]
    return Line(case, [one.verdict for one in report.verdicts], _proposal(case, report), list(_misquoted(case, file, published)))


def _proposal(case: Case, report: ArticleReport) -> Proposal | None:
    return None if case.correction is None else proposed(report, case.correction)


def _misquoted(case: Case, file: ClaimFile, published: Mapping[str, str]) -> Iterator[str]:
    for claim in file.claims:
        if claim.measure is not None and claim.measure.printed not in published["printed"]:
            yield claim.measure.printed
    figure = None if case.correction is None else case.correction.printed
    if figure is not None and figure not in published["corrected"] + published["arithmetic"]:
        yield figure


if __name__ == "__main__":
    sys.exit(main())
