"""Bytes to text, with word of how sure the encoding is."""

import codecs
from typing import NamedTuple

# The longer mark first: that of UTF-32 begins as that of UTF-16.
_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_SAMPLE = 4096
_GUESSING = 1 << 20
_HINT = "convert it to UTF-8, for instance with iconv"


class Undecodable(Exception):
    """Bytes that are no text. ``hint`` says what to do."""

    def __init__(self, reason: str, hint: str) -> None:
        super().__init__(reason)
        self.hint = hint


class Decoded(NamedTuple):
    """A text as decoded, its line ends untouched; ``guessed`` where nothing declared the encoding."""

    text: str
    encoding: str
    guessed: bool = False


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """Decode by byte-order mark, else as strict UTF-8, as declared, as cp1252, marked as guessed.

    Where cp1252 cannot be, charset-normalizer guesses, if it is installed. UTF-16 without a mark is known by
    its zero bytes, and marked as guessed too. Raises Undecodable for binary data.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(_strict(data, encoding), encoding)
    if b"\0" in data:
        return Decoded(_strict(data, _wide(data)), _wide(data), guessed=True)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _legacy(data, declared)


def has_wide_mark(head: bytes) -> bool:
    """Whether the bytes begin with the mark of UTF-16 or UTF-32."""
    return any(head.startswith(mark) for mark, encoding in _MARKS if encoding != "utf-8-sig")


def _legacy(data: bytes, declared: str | None) -> Decoded:
    for encoding in filter(None, (_known(declared),)):
        try:
            return Decoded(data.decode(encoding), encoding)
        except (UnicodeDecodeError, ValueError):
            break
    try:
        return Decoded(data.decode("cp1252"), "cp1252", guessed=True)
    except UnicodeDecodeError:
        return _guessed(data)


def _known(declared: str | None) -> str | None:
    """The codec of a declared charset; what pages call Latin-1 is cp1252. None for what is no charset."""
    try:
        codec = codecs.lookup((declared or "").strip())
    except (LookupError, ValueError):
        return None
    if codec.name in ("iso8859-1", "ascii"):
        return "cp1252"
    # Codecs such as base64 or zip are no charsets, and punycode or utf-7 are none of an article.
    is_text = getattr(codec, "_is_text_encoding", True)
    return codec.name if is_text and codec.name not in _UNFIT else None


_UNFIT = frozenset(
    "idna punycode raw-unicode-escape raw_unicode_escape undefined unicode-escape unicode_escape utf-7 utf-8 "
    "mbcs oem".split()
)


def _wide(data: bytes) -> str:
    """UTF-16 of mostly Latin letters has its zeros on every other byte. Else raises Undecodable."""
    sample = data[:_SAMPLE]
    half = max(len(sample) // 2, 1)
    first, second = sample[::2].count(0), sample[1::2].count(0)
    if len(data) % 2 == 0 and len(sample) >= 4:
        if second > 0.7 * half and first < 0.05 * half:
            return "utf-16-le"
        if first > 0.7 * half and second < 0.05 * half:
            return "utf-16-be"
    raise Undecodable("binary, not text", "leave it out, or convert it to text")


def _guessed(data: bytes) -> Decoded:
    """What is neither UTF-8 nor cp1252, by charset-normalizer. Raises Undecodable where it does not know."""
    try:
        from charset_normalizer import from_bytes
    except ImportError:
        from alita_tui.corpus.readers.extras import install

        raise Undecodable("neither UTF-8 nor cp1252", f"{_HINT}; or {install('encodings')}") from None
    best = from_bytes(data[:_GUESSING]).best()
    if best is None:
        raise Undecodable("in no known encoding", _HINT)
    return Decoded(_strict(data, best.encoding), best.encoding, guessed=True)


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise Undecodable(f"broken {encoding.upper()} at byte {error.start}", _HINT) from None
