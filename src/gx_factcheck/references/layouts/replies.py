"""Replies that are lists of records: of the World Bank, of the Chinese statistics office (old and new) and of Wikidata."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from gx_factcheck.references.layouts.documents import Json, Reader, read_document
from gx_factcheck.references.layouts.grid import Grid
from gx_factcheck.references.mapping import LayoutMapping

_WORLD_BANK = (
    *("indicator.id", "indicator.value", "country.id", "country.value", "countryiso3code", "date", "value"),
    *("unit", "obs_status", "decimal", "footnote", "lastupdated"),
)
_ENTITY = "http://www.wikidata.org/entity/"


def read_world_bank(path: Path, shown: str, mapping: LayoutMapping) -> Grid:
    """A reply of the World Bank's API, version 2: what it says of itself, then its rows.

    Raises:
        ReferencesError: it is another thing, or an error that came with a good status.
    """
    read = Reader(shown, "a World Bank reply")
    document = read.list(read_document(path, shown, mapping.encoding), "the document")
    if len(document) != 2:
        says = _world_bank_message(read, document) or f"has {len(document)} parts and not two"
        raise read.fault("the document", says, "correct the query, which was answered by a message")
    about = read.object(document[0], "the first part")
    updated = read.text(about.get("lastupdated"), "lastupdated")
    rows = _world_bank_rows(read, read.list(document[1] or [], "the second part"), updated)
    usual = {"TIME_PERIOD": "date", "OBS_VALUE": "value", "OBS_STATUS": "obs_status", "NOTE": "footnote"}
    return Grid(_WORLD_BANK, rows, usual, place=shown)


def _world_bank_message(read: Reader, document: Sequence[Json]) -> str | None:
    first = document[0] if document else None
    if not isinstance(first, dict) or "message" not in first:
        return None
    messages = [read.object(each, "message") for each in read.list(first["message"], "message")]
    return f"says {'; '.join(read.text(each.get('value'), 'message') for each in messages)!r}"


def _world_bank_rows(read: Reader, listed: Sequence[Json], updated: str) -> Iterator[tuple[int, Sequence[str]]]:
    for number, each in enumerate(listed, 1):
        record = read.object(each, f"row {number}")
        row = []
        for name in _WORLD_BANK[:-1]:
            outer, _, inner = name.partition(".")
            held = record.get(outer)
            row.append(read.text(held.get(inner) if isinstance(held, dict) else held, f"row {number}, {name}"))
        # A reply without them is some other list of records.
        if "date" not in record or "value" not in record:
            raise read.fault(f"row {number}", "has no date or no value")
        yield number, (*row, updated)


def read_nbs_easyquery(path: Path, shown: str, mapping: LayoutMapping) -> Grid:
    """An archived reply of the old query page: `strdata` is what was published, `hasdata` false is no value and never 0.

    Raises:
        ReferencesError: it is another thing.
    """
    read = Reader(shown, "a reply of easyquery")
    document = read.object(read_document(path, shown, mapping.encoding), "the document")
    data = read.object(document.get("returndata"), "returndata")
    wheres = [read.object(each, "wdnodes") for each in read.list(data.get("wdnodes"), "wdnodes")]
    names = tuple(read.text(each.get("wdcode"), "wdnodes.wdcode") for each in wheres)
    nodes = {}
    for name, where in zip(names, wheres, strict=True):
        for each in read.list(where.get("nodes"), "wdnodes.nodes"):
            node = read.object(each, "wdnodes.nodes")
            nodes[name, read.text(node.get("code"), "wdnodes.nodes.code")] = node
    header = (*names, *(f"{name}.name" for name in names), "unit", "value", "dotcount")
    rows = _easyquery_rows(read, names, nodes, read.list(data.get("datanodes"), "datanodes"))
    dimensions = {name: tuple(code for at, code in nodes if at == name) for name in names}
    usual = {"TIME_PERIOD": "sj", "OBS_VALUE": "value", "DECIMALS": "dotcount"}
    return Grid(header, rows, usual, dimensions, shown)


def _easyquery_rows(
    read: Reader, names: Sequence[str], nodes: Mapping[tuple[str, str], Mapping[str, Json]], listed: Sequence[Json]
) -> Iterator[tuple[int, Sequence[str]]]:
    for number, each in enumerate(listed, 1):
        where = f"datanodes {number}"
        node = read.object(each, where)
        data = read.object(node.get("data"), where)
        wds = [read.object(wd, where) for wd in read.list(node.get("wds"), where)]
        codes = {read.text(wd.get("wdcode"), where): read.text(wd.get("valuecode"), where) for wd in wds}
        if set(codes) != set(names):
            raise read.fault(where, "has other dimensions than wdnodes")
        if data.get("hasdata") is not True:
            continue
        known = [nodes.get((name, codes[name]), {}) for name in names]
        labels = [read.text(each.get("cname"), where) for each in known]
        unit = next((read.text(each.get("unit"), where) for name, each in zip(names, known, strict=True) if name == "zb"), "")
        value, decimals = _published(read, data, where)
        yield number, (*(_easyquery_code(name, codes[name]) for name in names), *labels, unit, value, decimals)


def _published(read: Reader, data: Mapping[str, Json], where: str) -> tuple[str, str]:
    """The digits as published and how many decimals they have: `strdata`, else the hidden digits of `data` and `dotcount`."""
    text, dots = read.text(data.get("strdata"), where).replace(",", ""), data.get("dotcount")
    decimals = read.number(dots, where) if dots is not None else None
    if not text:
        hidden = read.text(data.get("data"), where)
        return hidden, "" if decimals is None else str(decimals)
    # Zeros at the end are dropped in some replies, and dotcount has them; digits that were printed are never taken off.
    return text, "" if decimals is None else str(max(decimals, len(text.partition(".")[2])))


def _easyquery_code(name: str, code: str) -> str:
    """A period of the old site: 2019C is the third quarter."""
    if name == "sj" and len(code) == 5 and code[:4].isdecimal() and code[4] in "ABCD":
        return f"{code[:4]}-Q{'ABCD'.index(code[4]) + 1}"
    return code


def read_nbs_data(path: Path, shown: str, mapping: LayoutMapping) -> Grid:
    """An archived reply of the new query page: a blank value is not published.

    Raises:
        ReferencesError: it is another thing.
    """
    read = Reader(shown, "a reply of esData")
    document = read.object(read_document(path, shown, mapping.encoding), "the document")
    if document.get("success") is False:
        raise read.fault("success", "is false", f"it says {document.get('message')!r}: ask anew")
    header = ("_id", "i_showname", "du_name", "area", "code", "value")
    usual = {"TIME_PERIOD": "code", "OBS_VALUE": "value"}
    return Grid(header, _nbs_rows(read, read.list(document.get("data"), "data")), usual, place=shown)


def _nbs_rows(read: Reader, listed: Sequence[Json]) -> Iterator[tuple[int, Sequence[str]]]:
    number = 0
    for each in listed:
        period = read.object(each, "data")
        code = read.text(period.get("code"), "data.code")
        for held in read.list(period.get("values"), f"data {code}.values"):
            number += 1
            value = read.object(held, f"data {code}.values")
            area = value.get("da_name", value.get("area"))
            cells = (value.get("_id"), value.get("i_showname"), value.get("du_name"), area, code, value.get("value"))
            yield number, tuple(read.text(cell, f"data {code}.values") for cell in cells)


def read_wikidata(path: Path, shown: str, mapping: LayoutMapping) -> Grid:
    """The result of a SPARQL query in JSON; entities are their numbers alone, as `Q148`.

    Raises:
        ReferencesError: it is another thing.
    """
    read = Reader(shown, "a SPARQL result")
    document = read.object(read_document(path, shown, mapping.encoding), "the document")
    names = read.texts(read.object(document.get("head"), "head").get("vars"), "head.vars")
    bindings = read.list(read.object(document.get("results"), "results").get("bindings"), "results.bindings")
    return Grid(names, _bindings(read, names, bindings), place=shown)


def _bindings(read: Reader, names: Sequence[str], listed: Sequence[Json]) -> Iterator[tuple[int, Sequence[str]]]:
    for number, each in enumerate(listed, 1):
        binding = read.object(each, f"binding {number}")
        texts = (_bound(read, binding.get(name), f"binding {number}, {name}") for name in names)
        yield number, tuple(text.removeprefix(_ENTITY) for text in texts)


def _bound(read: Reader, value: Json, where: str) -> str:
    return "" if value is None else read.text(read.object(value, where).get("value"), where)
