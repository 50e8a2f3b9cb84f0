"""To whom or where it was said: ``told Empire``, ``in an interview with Empire``."""

from alita_tui.quotes.cues import Cue
from alita_tui.quotes.lexicon import tags as tag
from alita_tui.quotes.lexicon.listeners import TELLING
from alita_tui.quotes.phrases import is_capital
from alita_tui.quotes.phrases_ahead import phrase_from
from alita_tui.quotes.stream import QUOTED, Stream

_SEARCHED = 14


def venue_of(stream: Stream, cue: Cue) -> str | None:
    """The venue that stands after the cue, or None."""
    _, high = stream.sentence(cue.begin)
    at = cue.reach if not cue.inverted else cue.end
    if stream.lowers[cue.begin] in TELLING and not cue.inverted:
        venue = _phrase(stream, at, high)
        if venue is not None:
            return venue
    low, _ = stream.sentence(cue.begin)
    for token in (
        *range(cue.reach, min(high - 2, cue.reach + _SEARCHED)),
        *range(low, min(cue.floor, low + _SEARCHED)),
    ):
        if stream.words[token] == QUOTED:
            continue
        if stream.lowers[token] in ("interview", "conversation") and stream.lowers[token + 1] in (
            "with",
            "on",
            "for",
        ):
            return _phrase(stream, token + 2, high)
        if stream.lowers[token] == "statement" and stream.lowers[token + 1] == "to":
            return _phrase(stream, token + 2, high)
    return None


def _phrase(stream: Stream, at: int, high: int) -> str | None:
    if at >= high or stream.tags[at] & tag.PRONOUN or stream.lowers[at] in ("me", "him", "her", "us", "them"):
        return None
    phrase = phrase_from(stream, at, high)
    if phrase is None:
        return None
    begin = phrase.begin
    while (
        begin < phrase.end - 1
        and stream.lowers[begin] in ("the", "a", "an")
        and is_capital(stream, begin + 1)
    ):
        begin += 1
    text = stream.text[stream.starts[begin] : stream.ends[phrase.end - 1]]
    return " ".join(text.removesuffix("’s").removesuffix("'s").split())
