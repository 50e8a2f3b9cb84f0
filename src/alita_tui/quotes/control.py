"""Who speaks in ``criticised Lindt for saying`` and ``quoted Lindt as saying``: the object before."""

from alita_tui.quotes.lexicon import tags as tag
from alita_tui.quotes.phrases import POSSESSIVE, Phrase, is_capital, name_begin
from alita_tui.quotes.phrases_before import phrase_before
from alita_tui.quotes.stream import Stream

_LINKS = frozenset(("as", "for"))
_OBJECTS = frozenset(("her", "him", "them"))


def controlling_object(stream: Stream, gerund: int, low: int) -> Phrase | None:
    """The noun phrase before “for” or “as” and the gerund, where a verb stands before it.

    Also that of ``urged Lindt to apologise for saying``. ``apologised for saying`` has none.
    """
    link = gerund - 1
    if link - 2 < low or stream.lowers[link] not in _LINKS:
        return None
    if stream.lowers[link - 2] == "to" and link - 4 >= low:
        link -= 2
    last = link - 1
    if stream.lowers[last] in _OBJECTS:
        found = Phrase(last, link, "pronoun", ((last, link, "pronoun"),))
    elif is_capital(stream, last) and not stream.words[last].endswith(POSSESSIVE):
        begin = name_begin(stream, last, low)
        found = Phrase(begin, link, "name", ((begin, link, "name"),))
    else:
        nominal = phrase_before(stream, link, low)
        if nominal is None or nominal.kind != "nominal" or not stream.tags[nominal.begin] & tag.DETERMINER:
            return None
        found = nominal
    return found if found.begin > low and _is_verb(stream, found.begin - 1) else None


def is_blamed(stream: Stream, at: int) -> bool:
    """Whether the subject of the verb at the token speaks: ``apologised for``, ``was criticised for``."""
    return stream.words[at].endswith("ed") and stream.words[at][0].islower()


def _is_verb(stream: Stream, at: int) -> bool:
    if stream.lowers[at] == "on" and stream.lowers[at - 1].startswith("call"):
        return True
    word, flags = stream.words[at], stream.tags[at]
    if not word[0].islower() or flags & (tag.PREPOSITION | tag.CONJUNCTION | tag.DETERMINER):
        return False
    return bool(flags & tag.VERB) or word.endswith(("ed", "ing"))
