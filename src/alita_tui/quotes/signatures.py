"""Names set apart from the words: behind a dash, before the colon of a headline, in a label."""

from alita_tui.quotes.lexicon import tags as tag
from alita_tui.quotes.phrases import Phrase, is_capital
from alita_tui.quotes.phrases_ahead import phrase_from
from alita_tui.quotes.stream import Stream

_DASHES = frozenset(("-", "--", "–", "—", "―", "~"))


def signed(stream: Stream, begin: int, high: int) -> Phrase | None:
    """``“…” — Mara Lindt``: the name alone after a dash, in a headline also what somebody is."""
    if begin >= high or stream.words[begin - 1] not in _DASHES:
        return None
    if begin < stream.headline_end and (role := _signed_by_role(stream, begin)) is not None:
        return role
    if not is_capital(stream, begin):
        return None
    phrase = phrase_from(stream, begin, high)
    if phrase is None or phrase.kind != "name":
        return None
    return phrase if phrase.end >= high or stream.words[phrase.end] in (".", ",", "(") else None


def _signed_by_role(stream: Stream, begin: int) -> Phrase | None:
    """``‘The river took everything’ – flood survivor``: what somebody is, up to the end of the headline."""
    end = begin
    while end < len(stream.words) and stream.words[end].islower() and not stream.tags[end] & tag.CLOSED:
        end += 1
    if end == begin or end < stream.headline_end or not stream.tags[end - 1] & (tag.ROLE | tag.GROUP):
        return None
    return Phrase(begin, end, "nominal", ((begin, end, "nominal"),))


def headline_label(stream: Stream, at: int) -> Phrase | None:
    """``Wren: The Pier Is ‘Safe’``: the name before the colon of a headline that holds the token."""
    if at >= stream.headline_end:
        return None
    phrase = phrase_from(stream, 0, at)
    if phrase is None or phrase.kind != "name" or phrase.begin or stream.words[phrase.end] != ":":
        return None
    return phrase


def may_label(stream: Stream, token: int) -> bool:
    """Whether a label before a colon may hold the word: no mark, and no verb in small letters."""
    word = stream.words[token]
    return word[0].isalnum() and not (word.islower() and stream.tags[token] & (tag.AUXILIARY | tag.MODAL))
