"""What keys and other secrets look like, and a scanner that finds them plain, packed and encoded."""

from __future__ import annotations

import base64
import binascii
import gzip
import re
import zlib
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import unquote_to_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator

FORMS: dict[str, str] = {
    "OpenAI": r"\bsk-(?:proj-|svcacct-|admin-|None-)?[A-Za-z0-9_-]{16,}",
    "Anthropic": r"\bsk-ant-[a-z0-9]{3,6}-[A-Za-z0-9_-]{20,}",
    "OpenAI session": r"\bsess-[A-Za-z0-9]{20,}",
    "bearer": r"(?i:\bbearer\s+)[A-Za-z0-9._~+/-]{16,}",
    "basic": r"(?i:\bauthorization[\"']?\s{0,4}[:=]\s{0,4}[\"']?basic\s+)[A-Za-z0-9+/=]{8,}",
    "header of a key": r"(?i:\b(?:x-)?api[-_]key[\"']?\s{0,4}[:=]\s{0,4}[\"']?)[A-Za-z0-9._-]{16,}",
    "key in an address": r"(?i:[?&](?:api[-_]?key|access_token|token|sig|signature)=)[A-Za-z0-9%._~+/-]{12,}",
    "user in an address": r"(?i:\bhttps?://)[^\s/@:\"']{1,80}:[^\s/@\"']{1,80}@",
    "AWS": r"\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}\b",
    "Google": r"\bAIza[A-Za-z0-9_-]{35}",
    "Google OAuth": r"\bya29\.[A-Za-z0-9_-]{20,}",
    "Azure storage": r"(?i:accountkey=)[A-Za-z0-9+/=]{40,}",
    "GitHub": r"\bgh[pousr]_[A-Za-z0-9]{36,}|\bgithub_pat_[A-Za-z0-9_]{22,}",
    "GitLab": r"\bglpat-[A-Za-z0-9_-]{20,}",
    "Hugging Face": r"\bhf_[A-Za-z0-9]{30,}",
    "Groq": r"\bgsk_[A-Za-z0-9]{40,}",
    "xAI": r"\bxai-[A-Za-z0-9]{40,}",
    "Perplexity": r"\bpplx-[A-Za-z0-9]{40,}",
    "Replicate": r"\br8_[A-Za-z0-9]{30,}",
    "Slack": r"\bxox[abeoprs]-[A-Za-z0-9-]{10,}",
    "Stripe": r"\b[rs]k_(?:live|test)_[A-Za-z0-9]{16,}",
    "SendGrid": r"\bSG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}",
    "Twilio": r"\bSK[0-9a-f]{32}\b",
    "npm": r"\bnpm_[A-Za-z0-9]{36}",
    "PyPI": r"\bpypi-[A-Za-z0-9_-]{50,}",
    "JSON web token": r"\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}",
    "private key": r"-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----",
    "cookie": r"(?i:\b(?:set-)?cookie[\"']?\s{0,4}[:=]\s{0,4}[\"'\[\s-]{0,8})[A-Za-z0-9_-]{1,60}=[^\s;\"']{8,}",
    "bot cookie": r"\b__cf_bm=[A-Za-z0-9._-]{8,}",
    "organisation": r"\borg-[A-Za-z0-9]{16,}",
    "project": r"\bproj_[A-Za-z0-9]{16,}",
}
PATTERNS = {name: re.compile(form.encode()) for name, form in FORMS.items()}

_BASE64 = re.compile(rb"[A-Za-z0-9+/_-](?:[A-Za-z0-9+/_-]|\s{1,4}(?=[A-Za-z0-9+/_-]{8})){22,200000}={0,2}")
_ESCAPED = re.compile(rb"\\(?:u00|x)([0-9a-fA-F]{2})|&#x([0-9a-fA-F]{2});|&#([0-9]{2,3});|=([0-9A-F]{2})")
_HEX = re.compile(rb"(?:[0-9a-f]{2}){20,100000}|(?:[0-9A-F]{2}){20,100000}")
_WIDE = re.compile(rb"(?:[\x20-\x7e]\x00){8,}|(?:\x00[\x20-\x7e]){8,}")
_DEPTH = 3
_MOST = 8 * 1024 * 1024
_MEMBERS = 50


def secrets_in(data: bytes, planted: tuple[bytes, ...] = ()) -> set[str]:
    """Name the forms that stand in bytes, or in what they hold in packed or encoded form; ``planted`` are found as such."""
    found: set[str] = set()
    for layer in layers(data):
        found |= {name for name, pattern in PATTERNS.items() if pattern.search(layer)}
        found |= {"planted" for one in planted if one in layer}
    return found


def layers(data: bytes, depth: int = 0) -> Iterator[bytes]:
    """Yield bytes, and what they are with escapes, wide letters, hex, base64, gzip and deflate undone, one within another."""
    yield data
    if depth == _DEPTH:
        return
    for undone in (_ESCAPED.sub(_unescaped, data), unquote_to_bytes(data) if b"%" in data else data):
        if undone != data:
            yield from layers(undone, depth + 1)
    for packed in (*_encoded(data), *_packed(data), *_spread(data)):
        yield from layers(packed, depth + 1)


def _unescaped(found: re.Match[bytes]) -> bytes:
    number = int(found[3]) if found[3] else int(found[1] or found[2] or found[4], 16)
    return bytes([number]) if number < 256 else found[0]


def _spread(data: bytes) -> Iterator[bytes]:
    """Read characters of two bytes, and bytes written as two digits."""
    for found in _WIDE.finditer(data):
        yield found.group().replace(b"\0", b"")
    for found in _HEX.finditer(data):
        yield bytes.fromhex(found.group().decode())


def _encoded(data: bytes) -> Iterator[bytes]:
    for found in _BASE64.finditer(data):
        whole = re.sub(rb"\s", b"", found.group()).translate(bytes.maketrans(b"-_", b"+/")).rstrip(b"=")
        for start in range(4):  # a word before it may run into it
            text = whole[start:]
            try:
                yield base64.b64decode(text[: len(text) - (len(text) % 4 == 1)] + b"=" * (-len(text) % 4))
            except binascii.Error:
                continue


def _packed(data: bytes) -> Iterator[bytes]:
    """Unpack every gzip or deflate stream, wherever in the bytes it begins."""
    starts = [*re.finditer(rb"\x1f\x8b\x08", data), *re.finditer(rb"\x78[\x01\x5e\x9c\xda]", data)]
    for found in islice(starts, _MEMBERS):
        unpacker = zlib.decompressobj(wbits=47)
        try:
            yield unpacker.decompress(data[found.start() :], _MOST)
        except zlib.error:
            continue


def disguises(secret: bytes) -> dict[str, bytes]:
    """Write a secret in the ways in which a recorder, a log or a store may keep it."""
    body = b'{"error": {"message": "no such key: ' + secret + b'"}}'
    return {
        "plain": body,
        "gzip": gzip.compress(body),
        "deflate": zlib.compress(body),
        "base64": base64.b64encode(body),
        "base64 of gzip, in YAML": b"string: !!binary |\n" + b"".join(b"  " + line + b"\n" for line in _lines(gzip.compress(body))),
        "URL-safe base64": base64.urlsafe_b64encode(b"??" + body),
        "percent": b"".join(b"%%%02X" % each for each in body),
        "escapes": b"".join(b"\\u%04x" % each for each in body),
        "base64 in JSON in base64": base64.b64encode(b'{"log": "' + base64.b64encode(body) + b'", "at": 1}'),
        "base64 behind a word": b"data/x" + base64.b64encode(body),
        "percent in base64": base64.b64encode(b"".join(b"%%%02x" % each for each in body)),
        "UTF-16": body.decode("latin-1").encode("utf-16-le"),
        "UTF-16, big end first": body.decode("latin-1").encode("utf-16-be"),
        "UTF-16 in gzip": gzip.compress(body.decode("latin-1").encode("utf-16")),
        "hexadecimal": body.hex().encode(),
        "references of HTML": b"".join(b"&#%d;" % each for each in body),
        "quoted-printable": b"".join(b"=%02X" % each for each in body),
        "gzip in a file": b"SQLite format 3\0" + bytes(99) + gzip.compress(body) + bytes(99),
    }


def _lines(data: bytes) -> list[bytes]:
    text = base64.b64encode(data)
    return [text[at : at + 70] for at in range(0, len(text), 70)]
