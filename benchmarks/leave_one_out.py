"""Each fact of the reference data, taken out in turn and audited as a claim against the rest.

A fact that is refuted by the others is either a known contradiction between sources or a fault of the program. Every
fact is judged twice: as of the day it was published, and as of the day of the newest release, when all is known.

    python benchmarks/leave_one_out.py
"""

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from gx_factcheck.model.claim import Claim
from gx_factcheck.model.measure import Measure
from gx_factcheck.model.observation import Observation, ObservationTable
from gx_factcheck.model.report import ClaimFile
from gx_factcheck.model.source import Article, Selector
from gx_factcheck.model.words import Form, Judgement, Kind, Operator
from gx_factcheck.pipeline import audit
from gx_factcheck.references.folder import References, builtin_folder, load_references
from gx_factcheck.values.periods import Period

KNOWN_CONTRADICTIONS = {
    "container_throughput in beibu-gulf-port in 2020-Q1": "port group against ministry",
    "container_throughput_growth in beibu-gulf-port in 2020-Q1": "port group against ministry",
    "container_throughput_growth in beibu-gulf-port in 2021": "provisional against final",
    "optical_cable_length in CN in 2021-12-31": "ministry against statistics office",
    "rmb_cross_border_settlement in CN-GX in 2020": "two branches of the central bank claim the first rank",
    "rmb_cross_border_settlement in CN-CQ in 2020": "two branches of the central bank claim the first rank",
    "software_revenue_growth in CN in 2022-01-01/P7M": "rate on a revised base, not on the levels",
}


def as_claim(row: Observation) -> Claim:
    """The observation as a claim that says all that it says."""
    quantity = row.quantity
    printed = row.figure.printed if row.figure is not None else None
    measure = None if printed is None else Measure(printed=printed, unit=row.unit, hedge=row.hedges, counted=row.counted)
    kind = {Form.RANK: Kind.RANK, Form.DATE: Kind.DATE}.get(quantity.form, Kind.GROWTH if quantity.window else Kind.LEVEL)
    period = row.date if quantity.form is Form.DATE else quantity.time_period
    quote = printed or str(period)
    return Claim(
        id="fact",
        kind=kind,
        indicator=(quantity.indicator,),
        reference_area=(quantity.reference_area or "CN",),
        counterpart_area=quantity.counterpart_area,
        time_period=None if period is None else (period,),
        measure=measure,
        basis=() if quantity.price_basis is None else (quantity.price_basis,),
        window=quantity.window,
        definition=() if quantity.definition is None else (quantity.definition,),
        group=() if quantity.group is None else (quantity.group,),
        operator=Operator.EXISTS if measure is None else None,
        source=Selector(quote=quote[:24], start=0, end=len(quote[:24])),
    )


def judged(row: Observation, references: References, day: date) -> Judgement:
    """The verdict on a fact against all the others, in an article of that day."""
    rest = ObservationTable.of(other for other in references.observations.observations if other.id != row.id)
    file = ClaimFile("fact", Article(title="fact", published=Period(day, day)), (as_claim(row),))
    return audit([file], replace(references, observations=rest)).articles[0].verdicts[0].verdict


def days(row: Observation, newest: date) -> Iterator[date]:
    """The days as of which the fact is judged."""
    if row.release.published is not None:
        yield row.release.published.end
    yield newest


def main() -> int:
    """Print how often each verdict came and every refutation; 1 where one is not a known contradiction."""
    references = load_references([builtin_folder()])
    rows = references.observations.observations
    newest = max(row.release.published.end for row in rows if row.release.published is not None)
    counts: Counter[Judgement] = Counter()
    unknown = 0
    for row in rows:
        place = f"{row.quantity.indicator} in {row.quantity.reference_area} in {row.quantity.time_period}"
        for day in days(row, newest):
            verdict = judged(row, references, day)
            counts[verdict] += 1
            if verdict is Judgement.REFUTED:
                why = KNOWN_CONTRADICTIONS.get(place)
                unknown += why is None
                sys.stdout.write(f"{row.id}  {place}  as of {day}: refuted ({why or 'NOT A KNOWN CONTRADICTION'})\n")
    members = sum(len(group.memberships) for group in references.catalogue.groups.values() if group.id == "western_provinces")
    sys.stdout.write(f"{len(rows)} observations and {members} memberships: {len(rows) + members} facts\n")
    sys.stdout.write("".join(f"{verdict}: {counts[verdict]}\n" for verdict in Judgement))
    sys.stdout.write(f"refuted without a known contradiction: {unknown}\n")
    return 1 if unknown else 0


if __name__ == "__main__":
    sys.exit(main())
