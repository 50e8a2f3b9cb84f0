"""Texts that were wrapped at a fixed width: which line ends only break a line, and which end a paragraph."""

import re
from functools import lru_cache
from itertools import pairwise

_LEAST, _MOST = 60, 80
_LONGER = re.compile(rf"^(?=[^\n\r]{{{_MOST + 1}}})\S*[^\S\n\r]+\S", re.MULTILINE)
_WORD = re.compile(r"\s*(\S*)")
_STOPS = tuple(".!?:;…")
_CLOSING = "\"”’'»)]* "
_LIST = ("- ", "* ", "• ", "> ", ">", "|", "#")
_FEWEST = 2
_MOSTLY = 0.8
_IN_MID_SENTENCE = 0.5
_NEARLY_FULL = 0.7


def flowing(text: str) -> str:
    """The text with a blank for each line end that only breaks a line: as long, so that offsets stay.

    Of a text that is not wrapped it is the text itself. One is wrapped where no line of several words is
    longer than 80 signs, the longest has 60 or more, and nearly all lines that another follows without an
    empty one between end because its first word would not have fitted, most of them in mid-sentence. There a
    line still ends its paragraph where it is short, or where the next one is indented or opens with a sign.
    """
    if len(text) <= _LEAST or _LONGER.search(text) is not None:
        return text
    return _flowing(text)


@lru_cache(maxsize=16)
def _flowing(text: str) -> str:
    lines = text.split("\n")
    width = max((len(line.rstrip()) for line in lines if " " in line.strip()), default=0)
    if not _LEAST <= width <= _MOST:
        return text
    inside = [
        (at, line.rstrip(), following)
        for at, (line, following) in enumerate(pairwise(lines))
        if line.strip() and following.strip() and not _begins(line, following)
    ]
    full = [one for one in inside if _is_full(one[1], one[2], width)]
    if len(full) < max(_FEWEST, _MOSTLY * len(inside)):
        return text
    running = sum(not _is_stopped(line) and following.lstrip()[0].islower() for _, line, following in full)
    if running < _IN_MID_SENTENCE * len(full):
        return text
    for at, line, following in inside:
        if _is_full(line, following, width) or (len(line) >= _NEARLY_FULL * width and not _is_stopped(line)):
            blanks = " " * (1 + lines[at].endswith("\r"))
            lines[at] = lines[at].removesuffix("\r") + blanks
        else:
            lines[at] += "\n"
    return _put_together(lines, {at for at, _, _ in inside})


def _put_together(lines: list[str], ended: set[int]) -> str:
    """The lines as one text; those ``ended`` have what ends them."""
    last = len(lines) - 1
    return "".join(line if at in ended or at == last else line + "\n" for at, line in enumerate(lines))


def _begins(line: str, following: str) -> bool:
    """Whether the next line begins a paragraph, whatever the length of this one: by a sign, or indented."""
    if line.startswith((">", "|", "#")) or following.lstrip().startswith(_LIST):
        return True
    return len(following) - len(following.lstrip()) > len(line) - len(line.lstrip())


def _is_full(line: str, following: str, width: int) -> bool:
    """Whether the next word would not have fitted on the line."""
    word = _WORD.match(following)
    return len(line) + 1 + len(word[1] if word else "") > width


def _is_stopped(line: str) -> bool:
    """Whether a sentence ends with the line."""
    return line.rstrip(_CLOSING).endswith(_STOPS)
