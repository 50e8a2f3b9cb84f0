"""Bytes to text, with word of how sure the encoding is."""

from dataclasses import dataclass

# The longer mark first: that of UTF-32 begins as that of UTF-16.
_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)


class Undecodable(Exception):
    """Bytes that are no text. ``hint`` says what to do."""

    def __init__(self, reason: str, hint: str) -> None:
        super().__init__(reason)
        self.hint = hint


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text as decoded, its line ends untouched; ``guessed`` where nothing declared the encoding."""

    text: str
    encoding: str
    guessed: bool = False


def decode(data: bytes) -> Decoded:
    """Decode by byte-order mark, else as strict UTF-8, else as cp1252, marked as guessed.

    Raises Undecodable for binary data and for bytes that cp1252 does not know either.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(_strict(data, encoding), encoding)
    if b"\0" in data:
        raise Undecodable("binary, not text", "leave it out, or convert it to text")
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return Decoded(_strict(data, "cp1252"), "cp1252", guessed=True)


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        reason = (
            "neither UTF-8 nor cp1252"
            if encoding == "cp1252"
            else f"broken {encoding.upper()} at byte {error.start}"
        )
        raise Undecodable(reason, "convert it to UTF-8, for instance with iconv") from None
