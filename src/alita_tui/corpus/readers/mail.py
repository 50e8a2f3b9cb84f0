"""Mail: each message of a mailbox, or the one of a file, is an article, such as a newsletter."""

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.headerregistry import HeaderRegistry
from email.message import EmailMessage
from email.policy import default
from email.utils import parseaddr

from alita_tui.corpus.decoding import Undecodable, decode
from alita_tui.corpus.model import Skipped
from alita_tui.corpus.readers import limits
from alita_tui.corpus.readers.document import Document, Unreadable
from alita_tui.corpus.readers.fields import printable, word
from alita_tui.corpus.readers.lines import lines_of
from alita_tui.corpus.readers.raw import RawArticle

# The parser of the standard library takes a time that grows with the square of a header's length.
_LONGEST_HEADER = 2_000
_REGISTRY = HeaderRegistry()
_POLICY = default.clone(header_factory=lambda name, value: _REGISTRY(name, value[:_LONGEST_HEADER]))
_FROM = re.compile(rb"From \S.*\d\d:\d\d")
_QUOTED_FROM = re.compile(rb"^>(>*From )", re.M)


def read(document: Document) -> Iterator[RawArticle | Skipped]:
    """Read a mailbox or a message."""
    number = 0
    for number, data in enumerate(_messages(document), 1):
        if number <= document.after:
            continue
        single = document.suffix == ".eml"
        name = document.name if single else f"{document.name}-{number}"
        try:
            yield _article(data, document, name)
        except Unreadable as error:
            if single:
                raise
            yield Skipped(f"{document.path}:{number}", str(error), error.hint, error.retry)
    if not number:
        raise Unreadable("empty", "leave it out")


def _messages(document: Document) -> Iterator[bytes | None]:
    """The messages as bytes; None for one that is too large. A mailbox parts them by its ``From`` lines."""
    if document.suffix == ".eml":
        data = document.read()
        if data.strip():
            yield data
        return
    lines: list[bytes] = []
    length = 0
    begun = blank = False
    for line in lines_of(document.chunks()):
        if line is not None and _FROM.match(line) and (blank or not begun):
            if begun:
                yield _message(lines, length)
            lines, length, begun, blank = [], 0, True, False
            continue
        if not begun and line and line.strip():
            raise Unreadable(
                "no mailbox: it does not begin with a From line", "save the messages as .eml files"
            )
        blank = line is not None and not line.strip()
        length += limits.LARGEST_TEXT + 1 if line is None else len(line) + 1
        if line is not None and length <= limits.LARGEST_TEXT:
            lines.append(line)
    if begun:
        yield _message(lines, length)


def _message(lines: list[bytes], length: int) -> bytes | None:
    if length > limits.LARGEST_TEXT:
        return None
    return _QUOTED_FROM.sub(rb"\1", b"\n".join(lines))


def _article(data: bytes | None, document: Document, name: str) -> RawArticle:
    if data is None:
        raise Unreadable(
            f"a message of more than {limits.size(limits.LARGEST_TEXT)}", "save what matters of it"
        )
    try:
        message = message_from_bytes(data, policy=_POLICY)
        text, encoding, guessed = _text(message)
    except (AssertionError, AttributeError, LookupError, RecursionError, TypeError, ValueError) as error:
        raise Unreadable(f"a broken message: {type(error).__name__}", "leave it out") from None
    if not text.strip():
        raise Unreadable("a message without a text", "leave it out")
    shown, address = parseaddr(_header(message, "From") or "")
    return RawArticle(
        path=document.path,
        name=name,
        text=printable(text),
        title=_header(message, "Subject"),
        date=_header(message, "Date"),
        source=word(shown) or address.rpartition("@")[2] or None,
        author=None,
        folder=document.folder,
        encoding=encoding,
        encoding_guessed=guessed,
    )


def _header(message: EmailMessage, name: str) -> str | None:
    try:
        return word(str(message[name])) if message[name] is not None else None
    except Exception:  # the parser of the standard library breaks on some headers in its own ways
        return None


def _text(message: EmailMessage) -> tuple[str, str, bool]:
    """The plain text of a message, else the words of its page, with their encoding."""
    body = message.get_body(("plain", "html"))
    payload = body.get_payload(decode=True) if body is not None else None
    if body is None or not isinstance(payload, bytes):
        return "", "utf-8", False
    charset = body.get_content_charset()
    if body.get_content_type() == "text/html":
        from alita_tui.corpus.readers.extras import require

        require("mail that is only HTML", "html", ("lxml",))
        from alita_tui.corpus.readers.markup import decoded, text_of, tree_of

        source, encoding, guessed = decoded(payload, charset)
        return (text_of(tree_of(source)) if source.strip() else ""), encoding, guessed
    try:
        found = decode(payload, charset)
    except Undecodable as error:
        raise Unreadable(str(error), error.hint) from None
    text = "\n".join(line.rstrip(" \t\r") for line in found.text.split("\n"))
    return text, found.encoding, found.guessed
