"""Replies in the forms that the sources document, with invented figures; and what a dataset made of them must hold."""

import json
from dataclasses import dataclass

from benchmarks.faults.replies import page


@dataclass(frozen=True, slots=True)
class Replay:
    """A query, the reply to it, and what follows."""

    source: str
    query: str
    areas: str | None
    period: str | None
    path: str
    """What must be asked for, without the host and the query string."""
    asked: str
    """The query string as it must be sent; empty where it is not looked at."""
    body: bytes
    kind: str
    figures: tuple[str, ...]
    """`indicator area period value unit published`, each."""


def _coded(name: str, codes: dict[str, str]) -> dict[str, object]:
    return {"id": name, "values": [{"id": code, "name": label} for code, label in codes.items()]}


IMF = json.dumps(
    {
        "meta": {"id": "made"},
        "data": {
            "dataSets": [
                {
                    "structure": 0,
                    "action": "Replace",
                    "series": {
                        "0:0:0": {"attributes": [0], "observations": {"0": ["12.30", None], "1": ["12.70", None]}},
                        "1:0:0": {"attributes": [0], "observations": {"0": [None, None], "1": ["101.5", None]}},
                    },
                }
            ],
            "structures": [
                {
                    "name": "Prices of everything",
                    "dimensions": {
                        "series": [
                            _coded("COUNTRY", {"CHN": "China", "FRA": "France"}),
                            _coded("INDEX_TYPE", {"CPI": "Consumer prices"}),
                            _coded("FREQUENCY", {"M": "Monthly"}),
                        ],
                        "observation": [{"id": "TIME_PERIOD", "values": [{"value": "2023-M01"}, {"value": "2023-M02"}]}],
                    },
                    "measures": {"observation": [{"id": "OBS_VALUE"}, {"id": "STATUS"}]},
                    "attributes": {"series": [{"id": "SCALE", "values": [{"id": "3"}]}], "observation": []},
                }
            ],
        },
    }
).encode()
OECD_2 = (
    b"STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,MEASURE,UNIT_MEASURE,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MULT,DECIMALS\n"
    b"dataflow,OECD.X:DSD@DF(1.1),I,Q,USA,B1GQ,USD,2023-Q1,26813.6,A,9,1\n"
    b"dataflow,OECD.X:DSD@DF(1.1),I,Q,USA,B1GQ,USD,2023-Q2,27063.0,P,9,1\n"
    b"dataflow,OECD.X:DSD@DF(1.1),I,Q,USA,B1GQ,USD,2023-Q3,,M,9,1\n"
)
OECD_1 = (
    b"STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,REF_AREA,Reference area,MEASURE,Measure,UNIT_MEASURE,Unit of measure,"
    b"TIME_PERIOD,Time period,OBS_VALUE,Observation value,OBS_STATUS,Observation status,UNIT_MULT,Unit multiplier\n"
    b'DATAFLOW,OECD.X:DSD@DF(1.1),Labour,I,FRA,France,UNE,"Unemployment, all",PT_LF,Percentage of all,2022,,7.3,,A,Normal value,0,Units\n'
    b"DATAFLOW,OECD.X:DSD@DF(1.1),Labour,I,FRA,France,EMP,Employment,PS,Persons,2022,,27.9,,A,Normal value,6,Millions\n"
)
EUROSTAT_JSON = json.dumps(
    {
        "version": "2.0",
        "class": "dataset",
        "label": "Output of everything",
        "source": "ESTAT",
        "updated": "2024-06-28T23:00:00+0200",
        "value": {"0": 100.1, "1": 105.5, "3": 90},
        "status": {"1": "p"},
        "id": ["freq", "unit", "geo", "time"],
        "size": [1, 1, 2, 2],
        "dimension": {
            "freq": {"label": "Frequency", "category": {"index": {"A": 0}, "label": {"A": "Annual"}}},
            "unit": {"label": "Unit", "category": {"index": {"CP_MEUR": 0}, "label": {"CP_MEUR": "Current prices, million euro"}}},
            "geo": {"label": "Area", "category": {"index": {"FR": 0, "EL": 1}, "label": {"FR": "France", "EL": "Greece"}}},
            "time": {"label": "Time", "category": {"index": {"2022": 0, "2023": 1}, "label": {"2022": "2022", "2023": "2023"}}},
        },
    }
).encode()
EUROSTAT_CSV = (
    b"DATAFLOW,LAST UPDATE,freq,unit,na_item,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\r\n"
    b"ESTAT:NAMA_10_GDP(1.0),28/06/24 23:00:00,A,CP_MEUR,B1GQ,FR,2022,2639092.0,\r\n"
    b"ESTAT:NAMA_10_GDP(1.0),28/06/24 23:00:00,A,CP_MEUR,B1GQ,FR,2023,2803000.1,p\r\n"
)
EUROSTAT_CSV_2 = (
    b"STRUCTURE,STRUCTURE_ID,freq,unit,na_item,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\n"
    b"dataflow,ESTAT:NAMA_10_GDP(1.0),A,PC_GDP,P6,DE,2022,50.3,b\n"
)
WIKIDATA = json.dumps(
    {
        "head": {"vars": ["item", "itemLabel", "propertyLabel", "amount", "unit", "time", "precision"]},
        "results": {
            "bindings": [
                {
                    "item": {"type": "uri", "value": "http://www.wikidata.org/entity/Q148"},
                    "itemLabel": {"type": "literal", "xml:lang": "en", "value": "People's Republic of China"},
                    "iso": {"type": "literal", "value": "CN"},
                    "propertyLabel": {"type": "literal", "xml:lang": "en", "value": "population"},
                    "amount": {"type": "literal", "datatype": "http://www.w3.org/2001/XMLSchema#decimal", "value": "1412600000"},
                    "unit": {"type": "uri", "value": "http://www.wikidata.org/entity/Q199"},
                    "time": {"type": "literal", "datatype": "http://www.w3.org/2001/XMLSchema#dateTime", "value": "2021-12-31T00:00:00Z"},
                    "precision": {"type": "literal", "value": "11"},
                },
                {
                    "item": {"type": "uri", "value": "http://www.wikidata.org/entity/Q148"},
                    "iso": {"type": "literal", "value": "CN"},
                    "amount": {"type": "literal", "value": "+1411000000"},
                    "time": {"type": "literal", "value": "2020-01-01T00:00:00Z"},
                    "precision": {"type": "literal", "value": "9"},
                },
            ]
        },
    }
).encode()
WIKIDATA_SIZE = json.dumps(
    {
        "head": {"vars": ["item", "itemLabel", "iso", "propertyLabel", "amount", "time", "precision"]},
        "results": {
            "bindings": [
                {
                    "item": {"type": "uri", "value": "http://www.wikidata.org/entity/Q458"},
                    "itemLabel": {"type": "literal", "xml:lang": "en", "value": "European Union"},
                    "propertyLabel": {"type": "literal", "xml:lang": "en", "value": "member of"},
                    "amount": {"type": "literal", "datatype": "http://www.w3.org/2001/XMLSchema#integer", "value": "27"},
                    "time": {"type": "literal", "value": "2026-11-24T00:00:00Z"},
                    "precision": {"type": "literal", "value": "11"},
                }
            ]
        },
    }
).encode()
REPLAYS = (
    Replay(
        "world-bank",
        "XX.GROWTH.ZG",
        "CHN,USA",
        "2021:2023",
        "/country/CHN;USA/indicator/XX.GROWTH.ZG",
        "format=json&date=2021:2023&per_page=1000&page=1",
        page(),
        "application/json;charset=utf-8",
        (
            "world_bank_xx_growth_zg CN 2021 8.45 percent 2024-06-28",
            "world_bank_xx_growth_zg CN 2022 2.99 percent 2024-06-28",
            "world_bank_xx_growth_zg US 2021 5.8 percent 2024-06-28",
            "world_bank_xx_growth_zg US 2022 1.94 percent 2024-06-28",
            "world_bank_xx_growth_zg US 2023 2.54 percent 2024-06-28",
        ),
    ),
    Replay(
        "imf",
        "IMF.STA:CPI/CHN+FRA.CPI.M",
        None,
        "2023-M01:2023-M02",
        "/IMF.STA/CPI/+/CHN+FRA.CPI.M",
        "dimensionAtObservation=TIME_PERIOD&attributes=dsd&measures=all&c[TIME_PERIOD]=ge:2023-M01+le:2023-M02",
        IMF,
        "application/json",
        (
            "imf_imf_sta_cpi_chn_fra_cpi_m CN 2023-01 12300 source_unit 2026-11-24",
            "imf_imf_sta_cpi_chn_fra_cpi_m CN 2023-02 12700 source_unit 2026-11-24",
            "imf_imf_sta_cpi_chn_fra_cpi_m FR 2023-02 101500 source_unit 2026-11-24",
        ),
    ),
    Replay(
        "oecd",
        "OECD.X,DSD@DF,1.1/Q.USA+FRA.B1GQ",
        None,
        "2023-Q1:",
        "/dataflow/OECD.X/DSD@DF/1.1/Q.USA,FRA.B1GQ",
        "c[TIME_PERIOD]=ge:2023-Q1&dimensionAtObservation=AllDimensions&format=csvfile",
        OECD_2,
        "application/vnd.sdmx.data+csv; charset=utf-8; version=2.0.0",
        (
            "oecd_oecd_x_dsd_df_1_1_q_usa_fra_b1gq US 2023-Q1 26813600000000 USD 2026-11-24",
            "oecd_oecd_x_dsd_df_1_1_q_usa_fra_b1gq US 2023-Q2 27063000000000 USD 2026-11-24",
        ),
    ),
    Replay(
        "oecd-v1",
        "OECD.X,DSD@DF,1.1/FRA..",
        None,
        "2022:2022",
        "/OECD.X,DSD@DF,1.1/FRA..",
        "startPeriod=2022&endPeriod=2022&dimensionAtObservation=AllDimensions&format=csvfilewithlabels",
        OECD_1,
        "text/csv",
        ("oecd_v1_emp_ps FR 2022 27900000 person 2026-11-24", "oecd_v1_une_pt_lf FR 2022 7.3 percent 2026-11-24"),
    ),
    Replay(
        "eurostat",
        "made_10?unit=CP_MEUR",
        "FR,EL",
        "2022:2023",
        "/made_10",
        "format=JSON&lang=EN&unit=CP_MEUR&geo=FR&geo=EL&sinceTimePeriod=2022&untilTimePeriod=2023",
        EUROSTAT_JSON,
        "application/json",
        (
            "eurostat_made_10_unit_cp_meur FR 2022 100100000 EUR 2024-06-28",
            "eurostat_made_10_unit_cp_meur FR 2023 105500000 EUR 2024-06-28",
            "eurostat_made_10_unit_cp_meur GR 2023 90000000 EUR 2024-06-28",
        ),
    ),
    Replay(
        "eurostat-sdmx21",
        "nama_10_gdp/A.CP_MEUR.B1GQ.FR",
        None,
        "2022:2023",
        "/nama_10_gdp/A.CP_MEUR.B1GQ.FR",
        "format=SDMX-CSV&startPeriod=2022&endPeriod=2023",
        EUROSTAT_CSV,
        "application/vnd.sdmx.data+csv;version=1.0.0",
        (
            "eurostat_sdmx21_nama_10_gdp_a_cp_meur_b1gq_fr FR 2022 2639092000000 EUR 2024-06-28",
            "eurostat_sdmx21_nama_10_gdp_a_cp_meur_b1gq_fr FR 2023 2803000100000 EUR 2024-06-28",
        ),
    ),
    Replay(
        "eurostat-sdmx",
        "nama_10_gdp/A.PC_GDP.P6.*",
        "DE",
        None,
        "/nama_10_gdp/1.0/A.PC_GDP.P6.*",
        "c[geo]=DE&compress=false&format=csvdata&formatVersion=2.0",
        EUROSTAT_CSV_2,
        "text/csv",
        ("eurostat_sdmx_nama_10_gdp_a_pc_gdp_p6 DE 2022 50.3 percent 2026-11-24",),
    ),
    Replay(
        "wikidata",
        "P1082",
        "Q148",
        None,
        "",
        "",
        WIKIDATA,
        "application/sparql-results+json;charset=utf-8",
        (
            "wikidata_p1082 CN 2020 1411000000 source_unit 2026-11-24",
            "wikidata_p1082 CN 2021-12-31 1412600000 source_unit 2026-11-24",
        ),
    ),
    Replay(
        "wikidata",
        "size:P463",
        "Q458",
        None,
        "",
        "",
        WIKIDATA_SIZE,
        "application/sparql-results+json;charset=utf-8",
        ("wikidata_size_p463 EU 2026-11-24 27 source_unit 2026-11-24",),
    ),
)
