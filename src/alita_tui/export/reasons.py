"""Flags, links and the places that support them, in the words of an editor."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from alita_tui.quotes.cluster import Link
from alita_tui.quotes.copied import is_copied
from alita_tui.quotes.model import Flag, OwnReport, Reading, Reason, Rejected, Span
from alita_tui.quotes.rules import LINK_RULES, REJECTED_RULES, REPORT_RULES, STATE_RULES

_LONGEST = 60

FLAG_WORDS: Final[dict[Flag, str]] = {
    "moved": "printed in another place",
    "spliced": "joined with a distant sentence",
    "other-speaker": "credited to others",
    "uncredited": "nobody is credited",
    "unmarked": "without quotation marks",
    "negation-changed": "adds or drops a “not”",
    "number-changed": "gives another number",
    "limit-changed": "goes further or less far",
    "hedge-lost": "drops what leaves it open",
    "condition-lost": "drops a condition",
    "claim-added": "adds a claim",
    "wrong-glyph": "closes with a wrong mark",
}


def places(text: str, spans: Sequence[Span]) -> str:
    """``“he” [1890:1892], “acknowledged” [1893:1905]``; of long places beginning and end."""
    return ", ".join(f"{_quoted(text[start:end])} [{start}:{end}]" for start, end in spans)


def _quoted(words: str) -> str:
    """The words in marks; marks alone as they are."""
    line = " ".join(words.split())
    if not any(map(str.isalnum, line)):
        return line
    if len(line) <= _LONGEST:
        return f"“{line}”"
    half = _LONGEST // 2
    first, last = line[: line.rfind(" ", 0, half)], line[line.find(" ", len(line) - half) :]
    return f"“{first or line[:half]} …{last or line[-half:]}”"


def link_why(link: Link, name_of: Callable[[str], str]) -> str:
    """Why a quotation belongs to its statement; ``name_of`` gives the name of an article's source."""
    said = LINK_RULES[link.rule]
    if link.parent is None:
        return said
    parent = f"{name_of(link.parent.article)} [{link.parent.start}:{link.parent.end}]"
    if link.rule == "one-utterance":
        return f"{said}: {parent}"
    return f"{said}: {_how_many(link)} stand in {parent}"


def copied_why(link: Link, text_of: Callable[[str], str]) -> str:
    """That both articles print one text, if they do; ``text_of`` gives the text of an article by its id."""
    child, parent = link.child, link.parent
    if parent is None or parent.article == child.article:
        return ""
    same = is_copied(text_of(child.article), child, text_of(parent.article), parent)
    return (
        "the outlets’ own words in the paragraph are the same, too: one text, printed twice" if same else ""
    )


def shared_words(link: Link, text: str) -> str:
    """The words of ``text``, the child's article, that the parent gives too; nothing where it gives all."""
    if link.parent is None or link.rule == "one-utterance" or _all_agree(link):
        return ""
    return places(text, [mine for mine, _ in link.shared()])


def _how_many(link: Link) -> str:
    """``all of its words``, or how many of how many."""
    agreeing, words = link.agreeing()
    return "all of its words" if agreeing == words else f"{agreeing:,} of its {words:,} words"


def _all_agree(link: Link) -> bool:
    agreeing, words = link.agreeing()
    return agreeing == words


def flag_whys(reasons: Iterable[Reason], known: Sequence[Span], text: str, base: str) -> Iterator[str]:
    """For each flag the sentence that explains it and the words that support it, here and in the base.

    ``known`` are places that are shown already: the wording itself.
    """
    for one in reasons:
        said = f"{FLAG_WORDS[one.flag]}: {one.why}"
        spans = tuple(span for span in one.spans if span not in known)
        said += f"; here {places(text, spans)}" if spans else ""
        yield said + (f"; base {places(base, one.base)}" if one.base else "")


def state_why(reading: Reading, text: str) -> str:
    """The rule of the state, and the words that support it where they are not all of the wording."""
    spans = tuple(span for span in reading.evidence if span not in reading.spans)
    return STATE_RULES[reading.state] + (f": {places(text, spans)}" if spans else "")


def rejected_why(rejected: Rejected, text: str) -> str:
    """The place that came nearest, and why it was not taken."""
    near = places(text, (rejected.span,))
    return f"nearest {near}, not taken: {REJECTED_RULES[rejected.rule]}; it {rejected.why}"


def report_why(report: OwnReport, text: str) -> str:
    """What ties an own report to the statement, and by which words."""
    return f"{REPORT_RULES[report.rule]}: {places(text, report.evidence)}"
