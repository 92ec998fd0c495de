"""Which addresses may be spoken to: hosts that we name, over TLS, and never an address that is not public."""

import ipaddress
import queue
import re
import socket
import threading
from collections.abc import Callable, Collection
from dataclasses import dataclass

import httpx

from gx_factcheck.references.sources.clock import Deadline
from gx_factcheck.references.sources.faults import PassingError, QueryError, SourceError
from gx_factcheck.values.characters import clip, inert

LONGEST_ADDRESS = 4000
_PLAIN = re.compile(r"[!-\[\]-~]+")
"""Visible ASCII without the backslash, which some read as a slash; what else there is must be percent-encoded."""
_NAME = re.compile(r"(?!-)[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})+")
_EMBEDDING = ("64:ff9b::/96", "::/96")
"""Where the last 32 bits of an IPv6 address are an IPv4 address: translation, and the old compatible form."""

Resolver = Callable[[str, int], list[str]]
"""From a name and a port to addresses; an OSError where there is none."""


@dataclass(frozen=True, slots=True)
class Host:
    """A host that may be spoken to."""

    name: str
    port: int = 443
    scheme: str = "https"
    is_local: bool = False
    """May have an address that is not public. Only tests make such a host, for their own server; no option or file can."""


def allowed_host(name: str) -> Host:
    """The host that a person allows by its name, over TLS.

    Raises:
        QueryError: it is not a plain name such as `api.example.org`.
    """
    if not _NAME.fullmatch(name) or name.rsplit(".", 1)[-1].isdecimal():
        message = f"{inert(clip(name, 80))!r} is not the name of a host; write it in small letters, as in `api.example.org`"
        raise QueryError(message)
    return Host(name)


def check_address(text: str, hosts: Collection[Host]) -> tuple[httpx.URL, Host]:
    """The address, and which of the hosts it is on.

    Raises:
        SourceError: it is not on one of them, or is not a plain https address.
    """
    shown = inert(clip(text, 80))
    if len(text) > LONGEST_ADDRESS:
        raise SourceError(shown, f"the address has {len(text):,} characters", f"ask for less at once: at most {LONGEST_ADDRESS:,} are sent")
    if not _PLAIN.fullmatch(text):
        raise SourceError(shown, "the address holds a space, a control or a sign outside of ASCII", "percent-encode it")
    try:
        url = httpx.URL(text)
    except httpx.InvalidURL as error:
        raise SourceError(shown, "is not an address", "write it as in https://api.example.org/data") from error
    if "@" in re.split(r"[/?#]", text.partition("//")[2], maxsplit=1)[0]:
        raise SourceError(shown, "the address names a user", "leave out what stands before the @")
    port = url.port or {"https": 443, "http": 80}.get(url.scheme, 0)
    found = next((host for host in hosts if (host.name, host.port, host.scheme) == (url.host, port, url.scheme)), None)
    if found is None or (found.scheme != "https" and not found.is_local):
        names = ", ".join(sorted({host.name for host in hosts}))
        raise SourceError(shown, "is not an https address on a host that this source may use", f"allowed: {names}; --allow-host adds one")
    return url.copy_with(fragment=None), found


def system_resolver(name: str, port: int) -> list[str]:
    """The addresses that the computer's own resolver gives."""
    return list(dict.fromkeys(str(found[4][0]) for found in socket.getaddrinfo(name, port, type=socket.SOCK_STREAM)))


def resolve(host: Host, deadline: Deadline, resolver: Resolver) -> tuple[str, ...]:
    """The addresses of a host, all of them public.

    Raises:
        SourceError: one is not public.
        PassingError: it has none, or they are not known in time.
    """
    answers: queue.Queue[list[str] | OSError | UnicodeError] = queue.Queue()

    def ask() -> None:
        try:
            answers.put(resolver(host.name, host.port))
        except (OSError, UnicodeError) as error:
            answers.put(error)

    # The system's resolver takes no timeout, so it is left behind where it does not answer.
    threading.Thread(target=ask, daemon=True).start()
    try:
        found = answers.get(timeout=deadline.left().total_seconds())
    except queue.Empty as error:
        remedy = "try again, or give more time with --deadline"
        raise SourceError(host.name, f"its address was not known within {deadline}", remedy) from error
    if not isinstance(found, list) or not found:
        raise PassingError(host.name, "has no address that this computer knows", "check the connection, and try again")
    for address in found:
        if not host.is_local and not is_public(address):
            fault = f"has the address {inert(clip(address, 60))}, which is not public"
            raise SourceError(host.name, fault, "nothing was sent; ask whoever runs the network")
    return tuple(found)


def is_public(text: str) -> bool:
    """Whether this is the address of one computer on the open network, also where it stands within a longer one."""
    try:
        address = ipaddress.ip_address(text)
    except ValueError:
        return False
    if isinstance(address, ipaddress.IPv6Address):
        if address.scope_id is not None:
            return False
        inner = [address.ipv4_mapped, address.sixtofour, *(address.teredo or ())]
        if any(address in ipaddress.ip_network(network) for network in _EMBEDDING):
            inner.append(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
        embedded = [each for each in inner if each is not None]
        if embedded:
            return all(is_public(str(each)) for each in embedded)
    return address.is_global and not (address.is_multicast or address.is_reserved or address.is_unspecified)
