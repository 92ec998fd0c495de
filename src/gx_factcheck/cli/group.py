"""The commands by name; each is imported when it is called."""

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType

import click

from gx_factcheck.cli.endings import Ending
from gx_factcheck.cli.flow import Flow, deliver_flow
from gx_factcheck.cli.results import Result, deliver
from gx_factcheck.cli.streams import complain

COMMANDS: Mapping[str, str] = MappingProxyType(
    {
        "audit": "Judge the claims of articles, with the evidence and the arithmetic.",
        "check": "Check claim files by themselves: schema, pointers, units, consistency.",
        "extract": "Find the quantities and periods of a text.",
        "draft": "Write a claim file from a text, with `?` where a person must decide.",
        "explain": "Print the whole derivation of one claim, or what a rule does.",
        "rules": "List the rules.",
        "references": "List, show, check and add reference data.",
        "schema": "Print the JSON Schema (draft 7) of claim files or of the JSON report.",
    }
)
"""What each command does, in the words of its own help."""


class _LazyGroup(click.Group):
    """A group that knows its commands by name, and imports one only to run it."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"gx_factcheck.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


def _print_version(context: click.Context, parameter: click.Parameter, value: bool) -> None:  # noqa: ARG001, FBT001 -- click calls it so
    if value:
        from gx_factcheck import __version__

        click.echo(f"gx-factcheck {__version__}")
        context.exit()


@click.group(cls=_LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=_print_version, help="Print the version and exit.")
def commands() -> None:
    """Check the figures of an article against one another and against official data.

    Results go to standard output, all else to standard error. Exit codes: 0 nothing wrong, 1 a verdict fails, 2 input or
    usage refused, 3 finished but a rule or source failed, 70 internal fault, 130 interrupted.
    """


def run(arguments: list[str]) -> Ending:
    """Run one command and deliver its result.

    Raises:
        FactcheckError: the input is refused.
    """
    try:
        # Returns what the command returns; an int is an exit code that click decided on.
        result: Result | Flow | int = commands.main(arguments, prog_name="gx-factcheck", standalone_mode=False)
    except click.ClickException as error:
        complain(_usage(error))
        return Ending.REFUSED
    except click.Abort:
        return Ending.INTERRUPTED
    if isinstance(result, Flow):
        return deliver_flow(result)
    return deliver(result) if isinstance(result, Result) else Ending(result)


def _usage(error: click.ClickException) -> str:
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        return error.format_message()
    context = error.ctx if isinstance(error, click.UsageError) else None
    said = error.format_message()
    return f"{said}\nSee `{context.command_path} --help`." if context else said
