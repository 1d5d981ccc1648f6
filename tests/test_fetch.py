"""Fetching: what is never connected to, how servers may behave, and what a site's robots.txt is heeded in."""

from __future__ import annotations

import gzip
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import httpcore2
import pytest
from linear import is_linear
from pages import ENGLISH, as_article
from pdfs import column, pdf
from server import Reply, Server, serve

from summarizer.errors import InputError, UsageError
from summarizer.load import load
from summarizer.load.fetch import MAX_BYTES, Fetcher
from summarizer.load.fetch.addresses import is_public
from summarizer.load.fetch.robots import MAX_BYTES as MAX_ROBOTS
from summarizer.load.fetch.robots import read_robots
from summarizer.load.fetch.urls import parse

if TYPE_CHECKING:
    from collections.abc import Iterable

PUBLIC = "93.184.216.34"
PAGE = as_article(ENGLISH).encode()

SCHEMES = (
    "file:///etc/passwd ftp://a.example/ gopher://a.example/ data:text/html,x javascript:alert(1) s3://a/b gs://a/b "
    "dict://a.example:11211/ "
    "ldap://a.example/ jar:http://a.example!/ view-source:http://a.example/ //a.example/ http:a.example http:///a https:///a HTTP:/a"
).split()
PRIVATE = [
    f"http://{host}/"
    for host in (
        "127.0.0.1 127.255.255.254 0.0.0.0 0.1.2.3 10.0.0.1 10.255.255.255 100.64.0.1 100.127.255.255 169.254.1.1 172.16.0.1 "
        "172.31.255.255 "
        "192.0.0.1 192.0.2.1 192.88.99.1 192.168.0.1 192.168.255.255 198.18.0.1 198.19.255.255 198.51.100.1 203.0.113.1 224.0.0.1 "
        "239.255.255.255 240.0.0.1 255.255.255.255 [::1] [::] [fe80::1] [fec0::1] [fc00::1] [fd12:3456::1] [ff02::1] "
        "[100::1] [2001:db8::1] "
        "[3fff::1] [2001:10::1] [2001:20::1]"
    ).split()
]
METADATA = [
    f"http://{host}/latest/meta-data/"
    for host in (
        "169.254.169.254 169.254.170.2 169.254.169.123 168.63.129.16 100.100.100.200 192.0.0.192 [fd00:ec2::254] [fd20:ce::254] "
        "[fe80::a9fe:a9fe] metadata.google.internal instance-data.ec2.internal"
    ).split()
]
TRANSITION = [
    f"http://[{address}]/"
    for address in (
        "::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:169.254.169.254 ::ffff:8.8.8.8 ::127.0.0.1 ::10.0.0.1 ::ffff:0:127.0.0.1 2002:7f00:1:: "
        "2002:a00:1:: 2002:a9fe:a9fe:: 2002:808:808:: 64:ff9b::7f00:1 64:ff9b::a00:1 64:ff9b::a9fe:a9fe 64:ff9b::808:808 64:ff9b:1::7f00:1 "
        "64:ff9b:1::a9fe:a9fe 2001::7f00:1 2001:0:4136:e378:8000:63bf:3fff:fdd2 2001:4860::5efe:7f00:1 2001:4860::200:5efe:a9fe:a9fe "
        "fe80::5efe:a9fe:a9fe fe80::1%25eth0 2001:4860:4860::8888%25eth0 ::1%251"
    ).split()
]
NUMBERS = [
    f"http://{host}/"
    for host in (
        "2130706433 017700000001 0x7f000001 0177.0.0.1 0x7f.0.0.1 0x7f.1 127.1 127.0.1 0 127.0.0.1. 127.0.0.0x1 1.1.1.1.1 256.256.256.256 "
        "%31%32%37.0.0.1 127%2e0.0.1 ①②⑦.⓪.⓪.① 127。0。0。1 127．0．0．1 １２７.0.0.1 00127.0.0.1"
    ).split()
]
USERS = [
    "http://good.example@127.0.0.1/",
    "http://127.0.0.1@good.example/",
    "http://user:secret@good.example/",
    "http://@good.example/",
    "http://127.0.0.1#@good.example/",
    "http://127.0.0.1?@good.example/",
    "http://good.example\\@127.0.0.1/",
    "http:\\\\127.0.0.1\\",
    "http://good.example\t.evil.example/",
    "http://good.example/\r\nHost:127.0.0.1",
    "http://good.example/a b",
    "http://good.exa\u200bmple/",
    "http://good.example\0/",
]
PORTS = [f"http://good.example:{port}/" for port in ("22", "25", "6379", "8080", "11211", "0", "99999", "-1", "", "80a", "%38%30")]
NAMES = [
    f"http://{host}/"
    for host in (
        "localhost LOCALHOST localhost. a.localhost printer nas.local host.docker.internal db.internal a.home.arpa a.test. "
        "a.invalid a..example "
        f".example -a.example a-.example {'a' * 64}.example {'a.' * 130}example xn--\u00e9.example a_b!.example"
    ).split()
]
HOSTILE = [*SCHEMES, *PRIVATE, *METADATA, *TRANSITION, *NUMBERS, *USERS, *PORTS, *NAMES]


@dataclass
class Guard(httpcore2.NetworkBackend):
    """A network that nothing may connect to; it counts who tries."""

    connects: list[str] = field(default_factory=list)

    def connect_tcp(self, host: str, *_: Any, **__: Any) -> httpcore2.NetworkStream:  # noqa: ANN401 - the library's signature
        """Refuse."""
        self.connects.append(host)
        raise httpcore2.ConnectError


def resolve(host: str, _: int) -> list[str]:
    """Answer for a host that is an address by itself, and for any name by a public address."""
    return [host] if host.replace(".", "").isdigit() or ":" in host else [PUBLIC]


def test_the_table_is_as_long_as_it_says() -> None:
    """At least 120 different URLs are tried."""
    assert len(set(HOSTILE)) >= 120


@pytest.mark.parametrize("url", HOSTILE)
def test_nothing_connects_for_a_hostile_url(url: str) -> None:
    """Each is refused in a sentence, and nobody connects anywhere."""
    guard = Guard()
    with pytest.raises(InputError, match="not fetched"):
        Fetcher(network=guard, resolve=resolve)(url)
    assert not guard.connects


@pytest.mark.parametrize("answers", [["127.0.0.1"], [PUBLIC, "10.0.0.1"], ["::1", PUBLIC], ["64:ff9b::a9fe:a9fe"], ["168.63.129.16"]])
def test_a_name_is_refused_for_any_of_its_addresses(answers: list[str]) -> None:
    """One address that is not public among those of a name is enough."""
    guard = Guard()
    with pytest.raises(InputError, match="not the public web"):
        Fetcher(network=guard, resolve=lambda *_: answers)("http://good.example/")
    assert not guard.connects


def test_a_name_is_resolved_once_and_its_address_pinned() -> None:
    """A server of names that changes its answer between check and connection is never asked twice."""
    asked: list[str] = []
    guard = Guard()

    def rebinding(host: str, _: int) -> list[str]:
        asked.append(host)
        return [PUBLIC] if len(asked) == 1 else ["127.0.0.1"]

    with pytest.raises(InputError, match="no connection"):
        Fetcher(network=guard, resolve=rebinding, robots=False)("http://good.example/")
    assert (asked, guard.connects) == (["good.example"], [PUBLIC])


@pytest.mark.parametrize("host", ["8.8.8.8", "1.1.1.1", PUBLIC, "2606:4700:4700::1111", "2001:4860:4860::8888"])
def test_public_addresses_are_public(host: str) -> None:
    """The guard lets the web through."""
    assert is_public(host)


def test_a_url_is_written_as_it_is_sent() -> None:
    """Names become ASCII in lower case, fragments go, and what is not ASCII in a path is encoded."""
    assert parse("HTTPS://Bücher.Example./größe?q=ü#teil").url == "https://xn--bcher-kva.example/gr%C3%B6%C3%9Fe?q=%C3%BC"


# --- servers on loopback --------------------------------------------------------------------------------------------


def local(server: Server, **known: Any) -> Fetcher:  # noqa: ANN401 - fields of the fetcher
    """Make a fetcher that may connect to the test server, and to nothing else."""
    fetcher = Fetcher(allowed=lambda address: address == "127.0.0.1", ports=frozenset({server.server_port}), robots=False, seconds=5)
    return replace(fetcher, **known)


def at(server: Server, path: str = "/") -> str:
    """Name a page of the server."""
    return f"http://127.0.0.1:{server.server_port}{path}"


def html(body: bytes = PAGE, **headers: str) -> Reply:
    """Serve a page."""
    return Reply(body=body, headers={"content-type": "text/html; charset=utf-8", **{k.replace("_", "-"): v for k, v in headers.items()}})


def redirect(status: int, to: str) -> Reply:
    """Send on."""
    return Reply(status=status, headers={"location": to})


@pytest.mark.loopback
def test_a_page_is_fetched_and_read() -> None:
    """A URL becomes a document: text, title, publisher, day, and the address that it came from."""
    with serve(html()) as server:
        (document,) = load(at(server, "/news?id=1"), fetch=local(server))
        request = server.received[0]
    assert all(paragraph in document.text for paragraph in ENGLISH.paragraphs)
    assert (document.title, document.publisher) == (ENGLISH.title, ENGLISH.publisher)
    assert (document.url, document.path, document.origin) == (at(server, "/news?id=1"), None, at(server, "/news?id=1"))
    assert re.fullmatch(r"summarizer/[0-9.]+", request.headers["user-agent"])
    assert request.headers["host"] == f"127.0.0.1:{server.server_port}"
    assert not {"cookie", "authorization", "referer"} & set(request.headers)


@pytest.mark.loopback
@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_are_followed(status: int) -> None:
    """A redirect, also a relative one, leads to the page, whose address is the last."""
    with serve(redirect(status, "/b"), html()) as server:
        fetched = local(server)(at(server, "/a"))
    assert (fetched.url, fetched.body) == (at(server, "/b"), PAGE)


@pytest.mark.loopback
@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("to", ["http://169.254.169.254/", "http://10.0.0.1/", "file:///etc/passwd", "http://localhost/"])
def test_redirects_are_checked_like_urls(status: int, to: str) -> None:
    """A redirect to what is not the public web ends there; the server hears one request."""
    with serve(redirect(status, to)) as server:
        fetcher = local(server, ports=frozenset({server.server_port, 80}))
        with pytest.raises(InputError, match="not fetched"):
            fetcher(at(server))
        assert len(server.received) == 1


@pytest.mark.loopback
@pytest.mark.parametrize(
    "to", ["//127.0.0.2:{port}/", "http://user@127.0.0.1:{port}/", "http://127.0.0.1:1/", "http://127.1:{port}/", "a b", ""]
)
def test_redirects_to_odd_places_are_refused(to: str) -> None:
    """Other hosts, users, ports, notations and blanks are refused in a redirect too; an empty one leads round in a circle."""
    with serve(Reply()) as server:
        server.replies = (redirect(302, to.format(port=server.server_port)),)
        with pytest.raises(InputError):
            local(server)(at(server))


@pytest.mark.loopback
@pytest.mark.parametrize(
    ("reply", "words"),
    [
        (redirect(302, "/again"), "more than 5 times"),
        (Reply(status=302), "redirect to nowhere"),
        (html(b"a" * (MAX_BYTES + 1)), "bytes"),
        (html(gzip.compress(b"\0" * 30_000_000, 1), content_encoding="gzip"), "bytes"),
        (html(gzip.compress(PAGE)[:-20], content_encoding="gzip"), "cut off"),
        (html(b"\x1f\x8b\x08\0junk" * 9, content_encoding="gzip"), "damaged"),
        (html(gzip.compress(PAGE) + b"trailing", content_encoding="gzip"), "damaged"),
        (html(PAGE, content_encoding="br"), "'br'"),
        (html(PAGE, content_encoding="gzip, gzip"), "not asked for"),
        (Reply(body=b"\x89PNG", headers={"content-type": "image/png"}), "image/png"),
        (Reply(body=b"PK\3\4", headers={"content-type": "application/zip"}), "application/zip"),
        (Reply(body=b"{}"), "application/json"),
        (Reply(body=PAGE, headers={"content-type": "multipart/mixed; boundary=x"}), "multipart/mixed"),
        (replace(html(), short=10), "breaks off"),
        (Reply(drop=True), "breaks off"),
        (Reply(body=b"<html>no headers</html>", raw=True), "does not speak HTTP"),
        (Reply(body=b"HTTP/1.1 200 OK\r\n" + b"a: b\r\n" * 100_000, raw=True), "breaks off"),
        (Reply(body=b"HTTP/1.1 200 OK\r\ncontent-length: -1\r\n\r\n", raw=True), "breaks off"),
    ],
)
def test_servers_that_misbehave_end_in_a_sentence(reply: Reply, words: str) -> None:
    """Circles, bombs, broken packing, other types and broken HTTP are input errors that name the URL."""
    with serve(reply) as server, pytest.raises(InputError, match=words) as caught:
        local(server)(at(server))
    assert at(server) in str(caught.value)


@pytest.mark.loopback
@pytest.mark.parametrize("drip", [html(b"a" * 1000), Reply(body=b"HTTP/1.1 200 OK\r\nx: " + b"a" * 1000, raw=True)])
def test_a_deadline_holds_whatever_drips(drip: Reply) -> None:
    """A server that sends byte by byte, in its body or its headers, is given up when the time is over."""
    with serve(replace(drip, drip=0.05)) as server, pytest.raises(InputError, match=r"longer than 0\.4 seconds"):
        local(server, seconds=0.4)(at(server))


@pytest.mark.loopback
@pytest.mark.parametrize("status", [204, 206, 304, 401, 402, 403, 404, 410, 429, 451, 500, 503, 599, 999])
def test_an_error_page_is_no_article(status: int) -> None:
    """Whatever a server sends with such a status is not summarized; alone it is an input error, among others a source without text."""
    with serve(replace(html(), status=status, body=b"" if status in {204, 304} else PAGE)) as server:
        with pytest.raises(InputError, match=f"status {status}"):
            load(at(server), fetch=local(server))
        article, junk = load([_article(), at(server)], fetch=local(server))
    assert article.text
    assert (junk.text, junk.url) == ("", at(server))
    assert "error page" in junk.notes[0]


def _article() -> Any:  # noqa: ANN401 - a source
    from summarizer import Source

    return Source(text="\n\n".join(ENGLISH.paragraphs))


@pytest.mark.loopback
@pytest.mark.parametrize(
    "reply",
    [
        html(gzip.compress(PAGE), content_encoding="gzip"),
        html(gzip.compress(PAGE[:500]) + gzip.compress(PAGE[500:]), content_encoding="x-gzip"),
        Reply(body=PAGE, headers={"content-type": "application/octet-stream"}),
        Reply(body=PAGE, headers={"content-type": "text/html; charset=utf-7"}),
        Reply(body=PAGE, headers={"content-type": "text/html; charset=iso-8859-1"}),
        Reply(body=pdf([column(ENGLISH.paragraphs)]), headers={"content-type": "text/html"}),
    ],
)
def test_a_page_is_told_by_its_bytes(reply: Reply) -> None:
    """Packed, without a type, with a wrong charset or a wrong type, what came is read for what it is."""
    with serve(reply) as server:
        (document,) = load(at(server), fetch=local(server))
    assert all(paragraph in document.text for paragraph in ENGLISH.paragraphs)


@pytest.mark.loopback
def test_nothing_is_taken_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Proxies and certificates of the environment change nothing."""
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    monkeypatch.setenv("SSL_CERT_FILE", "/nowhere")
    with serve(html()) as server:
        assert local(server)(at(server)).body == PAGE


@pytest.mark.loopback
def test_a_named_proxy_is_used() -> None:
    """With a proxy the whole URL goes there, but not one of an address that is not public."""
    with serve(html()) as server:
        fetcher = Fetcher(proxy=f"http://127.0.0.1:{server.server_port}", robots=False)
        assert fetcher("http://good.example/a").body == PAGE
        with pytest.raises(InputError, match="not the public web"):
            fetcher("http://169.254.169.254/")
    assert [request.path for request in server.received] == ["http://good.example/a"]


def test_a_proxy_must_be_a_url() -> None:
    """A proxy that is no URL, or names a user, is a mistake in the call."""
    for proxy in ("proxy:3128", "socks5://a.example", "http://user:secret@a.example:1"):
        with pytest.raises(UsageError, match="not a URL like"):
            Fetcher(proxy=proxy, robots=False)("http://good.example/")


# --- robots.txt -----------------------------------------------------------------------------------------------------


@pytest.mark.loopback
def test_robots_are_asked_once_and_heeded() -> None:
    """A site's rules are fetched once, and a page that they close is not."""
    rules = Reply(body=b"User-agent: *\nDisallow: /closed\n", headers={"content-type": "text/plain"})
    with serve(rules, html()) as server:
        fetcher = local(server, robots=True)
        assert fetcher(at(server, "/open")).body == PAGE
        with pytest.raises(InputError, match=r"robots\.txt"):
            fetcher(at(server, "/closed/1"))
    assert [request.path for request in server.received] == ["/robots.txt", "/open"]


@pytest.mark.loopback
def test_robots_are_asked_by_the_name_that_the_user_gave() -> None:
    """Pages and robots.txt are asked for by one name, and the rules for its first word are heeded."""
    rules = Reply(body=b"User-agent: northreader\nDisallow: /closed\n", headers={"content-type": "text/plain"})
    name = "NorthReader/2 (+mailto:desk@north.example)"
    with serve(rules, html()) as server:
        fetcher = replace(local(server, robots=True), user_agent=name)
        assert fetcher(at(server, "/open")).body == PAGE
        with pytest.raises(InputError, match=r"robots\.txt"):
            fetcher(at(server, "/closed/1"))
    assert {request.headers["user-agent"] for request in server.received} == {name}


@pytest.mark.parametrize("name", ["", " reader", "a\r\nX: y", "Läser/1", "/1", "a" * 400])
def test_a_user_agent_is_a_word_and_what_tells_of_it(name: str) -> None:
    """What is no name, or would end its line, is refused before anything is asked."""
    with pytest.raises(UsageError, match="user agent"):
        Fetcher(user_agent=name)("http://good.example/")


@pytest.mark.loopback
@pytest.mark.parametrize(("status", "open_"), [(404, True), (403, True), (500, False), (503, False)])
def test_a_site_without_rules_is_open_and_one_that_fails_closed(status: int, open_: bool) -> None:  # noqa: FBT001 - a case
    """Where robots.txt is missing or refused everything is fetched; where the server fails nothing is (RFC 9309, 2.3.1)."""
    with serve(Reply(status=status), html()) as server:
        fetcher = local(server, robots=True)
        if open_:
            assert fetcher(at(server)).body == PAGE
        else:
            with pytest.raises(InputError, match=r"robots\.txt"):
                fetcher(at(server))


@pytest.mark.parametrize(
    ("rules", "closed", "open_"),
    [
        ("User-agent: *\nDisallow:", [], ["/", "/a"]),
        ("User-agent: *\nDisallow: /", ["/", "/a"], []),
        ("User-agent: *\nDisallow: /a\nAllow: /a/b", ["/a", "/ax", "/a/c"], ["/a/b", "/b"]),
        ("User-agent: *\nDisallow: /*?print", ["/a?print=1"], ["/a"]),
        ("User-agent: *\nDisallow: /*.pdf$", ["/a.pdf"], ["/a.pdf?x", "/a"]),
        ("User-agent: *\nDisallow: /a$", ["/a"], ["/ab"]),
        ("User-agent: other\nDisallow: /", [], ["/"]),
        ("User-agent: *\nDisallow: /\n\nUser-agent: Summarizer\nDisallow: /x # note", ["/x"], ["/a"]),
        ("User-agent: other\nUser-agent: summarizer\nDisallow: /x", ["/x"], ["/a"]),
        ("Disallow: /\nnonsense\n", [], ["/"]),
        ("\ufeffUser-agent: *\nDisallow: /", ["/", "/a"], []),
        ("User-agent: *\nDisallow: /übersicht", ["/%C3%BCbersicht/1", "/%c3%bcbersicht"], ["/bersicht"]),
        ("User-agent: *\nDisallow: /%7ejo/%62oat%2fx", ["/~jo/boat%2Fx", "/%7Ejo/boat%2fx"], ["/~jo/boat/x"]),
        ("User-agent: *\nDisallow: /a b/", ["/a%20b/c"], ["/ab/"]),
        ("User-agent: Summarizer/9.9 \nDisallow: /x\n\nUser-agent: *\nDisallow: /", ["/x"], ["/a"]),
        ("User-agent: summarizers\nDisallow: /", [], ["/"]),
    ],
)
def test_rules_are_read_by_the_standard(rules: str, closed: Iterable[str], open_: Iterable[str]) -> None:
    """The longest match decides, a group for this agent goes before the one for all, patterns have * and $."""
    robots = read_robots(rules.encode())
    assert [path for path in (*closed, *open_) if not robots.allows(path)] == [*closed]


def test_bytes_of_a_rule_are_compared_as_they_are() -> None:
    """A path that is no UTF-8 matches its bytes, percent-encoded."""
    robots = read_robots("User-agent: *\nDisallow: /für".encode("latin-1"))
    assert not robots.allows("/f%FCr")
    assert robots.allows("/f%C3%BCr")


@pytest.mark.loopback
@pytest.mark.parametrize("packed", [False, True])
def test_rules_are_read_whatever_their_type_and_up_to_a_length(*, packed: bool) -> None:
    """The rules within the first 512 KiB hold, and half a rule at their end does not; no type refuses the site."""
    head = b"User-agent: *\nDisallow: /closed\n"
    body = head + b"#" * (MAX_ROBOTS - len(head) - 13) + b"\nDisallow: /open/not\nDisallow: /late\n" + b"#" * MAX_ROBOTS
    headers = {"content-type": "application/json", **({"content-encoding": "gzip"} if packed else {})}
    with serve(Reply(body=gzip.compress(body) if packed else body, headers=headers), html()) as server:
        fetcher = local(server, robots=True)
        assert fetcher(at(server, "/open/1")).body == PAGE
        assert fetcher(at(server, "/late")).body == PAGE
        with pytest.raises(InputError, match=r"robots\.txt asks programs not to"):
            fetcher(at(server, "/closed/1"))


@pytest.mark.loopback
@pytest.mark.parametrize(
    "reply",
    [
        Reply(status=503),
        Reply(body=b"no gzip", headers={"content-encoding": "gzip"}),
        Reply(body=b"x", headers={"content-encoding": "br"}),
        redirect(302, "/robots.txt"),
        Reply(status=301),
    ],
)
def test_rules_that_cannot_be_read_are_named(reply: Reply) -> None:
    """Where a site's rules are not to be had, nothing is fetched, and the message says that it is for them."""
    with serve(reply) as server, pytest.raises(InputError, match=r"/a' is not fetched, because the site's robots\.txt cannot be read"):
        local(server, robots=True)(at(server, "/a"))


def test_heaps_of_rules_take_linear_time() -> None:
    """Neither names without end nor rules without end are held against each other."""
    assert is_linear(lambda names: read_robots(names.encode() + names.replace("User-agent", "Allow").encode()), "User-agent: *\n", 500)
