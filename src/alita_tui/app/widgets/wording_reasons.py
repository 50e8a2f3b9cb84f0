"""Why: what decided a verdict and each flag, why the words belong to the statement, and whose they are."""

from collections.abc import Iterator
from typing import Final

from alita_tui.app.widgets.wording_marks import shown
from alita_tui.app.widgets.wording_notes import Note, Place, excerpt, own_name
from alita_tui.export.columns import column_names
from alita_tui.export.own_reports import plain_reason, text_of
from alita_tui.export.places import offsets, place, quotation_at
from alita_tui.export.reasons import FLAG_WORDS, copied_why, link_why, places, report_why, shared_words
from alita_tui.export.states import WORDS, few_words, percent
from alita_tui.quotes.explaining import explained
from alita_tui.quotes.model import Rejected, State
from alita_tui.quotes.rules import REJECTED_RULES

_PLAIN_REASONS: Final[dict[State, str]] = {
    "verbatim": "every compared word agrees",
    "bracketed": "it differs in brackets only",
    "cut": "words of the base are left out",
    "altered": "words are replaced or added",
    "fragment": "a few words in marks in the outlet’s own sentence",
    "reported": "given in the outlet’s own words",
    "absent": "nothing in the article gives it",
}


def reasons(at: Place) -> list[Note]:
    """Why state and flags are what they are, why the words are here, and what came nearest where none are."""
    said = [*_verdict(at), *_flags(at), *_nearest(at), *_link(at), *_reports(at)]
    return [Note(words, "why") for words in said]


def _verdict(at: Place) -> Iterator[str]:
    reading, rendition = at.reading, at.rendition
    if at.is_base:
        yield "base: the others are compared with it"
        return
    why = shown(plain_reason(reading.why)) or _PLAIN_REASONS[reading.state]
    yield f"why {WORDS[reading.state]}: {why}"
    for one in (span for span in reading.evidence if span not in reading.spans):
        yield f"  {offsets((one,))} “{excerpt(at.article.text, one)}”"
    if _measured(at):
        words = rendition.words
        assert rendition.fidelity is not None
        yield (
            f"  fidelity {percent(rendition.fidelity)} = 2·{words.aligned} agreeing words /"
            f" ({words.base} base + {words.rendition} here)"
        )


def _measured(at: Place) -> bool:
    """Whether the share of agreeing words says something here: of words quoted, against a whole base."""
    quoted = at.rendition.form == "direct" and at.reading.state not in ("reported", "absent")
    return quoted and at.rendition.fidelity is not None and not at.is_base and not few_words(at.statement)


def _flags(at: Place) -> Iterator[str]:
    """Each flag with its reason, and the words that support it, here and in the base."""
    base = at.articles(at.statement.base).text
    for one in at.reading.reasons:
        yield f"why {FLAG_WORDS[one.flag]}: {shown(one.why)}"
        if spans := tuple(span for span in one.spans if span not in at.reading.spans):
            yield f"  here {shown(places(at.article.text, spans))}"
        if one.base and not at.is_base:
            yield f"  base {shown(places(base, one.base))}"


def _nearest(at: Place) -> Iterator[str]:
    rendition = at.rendition
    if rendition.why:
        yield f"  source: {shown(rendition.why)}"
    if at.reading.rejected is not None:
        yield from _rejected(at, at.reading.rejected)
    elif rendition.nearest:
        nearby = f"“{excerpt(at.article.text, rendition.nearest)}”"
        yield f"  nearest place, not taken: {place(at.article, (rendition.nearest,))} {nearby}"
    elif rendition.form == "absent":
        yield "  no other place came near enough to be weighed"


def _rejected(at: Place, rejected: Rejected) -> Iterator[str]:
    """What came nearest to this sentence alone."""
    nearby = f"“{excerpt(at.article.text, rejected.span)}”"
    yield f"  nearest place, not taken: {place(at.article, (rejected.span,))} {nearby}"
    yield f"  {REJECTED_RULES[rejected.rule]}: it {shown(rejected.why)}"


def _link(at: Place) -> Iterator[str]:
    """Why the quotation that gives the sentence is one, whose it is, and why it belongs to the statement."""
    quotation = quotation_at(at.rendition, at.reading.spans)
    if quotation is None:
        return
    text = at.article.text
    link = next((one for one in at.rendition.links if one.child == quotation), None)
    if link is not None:
        yield f"linked: {shown(link_why(link, (at.names or _names(at)).__getitem__))}"
        if shared := shared_words(link, text):
            yield f"  shared: {shown(shared)}"
        if copied := copied_why(link, lambda name: at.articles(name).text):
            yield f"  copied: {copied}"
    if not quotation.rule:
        return
    why = explained(quotation, text)
    yield f"quotation: {why.rule}: {shown(places(text, why.evidence))}"
    named = f": {shown(places(text, (why.named,)))}" if why.named else ""
    yield f"speaker: {shown(why.speaker)}{named}"


def _names(at: Place) -> dict[str, str]:
    """The name of each source's column, by article."""
    articles = [at.articles(one.article) for one in at.statement.renditions]
    return dict(zip((one.id for one in articles), column_names(articles), strict=True))


def _reports(at: Place) -> Iterator[str]:
    for one in at.rendition.own_reports:
        if at.segment not in one.segments or not one.why:
            continue
        name = own_name(at.article, one)
        tied = report_why(one, text_of(at.article, one)) if one.evidence else plain_reason(one.why)
        yield f"  own {name}: {shown(tied)}"
        for reason in one.reasons:
            yield f"  own {name} {FLAG_WORDS[reason.flag]}: {shown(reason.why)}"
