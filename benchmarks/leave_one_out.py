"""Each fact of the reference data, taken out in turn and audited as a claim against the rest.

A fact that is refuted by the others is either a known contradiction between sources or a fault of the program. Every
fact is judged twice: as of the day it was published, and as of the day of the newest release, when all is known.

    python -m benchmarks.leave_one_out

As a control each fact is also kept, and claimed with its last digit changed: none of those may be supported.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from gx_factcheck.model.claim import Claim
from gx_factcheck.model.measure import Measure
from gx_factcheck.model.observation import Observation
from gx_factcheck.model.report import ClaimFile
from gx_factcheck.model.source import Article, Selector
from gx_factcheck.model.table import ObservationTable
from gx_factcheck.model.words import Form, Judgement, Kind, Operator
from gx_factcheck.pipeline import audit
from gx_factcheck.references.folder import References, builtin_folder, load_references
from gx_factcheck.values.periods import Period

DIGITS = "0123456789"
KNOWN_CONTRADICTIONS = {
    "container_throughput in beibu-gulf-port in 2020-Q1": "port group against ministry",
    "container_throughput_growth in beibu-gulf-port in 2020-Q1": "port group against ministry",
    "optical_cable_length in CN in 2021-12-31": "ministry against statistics office",
    "rmb_cross_border_settlement in CN-GX in 2020": "two branches of the central bank claim the first rank",
    "rmb_cross_border_settlement in CN-CQ in 2020": "two branches of the central bank claim the first rank",
    "software_revenue_growth in CN in 2022-01-01/P7M": "a rate on a revised base, not on the levels",
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


def judged(claim: Claim, references: References, day: date) -> Judgement:
    """The verdict on a claim in an article of that day."""
    file = ClaimFile("fact", Article(title="fact", published=Period(day, day)), (claim,))
    return audit([file], references).articles[0].verdicts[0].verdict


def without(row: Observation, references: References) -> References:
    """The data less one fact."""
    rest = ObservationTable.of(other for other in references.observations.observations if other.id != row.id)
    return replace(references, observations=rest)


def slipped(claim: Claim) -> Claim | None:
    """The claim with the last digit of its figure raised by one, nine to zero; None where it prints no digits."""
    if claim.measure is None:
        return None
    printed = claim.measure.printed
    place = max((index for index, character in enumerate(printed) if character in DIGITS), default=None)
    if place is None:
        return None
    changed = printed[:place] + DIGITS[(DIGITS.index(printed[place]) + 1) % 10] + printed[place + 1 :]
    measure = Measure(printed=changed, unit=claim.measure.unit, counted=claim.measure.counted)
    source = Selector(quote=changed, start=0, end=len(changed))
    return claim.model_copy(update={"measure": measure, "source": source})


def control(references: References, day: date) -> Counter[Judgement]:
    """The verdicts on slipped claims whose true figure is in the data without a hedge."""
    counts: Counter[Judgement] = Counter()
    for row in references.observations.observations:
        claim = slipped(as_claim(row)) if not row.hedges else None
        if claim is not None:
            counts[judged(claim, references, day)] += 1
    return counts


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
            verdict = judged(as_claim(row), without(row, references), day)
            counts[verdict] += 1
            if verdict is Judgement.REFUTED:
                why = KNOWN_CONTRADICTIONS.get(place)
                unknown += why is None
                sys.stdout.write(f"{row.id}  {place}  as of {day}: refuted ({why or 'NOT A KNOWN CONTRADICTION'})\n")
    members = sum(len(group.memberships) for group in references.catalogue.groups.values() if group.id == "western_provinces")
    sys.stdout.write(f"{len(rows)} observations and {members} memberships: {len(rows) + members} facts\n")
    sys.stdout.write("".join(f"{verdict}: {counts[verdict]}\n" for verdict in Judgement))
    sys.stdout.write(f"refuted without a known contradiction: {unknown}\n")
    slips = control(references, newest)
    sys.stdout.write("with the last digit changed: " + ", ".join(f"{verdict} {slips[verdict]}" for verdict in Judgement) + "\n")
    return 1 if unknown or slips[Judgement.SUPPORTED] else 0


if __name__ == "__main__":
    sys.exit(main())
