"""Texts that commands read: any size, in parts that end where a sentence does; what cannot be decoded is told by its place."""

import codecs
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, NamedTuple

import click

from gx_factcheck.cli.streams import complain
from gx_factcheck.errors import FactcheckError
from gx_factcheck.values.characters import inert
from gx_factcheck.values.periods import Period, PeriodError, read_period

STANDARD_INPUT = Path("-")
PART = 250_000
"""Code points in a part, at most: each holds some ten thousand mentions in memory, and a text is read as fast in larger ones."""
_BLOCK = 1 << 20
_UTF_8 = "utf-8"
# The mark of UTF-32 begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BOUNDARIES = (("\n\n", "\r\n\r\n"), ("\n",), ("。", "！", "？", ". ", "! ", "? "), (" ", "，", "、"))
"""After which a text may be cut, best first."""


class TextError(FactcheckError):
    """A text cannot be opened or decoded."""


class Part(NamedTuple):
    """A stretch of a text."""

    text: str
    start: int
    """How many code points of the text stand before it, a byte-order mark not counted."""


class WholeText(NamedTuple):
    """A text with the SHA-256 of its bytes, in hexadecimal."""

    text: str
    digest: str


def read_parts(source: Path, encoding: str | None) -> Iterator[Part]:
    """The text of a file, or of standard input for `-`, part by part.

    Args:
        source: what is read.
        encoding: None reads UTF-8, or what a byte-order mark says.

    Raises:
        TextError: it cannot be opened, or a byte not decoded; the parts before that byte have been given by then.
    """
    with opened(source) as stream:
        yield from cut_into_parts(_decoded(stream, name_of(source), encoding))


def read_whole(source: Path, encoding: str | None) -> WholeText:
    """The same in one piece.

    Raises:
        TextError: as `read_parts`.
    """
    from hashlib import sha256  # slow to import, and most commands read in parts

    with opened(source) as stream:
        data = stream.read()
    return WholeText("".join(_decoded(BytesIO(data), name_of(source), encoding)), sha256(data).hexdigest())


def name_of(source: Path) -> str:
    """What messages call it."""
    return "standard input" if source == STANDARD_INPUT else inert(str(source))


@contextmanager
def opened(source: Path) -> Iterator[BinaryIO]:
    """The bytes of a file or of standard input.

    Raises:
        TextError: it cannot be opened or read.
    """
    try:
        if source != STANDARD_INPUT:
            with source.open("rb") as stream:
                yield stream
        elif sys.stdin is None:
            message = "standard input is closed; name a file"
            raise TextError(message)
        else:
            yield sys.stdin.buffer
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            raise
        message = f"{name_of(source)} cannot be read: {error.strerror or error}; name a text file, or - for standard input"
        raise TextError(message) from error


def cut_into_parts(texts: Iterable[str]) -> Iterator[Part]:
    """The texts, joined and cut anew after a blank line, a line or a sentence, whichever of these comes late enough in a part."""
    waiting, start = "", 0
    for text in texts:
        waiting += text
        done = 0
        while len(waiting) - done > PART:
            end = _boundary(waiting, done)
            yield Part(waiting[done:end], start + done)
            done = end
        waiting, start = waiting[done:], start + done
    if waiting:
        yield Part(waiting, start)


def _boundary(text: str, start: int) -> int:
    """In the second half of the part that starts there, so that none is too short; at its end where a text has no boundary."""
    for marks in _BOUNDARIES:
        places = ((text.rfind(mark, start + PART // 2, start + PART), len(mark)) for mark in marks)
        end = max((place + length for place, length in places if place >= 0), default=None)
        if end is not None:
            return end
    return start + PART


def _decoded(stream: BinaryIO, name: str, encoding: str | None) -> Iterator[str]:
    data = stream.read(_BLOCK)
    decoder = _Decoder(name, encoding or next((marked for mark, marked in _MARKS if data.startswith(mark)), _UTF_8))
    while data:
        yield decoder.take(data)
        data = stream.read(_BLOCK)
    yield decoder.take(b"")


class _Decoder:
    """Decodes a text block by block and knows how far it is."""

    def __init__(self, name: str, encoding: str) -> None:
        self._name = name
        self._encoding = encoding
        self._decoder = codecs.getincrementaldecoder(encoding)()
        self._bytes = 0
        self._lines = 1
        self._has_begun = False
        self._has_nul = False

    def take(self, data: bytes) -> str:
        """The text of these bytes, of which those of half a character are kept; no bytes end the text."""
        try:
            text = self._decoder.decode(data, final=not data)
        except UnicodeDecodeError as error:
            raise TextError(self._complaint(data, error)) from error
        except UnicodeError as error:
            message = f"{self._name} cannot be decoded as {self._encoding}: {error}; {self._remedy()}"
            raise TextError(message) from error
        if not self._has_begun and text:
            self._has_begun, text = True, text.removeprefix("\ufeff")
        self._bytes += len(data)
        self._lines += text.count("\n")
        if "\0" in text and not self._has_nul:
            self._has_nul = True
            complain(f"notice: {self._name} holds NUL characters; if it is UTF-16 without a mark, add --encoding utf-16-le")
        return text

    def _complaint(self, data: bytes, error: UnicodeDecodeError) -> str:
        # The error counts from the bytes that were kept before these.
        within = error.start + len(data) - len(error.object)
        line = self._lines + self._decoder.decode(data[: max(within, 0)]).count("\n")
        value = error.object[error.start]
        place = f"the byte 0x{value:02x} at offset {self._bytes + within}, on line {line},"
        return f"{self._name}: {place} is not {self._encoding.upper()}; {self._remedy()}"

    def _remedy(self) -> str:
        if self._encoding == _UTF_8:
            return "save the text as UTF-8, or name its encoding, as in --encoding gb18030"
        return "name the encoding that it is in with --encoding NAME"


def _encoding(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:  # noqa: ARG001 -- click calls it so
    if value is None:
        return None
    try:
        # Codecs that make bytes of bytes (hex, zip) refuse to be asked for text.
        b"a".decode(value, "ignore")
        codecs.getincrementaldecoder(value)
        return codecs.lookup(value).name
    except (LookupError, UnicodeError, ValueError) as error:
        message = f"{value!r} is no encoding of text that is known; write utf-8, utf-16, gb18030, big5 or another name that Python knows"
        raise click.BadParameter(message) from error


def _published(context: click.Context, parameter: click.Parameter, value: str | None) -> Period | None:  # noqa: ARG001 -- click calls it so
    try:
        return None if value is None else read_period(value)
    except PeriodError as error:
        raise click.BadParameter(str(error)) from error


SOURCE = click.Argument(["source"], metavar="[FILE|-]", default=STANDARD_INPUT, type=click.Path(path_type=Path))
ENCODING = click.Option(
    ["--encoding"], metavar="NAME", callback=_encoding, help="Of the text.  [default: UTF-8, or what its byte-order mark says]"
)
PUBLISHED = click.Option(
    ["--published"], metavar="DATE", callback=_published, help="When the text appeared: what relative periods (this year) count from."
)
LANGUAGE_OF_TEXT = click.Option(
    ["--lang", "spoken"],
    type=click.Choice(["auto", "zh", "en"]),
    default="auto",
    show_default=True,
    help="The language of the text; auto: sentence by sentence.",
)


def language_of(spoken: str) -> str | None:
    """What `extract` is told of the language; None for `auto`."""
    return None if spoken == "auto" else spoken
