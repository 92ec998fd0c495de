"""What may be spoken to."""

from datetime import timedelta

import pytest
from tests.references.sources.conftest import HandClock

from gx_factcheck.references.sources.clock import Deadline
from gx_factcheck.references.sources.faults import PassingError, QueryError, SourceError
from gx_factcheck.references.sources.hosts import Host, allowed_host, check_address, is_public, resolve

HOSTS = (
    Host("api.example.org"),
    Host("mirror.example.org", 8443),
    Host("127.0.0.1", 8080, "http", is_local=True),
    Host("plain.example.org", 80, "http"),
)


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("https://api.example.org/v2/a?b=c&d[e]=f", id="a named host"),
        pytest.param("https://API.example.org:443/", id="in capitals, with its port"),
        pytest.param("https://mirror.example.org:8443/", id="on a port of its own"),
        pytest.param("http://127.0.0.1:8080/", id="a test's own server"),
    ],
)
def test_addresses_that_may_be_asked(address: str) -> None:
    assert check_address(address, HOSTS)[0].path == ("/v2/a" if "v2" in address else "/")


@pytest.mark.parametrize(
    "address",
    [
        *(
            "http://api.example.org/",
            "https://api.example.org:8443/",
            "https://mirror.example.org/",
            "https://api.example.org.evil.example/",
        ),
        *("https://api.example.org@evil.example/", "https://user:word@api.example.org/", "https://@api.example.org/"),
        *(
            "https://evil.example/",
            "https://api.example.org\\@evil.example/",
            "https://api.example.org%00.evil.example/",
            "https://api.example.org./",
        ),
        *(
            "ftp://api.example.org/",
            "file:///etc/passwd",
            "file://api.example.org/etc/passwd",
            "gopher://api.example.org/",
            "data:text/plain,1",
        ),
        *(
            "https://api.example.org/a b",
            "https://api.example.org/\r\nHost: evil",
            "https://api.example.org/\t",
            "https://api.example.org/ä",
        ),
        *(
            "https://127.0.0.1/",
            "http://127.0.0.1/",
            "https://127.0.0.1:8080/",
            "http://127.1:8080/",
            "http://2130706433:8080/",
            "http://0x7f.1:8080/",
        ),
        *(
            "http://[::1]:8080/",
            "http://[::ffff:127.0.0.1]:8080/",
            "http://localhost:8080/",
            "http://１２７.0.0.1:8080/",
            "http://127。0。0。1:8080/",
        ),
        *("https://[", "https://", "", "//api.example.org/", "api.example.org", "https:api.example.org", "http://plain.example.org/"),
        f"https://api.example.org/{'a' * 4000}",
    ],
)
def test_addresses_that_may_not(address: str) -> None:
    with pytest.raises(SourceError) as raised:
        check_address(address, HOSTS)
    assert str(raised.value).isprintable()


@pytest.mark.parametrize("text", ["93.184.216.34", "1.1.1.1", "2606:4700:4700::1111", "64:ff9b::0101:0101", "2002:0101:0101::1"])
def test_public_addresses(text: str) -> None:
    assert is_public(text)


@pytest.mark.parametrize(
    "text",
    [
        *("127.0.0.1", "127.1.2.3", "0.0.0.0", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254", "100.64.0.1"),
        *("192.0.0.1", "192.0.2.1", "198.18.0.1", "198.51.100.1", "203.0.113.1", "224.0.0.1", "239.1.1.1", "240.0.0.1", "255.255.255.255"),
        *(
            "::",
            "::1",
            "fe80::1",
            "fe80::1%eth0",
            "fc00::1",
            "fd00:ec2::254",
            "ff02::1",
            "2001:db8::1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
        ),
        *(
            "::ffff:169.254.169.254",
            "::127.0.0.1",
            "64:ff9b::7f00:1",
            "64:ff9b::a9fe:a9fe",
            "2002:7f00:1::",
            "2002:a00:1::",
            "2606:4700::1%1",
        ),
        *("2001:0:4136:e378:8000:63bf:80ff:fffe", "localhost", "", "1.1.1.1 ", "0x1.1.1.1", "16843009", "1.1.1"),
    ],
)
def test_addresses_that_are_not_public(text: str) -> None:
    assert not is_public(text)


@pytest.mark.parametrize(
    "name", ["127.0.0.1", "localhost", "api.example.org:8080", "https://api.example.org", "API.example.org", "-a.example", "a..b", ""]
)
def test_hosts_that_no_person_may_add(name: str) -> None:
    with pytest.raises(QueryError):
        allowed_host(name)


def test_a_host_that_a_person_adds_is_spoken_to_over_tls() -> None:
    assert allowed_host("cdn.example.org") == Host("cdn.example.org", 443, "https", is_local=False)


class TestResolving:
    def deadline(self, hands: HandClock) -> Deadline:
        return Deadline(timedelta(milliseconds=200), hands.clock())

    def test_all_addresses_are_taken(self, hands: HandClock) -> None:
        assert resolve(HOSTS[0], self.deadline(hands), lambda *_: ["1.1.1.1", "8.8.8.8"]) == ("1.1.1.1", "8.8.8.8")

    def test_one_private_address_among_them_is_enough_to_refuse(self, hands: HandClock) -> None:
        with pytest.raises(SourceError, match=r"10\.0\.0\.1, which is not public"):
            resolve(HOSTS[0], self.deadline(hands), lambda *_: ["1.1.1.1", "10.0.0.1"])

    def test_a_name_that_cannot_be_spelled_is_unknown(self, hands: HandClock) -> None:
        def refuse(name: str, _: int) -> list[str]:
            raise UnicodeEncodeError("idna", name, 0, 1, "label too long")

        with pytest.raises(PassingError, match="has no address"):
            resolve(HOSTS[0], self.deadline(hands), refuse)
