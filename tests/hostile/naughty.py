"""Strings that break careless programs, made from a seed: every run makes the same ones."""

import json
import random
from collections.abc import Iterator

SEED = 20251117
COUNT = 600

# What a terminal acts on: moving, clearing, titles, clipboard, links, reports, modes, devices, C1 forms.
ESCAPES = [
    *("\x1b[2J", "\x1b[H", "\x1b[31m", "\x1b[?1049l", "\x1b[?25h", "\x1b[6n", "\x1b[c", "\x1b[>c", "\x1b[5n"),
    *("\x1b[?2004l", "\x1b[?1000h", "\x1b[1;1H", "\x1b[3J", "\x1b[8;5;5t", "\x1b[21t", "\x1b[20h", "\x1b[!p"),
    *(
        "\x1b]0;owned\x07",
        "\x1b]2;owned\x1b\\",
        "\x1b]52;c;b3duZWQ=\x07",
        "\x1b]52;c;?\x07",
        "\x1b]4;1;?\x07",
    ),
    *(
        "\x1b]8;;http://x.example\x1b\\press\x1b]8;;\x1b\\",
        "\x1b]10;?\x07",
        "\x1b]50;?\x07",
        "\x1b]1337;File=:AA==\x07",
    ),
    *("\x1b]9;owned\x07", "\x1b]777;notify;a;b\x07", "\x1b]133;A\x07", "\x1bP$qm\x1b\\", "\x1bP+q544e\x1b\\"),
    *(
        "\x1b_Gi=1;AA\x1b\\",
        "\x1b^private\x1b\\",
        "\x1bXstart\x1b\\",
        "\x1bPq#0;2;0;0;0~\x1b\\",
        "\x1bc",
        "\x1b7",
    ),
    *(
        "\x1b8",
        "\x1bD",
        "\x1bM",
        "\x1bE",
        "\x1b(0",
        "\x1b=",
        "\x1b>",
        "\x1bZ",
        "\x1b#8",
        "\x1b%G",
        "\x1b\x1b[A",
    ),
    *(
        "\x9b2J",
        "\x9b31m",
        "\x9d0;owned\x9c",
        "\x9d52;c;b3duZWQ=\x9c",
        "\x90$qm\x9c",
        "\x9fGi=1\x9c",
        "\x85",
        "\x8d",
    ),
    *(
        "\x07",
        "\x08\x08\x08",
        "\r",
        "\x0b",
        "\x0c",
        "\x0e",
        "\x0f",
        "\x00",
        "\x05",
        "\x7f",
        "\x1a",
        "\x11\x13",
    ),
]
MARKUP = [
    *(
        "[/]",
        "[b]",
        "[/b]",
        "[bold]",
        "[@click=app.quit]x[/]",
        "[@click='app.quit']",
        "[red on",
        "[on red]x[/on red]",
    ),
    *(
        "[link=file:///etc/passwd]x[/link]",
        "[",
        "]",
        "[[",
        "\\[b]",
        "[]",
        "[=]",
        "[#]",
        "[$primary]",
        "[:smile:]",
    ),
    *(
        ":smile:",
        "[for Avatar]",
        "[sic]",
        "[…]",
        "[/][/][/]",
        "[not bold]",
        "[b",
        "[a=b c='d]",
        "[@=]",
        "{x}",
        "$x",
    ),
    *(
        "%s%n",
        "{0.__class__}",
        "</b>",
        "<script>alert(1)</script>",
        "&lt;",
        "=1+1",
        "@SUM(A1)",
        "+cmd|' /C x'!A0",
    ),
]
LETTERS = [
    *(
        "\u202e",
        "\u202d",
        "\u2066",
        "\u2069",
        "\u200f",
        "\u061c",
        "\u200b",
        "\u200c",
        "\u200d",
        "\u2060",
        "\ufeff",
    ),
    *(
        "\u00ad",
        "\u180e",
        "\u034f",
        "\u115f",
        "\u3164",
        "\ufffc",
        "\ufff9",
        "\U000e0041",
        "\ufe0f",
        "\U000e0100",
    ),
    *(
        "\ud800",
        "\udfff",
        "\ufffe",
        "\U0010ffff",
        "e" + "\u0301" * 30,
        "ﷺ",
        "漢字",
        "👩‍👩‍👧‍👦",
        "🏴‍☠️",
        "🇩🇪🇩",
        "ﬁ",
        "İ",
    ),
    *(
        "ß",
        "ǆ",
        "٣",
        "Ⅷ",
        "½",
        "‰",
        "\u2028",
        "\u2029",
        "\x85",
        "\u00a0",
        "\u3000",
        "“",
        "”",
        "‘",
        "''",
        "``",
        "«",
    ),
    *(
        "../../etc/passwd",
        "$(reboot)",
        "`reboot`",
        "; rm -rf ~",
        "|cat",
        "-rf",
        "--help",
        "\\",
        "'",
        '"',
        "%00",
        "~",
    ),
    *(
        "NULL",
        "None",
        "true",
        "1e309",
        "-0",
        "NaN",
        "0x0",
        "' OR 1=1 --",
        "NEAR(a b)",
        "a AND",
        "title:",
        '"',
        "*",
    ),
]


def naughty(count: int = COUNT) -> Iterator[str]:
    """Each of the pieces alone, then mixtures of them with words between."""
    pieces = [*ESCAPES, *MARKUP, *LETTERS]
    yield from pieces[:count]
    chance = random.Random(SEED)
    words = "oath bridge Mara told said we the “open” council’s 12 May".split()
    for _ in range(count - len(pieces)):
        parts = [chance.choice(pieces) if chance.random() < 0.6 else chance.choice(words) for _ in range(9)]
        yield chance.choice(["", " "]).join(parts)


def article(strings: list[str]) -> str:
    """An article that quotes each of the strings, and credits one."""
    said = "\n\n".join(
        f"“We {one} open the old bridge in May {number},” said Mara {one} Lindt."
        for number, one in enumerate(strings)
    )
    return f"Bridge {strings[0]} to open again\n\n{said}\n"


def records(*groups: list[str]) -> str:
    """One article a group as JSON Lines, where NUL and half pairs can stand too; every field is naughty."""
    return "".join(
        json.dumps(
            {
                "id": f"{number}{group[0]}",
                "title": f"Bridge {group[-1]} opens",
                "source": f"Paper {number} {group[len(group) // 2]}",
                "url": f"https://paper.example/{group[0]}",
                "text": article(group),
            }
        )
        + "\n"
        for number, group in enumerate(groups)
    )


ACTING = frozenset(
    map(chr, [*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)])
)
"""What a terminal acts on, or turns a line with."""
