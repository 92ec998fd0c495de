"""The command line: what it was asked, what it answers with, and how it ends."""

import os
import sys
from typing import NoReturn

from gx_factcheck.cli.endings import Ending
from gx_factcheck.cli.streams import close_quietly, complain, write_standard_output
from gx_factcheck.errors import FactcheckError

_TRACE = "GX_FACTCHECK_TRACE"


def main() -> NoReturn:
    """Run the command that the arguments of the process name, and end the process with its exit code."""
    sys.exit(int(_ending(sys.argv[1:])))


def _ending(arguments: list[str]) -> Ending:
    try:
        return _run(arguments)
    except KeyboardInterrupt:
        return Ending.INTERRUPTED
    except BrokenPipeError:
        close_quietly()
        return Ending.CLOSED_PIPE
    except FactcheckError as error:
        complain(str(error))
        return Ending.REFUSED
    except Exception as fault:
        return _internal_fault(fault)


def _run(arguments: list[str]) -> Ending:
    if arguments == ["--version"]:
        from gx_factcheck import __version__

        write_standard_output(f"gx-factcheck {__version__}\n")
        return Ending.CLEAN
    from gx_factcheck.cli.group import run

    return run(arguments)


def _internal_fault(fault: Exception) -> Ending:
    if os.environ.get(_TRACE) == "1":
        import traceback

        complain("".join(traceback.format_exception(fault)).rstrip())
    else:
        said = " ".join(str(fault).split())[:200]
        complain(f"internal fault: {type(fault).__name__}: {said}; set {_TRACE}=1 to see where, and please report it")
    return Ending.INTERNAL_FAULT
