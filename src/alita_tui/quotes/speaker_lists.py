"""Several speakers of one verb: ``A and B``, ``A, B and C``."""

from alita_tui.quotes.lexicon import tags as tag
from alita_tui.quotes.phrases import POSSESSIVE, Phrase, is_capital, name_begin
from alita_tui.quotes.stream import QUOTED, Stream


def coordinated(stream: Stream, last: Phrase, low: int) -> Phrase:
    """``A and B``, ``A, B and C``: the whole list, where ``last`` is its last member."""
    before = last.begin - 1
    if before <= low or stream.lowers[before] != "and":
        return last
    end = before - 1 if stream.words[before - 1] == "," else before
    first = _member(stream, end, low)
    if first is None or (end != before and stream.words[first.begin - 1 : first.begin] != [","]):
        return last
    members = [first]
    while len(members) < 8 and members[0].begin > low + 1 and stream.words[members[0].begin - 1] == ",":
        another = _member(stream, members[0].begin - 1, low)
        if another is None:
            break
        members.insert(0, another)
    if not _starts_clause(stream, members[0].begin, low):
        return last
    parts = tuple(part for member in (*members, last) for part in member.parts)
    return Phrase(members[0].begin, last.end, "name", parts)


def _member(stream: Stream, end: int, low: int) -> Phrase | None:
    at = end - 1
    if at < low:
        return None
    if stream.tags[at] & tag.PRONOUN:
        return Phrase(at, end, "pronoun", ((at, end, "pronoun"),))
    if is_capital(stream, at) and not stream.words[at].endswith(POSSESSIVE):
        begin = name_begin(stream, at, low)
        return Phrase(begin, end, "name", ((begin, end, "name"),))
    return None


def _starts_clause(stream: Stream, begin: int, low: int) -> bool:
    """Whether a subject can begin here: at the start, after a mark, a conjunction or a subordinator."""
    if begin <= low:
        return True
    flags = stream.tags[begin - 1]
    return (
        not stream.words[begin - 1][0].isalnum()
        or stream.words[begin - 1] == QUOTED
        or bool(flags & (tag.SUBORDINATOR | tag.CONJUNCTION))
        or stream.lowers[begin - 1] in ("that", "both")
        or bool(flags & tag.VERB)
    )
