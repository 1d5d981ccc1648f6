"""An e-mail to text: its subject, and its text part, or the HTML part where that says more."""

from __future__ import annotations

import re
from email import message_from_bytes, policy
from importlib.util import find_spec
from typing import TYPE_CHECKING, cast

from summarizer.readers.caps import MAX_DEPTH
from summarizer.readers.decode import decode_page
from summarizer.readers.extract import Extract, UnreadableError
from summarizer.readers.tidy import QUOTED, tidy, titled

if TYPE_CHECKING:
    from collections.abc import Iterable
    from email.message import EmailMessage

MAX_PARTS = 200
_MAIL = "message/rfc822"
_OF_MAILBOX = re.compile(rb"(?:\A|\n\r?\n)From [^\r\n]{1,200}\r?\n(?=[A-Za-z][A-Za-z0-9-]{0,60}:)")
"""The line above each mail of a mailbox."""
_WITH_QUOTED = re.compile(r"(?:\n[^\n>][^\n]{0,200}:[ \t]{0,9}\n?)?(?:\n>[^\n]*+)++")
"""Lines that a mail quotes, with the one above that says of whom."""
_OWN_WORDS = 8
"""How many a mail has at least that says something beside what it quotes."""
_WRAPPED = 80
"""Longest line of a text that was broken by its sender's program."""
_NEW_LINE = re.compile(r"\s|[-–—•*·▪►>]|\(?\d{1,2}[.)]\s")
_NAMES, _NAME = 3, 60
"""How many attachments are named, and with how many characters."""
_SHARE = 0.5
"""A text part with fewer of the HTML part's words only says where to look at that."""


def read(data: bytes, charset: str | None, url: str | None) -> tuple[Extract, ...]:  # noqa: ARG001 - readers have one signature
    """
    Read a mail, those that it forwards, and those of a mailbox (mbox), each as a text of its own.

    Raises:
        UnreadableError: It has no text, too many parts, or only an HTML part whose reader is not installed.
    """
    begun = [found.end() for found in _OF_MAILBOX.finditer(data)]
    if len(begun) <= 1:
        return _read(data, url)
    if len(begun) > MAX_PARTS:
        message = f"is a mailbox of more than {MAX_PARTS} mails"
        raise UnreadableError(message)
    mails = [data[start:end] for start, end in zip(begun, [*begun[1:], len(data)], strict=True)]
    return tuple(extract for mail in mails for extract in _read_or_told(mail, url))


def _read_or_told(data: bytes, url: str | None) -> tuple[Extract, ...]:
    try:
        return _read(data, url)
    except UnreadableError as error:
        return (Extract(text="", notes=(f"a mail of the mailbox {error}",)),)


def _read(data: bytes, url: str | None) -> tuple[Extract, ...]:
    head, _, _ = data.replace(b"\r\n", b"\n").partition(b"\n\n")
    if head.count(b"\n") > 20 * MAX_PARTS or data.lower().count(b"content-type:") > MAX_PARTS:
        message = f"is a mail of more than {MAX_PARTS} parts"
        raise UnreadableError(message)
    mail = message_from_bytes(data, policy=policy.default)
    forwarded = [extract for each in _forwarded(mail) for extract in _extracts(each, url)]
    own = _extracts(mail, url)
    if not own and not forwarded:
        unread = _unread(mail)
        message = f"is a mail without text{f', which only carries files ({unread})' if unread else ''}"
        raise UnreadableError(message)
    return (*own, *forwarded)


def _forwarded(mail: EmailMessage) -> list[EmailMessage]:
    """List the mails in a mail, shown in it or attached to it: programs forward them in either way."""
    parts = [part for part in mail.walk() if part.get_content_type() == _MAIL]
    held = [cast("list[EmailMessage] | str", part.get_payload()) for part in parts[:MAX_DEPTH]]
    return [inner for each in held if isinstance(each, list) for inner in each[:1]]


def _extracts(mail: EmailMessage, url: str | None) -> tuple[Extract, ...]:
    """Read one mail; nothing where it has no text of its own."""
    body, unread = _body(mail), _unread(mail)
    if body is None or not body.text.strip():
        return ()
    title = _header(mail, "subject")
    text, changed = tidy(titled(body.text, title))
    return (
        Extract(
            text=text,
            title=title,
            publisher=_sender(mail),
            published=_day(mail) or body.published,
            url=url,
            notes=(*body.notes, *changed, *([f"files in the mail were not read ({unread}): save them and name them"] if unread else [])),
        ),
    )


def _body(mail: EmailMessage) -> Extract | None:
    plain, page = _part(mail, "text/plain"), _part(mail, "text/html")
    answers = _header(mail, "in-reply-to") is not None
    written = _written(*plain, answers=answers) if plain else None
    if page is None:
        return written
    if find_spec("trafilatura") is None:
        if written is not None:
            return written
        message = "is a mail in HTML, and reading one needs more libraries (pip install 'provenbrief[web]')"
        raise UnreadableError(message)
    from summarizer.readers.html import read_page

    shown = read_page(page[0], page[1], None, answers=answers)
    if written and len(written.text.split()) >= _SHARE * len(shown.text.split()):
        return written
    return shown


def _written(text: str, notes: tuple[str, ...], *, answers: bool) -> Extract:
    """Read the text of a mail; of one that answers, without what it quotes of somebody else, unless it says hardly more itself."""
    own, quoted = _WITH_QUOTED.subn("\n", f"\n{text}".replace("\r\n", "\n")) if answers else (text, 0)
    if quoted and len(own.split()) >= _OWN_WORDS:
        text, notes = own, (*notes, QUOTED)
    return Extract(text=_unwrapped(text), notes=notes)


def _unread(mail: EmailMessage) -> str:
    """Name the files that a mail carries beside its text and the pictures in it; empty where there are none."""
    parts = [part for part in mail.walk() if part.get_content_type() != _MAIL and part.get_content_disposition() == "attachment"]
    names = [_filename(part) for part in parts]
    more = [f"{len(names) - _NAMES} more"] if len(names) > _NAMES else []
    return ", ".join([*names[:_NAMES], *more])


def _filename(part: EmailMessage) -> str:
    """Read the name of a file that is attached; one that its parser cannot take is none."""
    try:
        name = part.get_filename()
    except (AttributeError, LookupError, TypeError, ValueError):
        name = None
    return " ".join((name or "one without a name").split())[:_NAME]


def _part(mail: EmailMessage, kind: str) -> tuple[str, tuple[str, ...]] | None:
    """Decode the first part of a type that is no attachment, and not inside a mail that is forwarded as one."""
    waiting: list[tuple[EmailMessage, int]] = [(mail, 0)]
    while waiting:
        part, depth = waiting.pop(0)
        if depth > MAX_DEPTH or part.get_content_disposition() == "attachment":
            continue
        if part.get_content_type() == kind:
            payload = part.get_payload(decode=True)
            return decode_page(payload, part.get_content_charset()) if isinstance(payload, bytes) else None
        if part.get_content_maintype() == "multipart":
            waiting += [(one, depth + 1) for one in cast("Iterable[EmailMessage]", part.iter_parts())]
    return None


def _unwrapped(text: str) -> str:
    """Undo the line breaks that a mail program put where a line was full; those that somebody wrote stay."""
    lines = [line.rstrip() for line in text.replace("\r\n", "\n").split("\n")]
    width = max(map(len, lines), default=0)
    if width > _WRAPPED:
        return "\n".join(lines)
    out: list[str] = []
    previous = ""
    for line in lines:
        fitted = len(previous) + 1 + len(line.split(maxsplit=1)[0]) <= width if line.strip() else True
        if out and previous and not fitted and not _NEW_LINE.match(line):
            out[-1] += f" {line}"
        else:
            out.append(line)
        previous = line
    return "\n".join(out)


def _header(mail: EmailMessage, name: str) -> str | None:
    """Read a header; one that its parser cannot take is none."""
    try:
        value = mail[name]
    except (AttributeError, IndexError, KeyError, TypeError, ValueError):
        return None
    return " ".join(str(value).split()) or None if value is not None else None


def _sender(mail: EmailMessage) -> str | None:
    from email.utils import parseaddr

    name, address = parseaddr(_header(mail, "from") or "")
    return name or address.rpartition("@")[2] or None


def _day(mail: EmailMessage) -> str | None:
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(_header(mail, "date") or "").date().isoformat()
    except (TypeError, ValueError, OverflowError):
        return None
