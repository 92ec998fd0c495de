"""What the status, the type and the headers of a reply say."""

import re
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from http import HTTPStatus

import httpx

from gx_factcheck.references.sources.faults import PassingError, SourceError, beginning
from gx_factcheck.references.sources.wire import Answer
from gx_factcheck.values.characters import clip, inert

_REDIRECTS = (301, 302, 303, 307, 308)
_PASSING = (429, 500, 502, 503, 504)
_SECONDS = re.compile(r"[0-9]{1,9}")
_CHARSET = re.compile(r"charset=\"?([^\s;\"]*)", re.IGNORECASE)
_UNICODE = ("utf-8", "utf8", "us-ascii", "ascii")
_REMEDIES = {
    400: "check the query",
    401: "the source wants to know who asks, and this program has no account",
    403: "the source refuses this program; download the file by hand, and give it to `references add`",
    404: "check the query: the source does not know it",
    413: "ask for less at once",
    414: "ask for less at once",
}


def refusal(answer: Answer, now: datetime) -> SourceError:
    """What a status other than 200 means."""
    host, status = answer.url.host, answer.status
    said = f"answered {status} {_phrase(status)}".rstrip()
    if status in _PASSING:
        after = retry_after(answer.headers.get("retry-after", ""), now)
        return PassingError(host, said, "try again later" if after is None else f"come back in {after} s", after=after)
    quote = f": {beginning(answer.content)}" if answer.content else ""
    return SourceError(host, f"{said}{quote}", _REMEDIES.get(status, "nothing was kept"))


def retry_after(text: str, now: datetime) -> int | None:
    """The seconds of a Retry-After header, a number of them or a date; None for anything else."""
    if _SECONDS.fullmatch(text.strip()):
        return int(text)
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max(0, -((now - moment) // timedelta(seconds=1)))


def is_redirect(answer: Answer) -> bool:
    """Whether the reply says to ask elsewhere."""
    return answer.status in _REDIRECTS


def target(answer: Answer) -> str:
    """Where it says to ask; not yet checked.

    Raises:
        SourceError: it does not say.
    """
    location = answer.headers.get("location", "")
    try:
        return str(answer.url.join(location)) if location else _refuse(answer)
    except httpx.InvalidURL:
        return _refuse(answer)


def _refuse(answer: Answer) -> str:
    where = inert(clip(answer.headers.get("location", ""), 80))
    raise SourceError(answer.url.host, f"redirects to {where!r}", "tell the source; nothing was kept")


def require_type(answer: Answer, accepts: tuple[str, ...]) -> None:
    """Refuse a reply that is not of one of these media types, or not in UTF-8.

    Raises:
        SourceError: it is another one.
    """
    given = answer.headers.get("content-type", "")
    plain = given.split(";")[0].strip().lower()
    due = [each.split(";")[0] for each in accepts]
    if plain not in due:
        shown = inert(clip(plain, 80)) or "no type"
        fault = f"answered {shown} where {' or '.join(due)} is due: {beginning(answer.content)}"
        raise SourceError(answer.url.host, fault, "nothing was kept; try again later")
    charset = _CHARSET.search(given)
    if charset is not None and charset[1].lower() not in _UNICODE:
        raise SourceError(answer.url.host, f"answered in {inert(clip(charset[1], 40))}", "only UTF-8 is read; nothing was kept")
    try:
        text = answer.content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise SourceError(answer.url.host, f"byte {error.start} of its reply is not UTF-8", "nothing was kept; tell the source") from error
    if "\0" in text:
        raise SourceError(answer.url.host, "its reply holds a NUL character", "nothing was kept; tell the source")


def _phrase(status: int) -> str:
    return HTTPStatus(status).phrase if status in set(HTTPStatus) else ""
