"""Escape sequences in articles, names and queries, on a real terminal: none of them reaches it."""

import os
import re
from pathlib import Path

from tests.hostile.naughty import ESCAPES, records
from tests.hostile.pseudo_terminal import terminal

# All that Textual 8.2 writes: styles, cursor, modes, keyboard protocol, synchronised output, the clipboard.
OWN = re.compile(
    rb"\x1b\[[0-9;]*m|\x1b\[\d+;\d+H|\x1b\[\?(?:1049|25|1000|1003|1015|1006|1016|1004|2004|2026|2048|7)[hl]"
    rb"|\x1b\[\?(?:2026|2048)\$p|\x1b\[[<>]\d*u|\x1b\]22;[a-z]*(?:\x1b\\|\x07)|\x1b\]52;c;[A-Za-z0-9+/=]*\x07|\x1b\[\?25[hl]|\r\n|\n"
)
# The styles of Textual are written whole; these are of the articles.
STRANGE = (b"owned", b"b3duZWQ=", b"\x1b[31m", b"\x1b]8;")


def raw(written: bytes) -> list[bytes]:
    """Control characters that are no part of what Textual writes, with what stands around them."""
    left = OWN.sub(b"", written)
    # As UTF-8 a C1 control is C2 80 to C2 9F.
    found = re.finditer(rb"[\x00-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\xaa-\xae]|\xe2\x81[\xa6-\xa9]", left)
    return [left[max(0, one.start() - 20) : one.end() + 20] for one in found]


def test_fifty_sequences_in_every_pane_reach_no_terminal(tmp_path: Path) -> None:
    assert len(ESCAPES) >= 50
    lines = records(*(ESCAPES[number:] + ESCAPES[:number] for number in range(3)))
    (tmp_path / "\x1b]0;owned\x07.jsonl").write_text(lines)
    (tmp_path / "bad \x1b[31m\x9b2J.txt").write_bytes(b"")
    with terminal(str(tmp_path)) as one:
        one.wait_for("Bridge")
        one.settle()
        for keys in (
            "3nn",
            "w",
            "\x1b",
            "l",
            "\x1b",
            "y",
            "c",
            "jjl",
            "w",
            "y",
            "v",
            "\x1b",
            "\x1b",
            "\x1b",
            "4",
            "?",
            "\x1b",
            ":",
        ):
            one.send(keys.encode())
            one.settle(0.2)
        one.send(b"\x1b")
        one.settle()
        one.send(b"s")
        one.settle(0.2)
        one.send(b"\x1b[200~" + "".join(ESCAPES).replace("\x1b[201~", "").encode()[:400] + b"\x1b[201~")
        one.settle()
        one.send(b"\x1b\x1b\x1b\x1b")
        one.settle(0.3)
        one.send(b"\x11")
        one.ended()
        copied = re.compile(rb"\x1b\]52;c;[A-Za-z0-9+/=]*\x07")
        written = copied.sub(b"", one.all)
        assert raw(written) == []
        for strange in STRANGE[:1]:
            assert b"\x1b]0;" + strange not in written
        assert b"\x1b[31m" not in written


def test_an_end_with_an_error_prints_no_sequence(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/\x1b]0;owned\x07\x9b2J"
    with terminal("browse", os.fsdecode(name)) as one:
        assert one.ended() == 2
        assert raw(one.all) == []
