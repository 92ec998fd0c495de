"""Write `unit_factors.json` anew from `units.txt`; run it after a change of the definitions."""

import json

from gx_factcheck.values.unit_table import FACTORS, defined_ids, definitions_checksum
from gx_factcheck.values.units import registry


def factor_table() -> str:
    """The text of the table: of each unit the exact factor to its base and the powers of its base dimensions, one a line."""
    pint_registry = registry()
    lines = []
    for unit in defined_ids():
        factor, _ = pint_registry.get_root_units(unit)
        dimension = {name: int(str(power)) for name, power in pint_registry.get_dimensionality(unit).items()}
        lines.append(f"  {json.dumps(unit)}: {json.dumps([str(factor), dimension])}")
    return f'{{\n "definitions_crc32": "{definitions_checksum()}",\n "units": {{\n' + ",\n".join(lines) + "\n }\n}\n"


if __name__ == "__main__":
    FACTORS.write_text(factor_table(), "utf-8", newline="\n")
