"""Whole-process time and memory of the commands, beside those of well-known command-line tools.

Each command runs in turn, round by round, so that a busy neighbour slows all of them alike. Printed are the least user
and system time and the largest resident memory. The peers are looked for in the folder given with `--peers`.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROUNDS = 5
HERE = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Command:
    """A command line with the most that it may take."""

    name: str
    arguments: tuple[str, ...]
    most_milliseconds: int | None = None


OWN = (
    Command("bare python", (sys.executable, "-c", "pass")),
    Command("gx-factcheck --version", ("gx-factcheck", "--version"), 60),
    Command("gx-factcheck --help", ("gx-factcheck", "--help"), 150),
    Command("gx-factcheck audit", ("gx-factcheck", "audit", str(HERE / "claims")), 700),
    Command("gx-factcheck check", ("gx-factcheck", "check", str(HERE / "claims"))),
)
PEERS = (
    Command("ruff --help", ("ruff", "--help")),
    Command("csvlook (csvkit)", ("csvlook", str(HERE / "references" / "macro" / "data.csv"))),
    Command("sqlite-utils --help", ("sqlite-utils", "--help")),
    Command(
        "check-jsonschema",
        ("check-jsonschema", "--schemafile", str(HERE / "docs" / "claims.schema.json"), str(HERE / "claims" / "guangxi-2021.yaml")),
    ),
)


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run took."""

    milliseconds: int
    kilobytes: int


def run(arguments: Sequence[str], folders: Sequence[Path]) -> Cost:
    """One run, its output thrown away."""
    path = os.pathsep.join([*(str(folder) for folder in folders), os.environ.get("PATH", "")])
    child = os.fork()
    if child == 0:
        null = os.open(os.devnull, os.O_RDWR)
        for descriptor in (0, 1, 2):
            os.dup2(null, descriptor)
        try:
            os.execvpe(arguments[0], list(arguments), {**os.environ, "PATH": path})
        except OSError:
            os._exit(127)
    _, status, used = os.wait4(child, 0)
    if os.waitstatus_to_exitcode(status) == 127:
        raise FileNotFoundError(arguments[0])
    return Cost(round((used.ru_utime + used.ru_stime) * 1000), used.ru_maxrss)


def measure(commands: Sequence[Command], folders: Sequence[Path]) -> dict[str, Cost]:
    """The least time and the largest memory of each command over all rounds; commands that are not installed are left out."""
    found: dict[str, Cost] = {}
    for _ in range(ROUNDS):
        for command in commands:
            try:
                cost = run(command.arguments, folders)
            except FileNotFoundError:
                continue
            best = found.get(command.name, cost)
            found[command.name] = Cost(min(best.milliseconds, cost.milliseconds), max(best.kilobytes, cost.kilobytes))
    return found


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; 2 where a peer is not installed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--peers", type=Path, default=HERE / ".venv-peers" / "bin", help="the folder that holds the peers' commands")
    folder = parser.parse_args(arguments).peers
    commands = (*OWN, *PEERS)
    found = measure(commands, [Path(sys.executable).parent, folder])
    sys.stdout.write(f"whole process, least of {ROUNDS} runs\n{'command':28} {'cpu ms':>7} {'budget':>7} {'peak MB':>8}\n")
    for command in commands:
        cost = found.get(command.name)
        if cost is None:
            sys.stdout.write(f"{command.name:28} {'not installed':>7}\n")
            continue
        budget = "" if command.most_milliseconds is None else str(command.most_milliseconds)
        sys.stdout.write(f"{command.name:28} {cost.milliseconds:7} {budget:>7} {cost.kilobytes / 1024:8.1f}\n")
    return 2 if len(found) < len(commands) else 0


if __name__ == "__main__":
    sys.exit(main())
