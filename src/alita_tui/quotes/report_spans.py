"""Where the clause that a cue reports begins and ends."""

from alita_tui.quotes.circumstances import OCCASIONS, TIMES
from alita_tui.quotes.clause_subjects import leading_comma
from alita_tui.quotes.cues import Cue
from alita_tui.quotes.finite_verbs import is_finite
from alita_tui.quotes.joined_verbs import joined_verb
from alita_tui.quotes.lexicon import tags as tag
from alita_tui.quotes.lexicon.function_words import is_like_adverb
from alita_tui.quotes.lexicon.listeners import TELLING
from alita_tui.quotes.phrases import is_capital
from alita_tui.quotes.phrases_ahead import phrase_from
from alita_tui.quotes.rules import Rule
from alita_tui.quotes.stream import QUOTED, Stream

SHORTEST = 3
LONGEST = 120
LONGEST_VENUE = 16
_ASKING = frozenset(("if", "whether", "how", "why", "what", "when", "where"))
_TIMES = frozenset(("if", "when", "where"))
_PLAIN = frozenset(("say", "says", "said", "saying", "add", "adds", "added", "reply", "replies", "replied"))
_OPENERS = frozenset(
    ("even", "just", "much", "nearly", "never", "not", "only", "perhaps", "there", "too", "very")
)
_REFUSALS = frozenset(("refuse", "refused", "refuses", "refusing"))
_NOT_SAID = frozenset(("comment", "say"))
_QUANTITIES = frozenset(("about", "above", "around", "at", "below", "between", "over", "under", "up"))
_ASIDES = frozenset(("where", "which", "who", "whose"))
_REASONS = frozenset(("although", "because", "unless", "whereas"))
_NOBODY = frozenset(("nobody", "none", "nothing"))
_OBJECTS = frozenset(("me", "him", "her", "them", "us", "you", "it"))


def content_begin(stream: Stream, cue: Cue, high: int) -> tuple[int, Rule] | None:
    """Where the reported clause begins, and by which rule; None where the cue takes none."""
    at = cue.reach
    lowers = stream.lowers
    if at >= high:
        return None
    if lowers[at] == "that":
        return (at + 1, "that-clause") if not _is_object(stream, at, high) else (at, "bare-clause")
    if _is_taken_out(stream, cue, at):
        return at, "bare-clause"
    if lowers[cue.begin] in _REFUSALS and lowers[at] == "to" and lowers[at + 1] in _NOT_SAID:
        return None
    if cue.flags & tag.PROMISE and (lowers[at] == "to" or _is_denied_infinitive(stream, at, high)):
        return at, "infinitive"
    if lowers[at] in _ASKING and cue.flags & (tag.SPEECH | tag.THOUGHT):
        if not _is_circumstance(stream, cue, at, high):
            return at, "question-clause"
        past = _past_venue(stream, cue, at, high)
        return (past + 1, "that-clause") if past < high and lowers[past] == "that" else None
    if lowers[cue.begin].startswith("ask") and (asked := _past_asked(stream, at, high)) > at:
        return asked, "question-clause"
    past = _past_venue(stream, cue, at, high)
    if cue.flags & tag.PROMISE and (infinitive := _infinitive_ahead(stream, at, past, high)) >= 0:
        return infinitive, "infinitive"
    if past < high and lowers[past] == "that":
        return past + 1, "that-clause"
    if past < high and starts_clause(stream, past, high):
        plain = cue.flags & tag.SPEECH or not cue.gerund
        if plain or past < stream.headline_end or _is_full_clause(stream, past, high):
            return past, "bare-clause"
    return None


def _is_taken_out(stream: Stream, cue: Cue, at: int) -> bool:
    """``plans that critics say will cost jobs``: a clause whose subject is the “which” or “that” before."""
    if cue.subject is None or cue.subject.end > cue.begin or not cue.flags & (tag.SPEECH | tag.THOUGHT):
        return False
    relative = stream.lowers[cue.subject.begin - 1] in ("that", "which", "who")
    return relative and bool(stream.tags[at] & (tag.AUXILIARY | tag.MODAL))


def _past_asked(stream: Stream, at: int, high: int) -> int:
    """Past who is asked to the question: ``asked her whether``, ``asks the clerk why``; else ``at``."""
    hearer = None if stream.lowers[at] in _OBJECTS else phrase_from(stream, at, high)
    past = at + 1 if hearer is None else hearer.end
    return past if past < high and stream.lowers[past] in _ASKING else at


def _infinitive_ahead(stream: Stream, at: int, past: int, high: int) -> int:
    """The “to” of ``vowed on Monday to fight a ban that …``, before the venue's end ``past``; else -1."""
    for index in range(at + 1, min(past + 1, high, at + LONGEST_VENUE)):
        if stream.lowers[index] == "to" and _may_open_infinitive(stream, index):
            return index
    return -1


def _may_open_infinitive(stream: Stream, at: int) -> bool:
    """Whether a verb follows “to”: no name, number, article or pronoun."""
    if at + 1 >= len(stream.words):
        return False
    return stream.words[at + 1][0].islower() and not stream.tags[at + 1] & (
        tag.DETERMINER | tag.PRONOUN | tag.PREPOSITION | tag.CALENDAR | tag.GROUP | tag.ROLE
    )


def _is_denied_infinitive(stream: Stream, at: int, high: int) -> bool:
    """``vowed never to raise the fee``."""
    return stream.lowers[at] in ("never", "not") and at + 1 < high and stream.lowers[at + 1] == "to"


def _is_object(stream: Stream, at: int, high: int) -> bool:
    """``said that was``: the pronoun, not the conjunction."""
    return at + 1 < high and bool(stream.tags[at + 1] & (tag.AUXILIARY | tag.MODAL))


def _is_circumstance(stream: Stream, cue: Cue, at: int, high: int) -> bool:
    """``said when asked``, ``said when she arrived``: when and where it was said, not what."""
    if stream.lowers[at] not in _TIMES:
        return False
    if at + 1 >= high or (stream.lowers[at] != "if" and stream.lowers[cue.begin] in _PLAIN):
        return True
    following = stream.words[at + 1]
    if following[0].islower() and following.endswith(("ed", "ing")):
        return True
    return not starts_clause(stream, at + 1, high)


def _past_venue(stream: Stream, cue: Cue, at: int, high: int) -> int:
    """Past whom it was told, and when and where: to ``that``, or to a clause."""
    lowers, tags, words = stream.lowers, stream.tags, stream.words
    limit = min(high, at + LONGEST_VENUE)
    if lowers[cue.begin] in TELLING and at < high and words[at] != ",":
        listener = phrase_from(stream, at, high) if lowers[at] not in _OBJECTS else None
        at = listener.end if listener is not None else at + 1
    if lowers[cue.begin] in TELLING or _may_be_venue(stream, at):
        for index in range(at, limit):
            if lowers[index] == "that":
                return index
            if words[index] in (QUOTED, ";", ":") or tags[index] & (tag.AUXILIARY | tag.MODAL):
                break
            if words[index] == "," and (tags[index + 1] & tag.GERUND or lowers[index + 1] in ("a", "an")):
                break
    while at < limit:
        flags = tags[at]
        if _opens_quantity(stream, at, high):
            break
        if (
            flags & (tag.CALENDAR | tag.ADVERB)
            and not flags & (tag.DETERMINER | tag.PREPOSITION)
            and lowers[at] not in _OPENERS
        ):
            at += 1
        elif flags & tag.PREPOSITION and lowers[at] not in ("like", "as") and not flags & tag.SUBORDINATOR:
            phrase = phrase_from(stream, at + 1, limit)
            if phrase is None and not (at + 1 < limit and tags[at + 1] & tag.CALENDAR):
                return high
            at = at + 1 if phrase is None else phrase.end
        else:
            break
    return at


def _may_be_venue(stream: Stream, at: int) -> bool:
    """Whether place, time or manner can begin here, not the clause that is reported."""
    if at >= len(stream.words) or not stream.words[at][0].isalnum():
        return True
    venue = stream.tags[at] & (tag.PREPOSITION | tag.CALENDAR | tag.ADVERB | tag.SUBORDINATOR)
    return (
        bool(venue) or is_like_adverb(stream.lowers[at]) or stream.lowers[at] in ("last", "earlier", "this")
    )


def starts_clause(stream: Stream, at: int, high: int) -> bool:
    """Whether a subject with its verb begins here."""
    flags = stream.tags[at]
    word = stream.words[at]
    if word == QUOTED or not word[0].isalnum():
        return False
    limit = min(high, at + 25)
    if at < stream.headline_end:
        return high - at >= SHORTEST
    if stream.lowers[at] in ("never", "not") and stream.lowers[at + 1 : at + 2] == ["to"]:
        return False
    if stream.lowers[at] in ("this", "that") and at + 1 < high and stream.tags[at + 1] & tag.CALENDAR:
        return _has_finite(stream, at + 2, limit)
    if flags & tag.PRONOUN or stream.lowers[at] in ("there", "this", "these", "that"):
        return True
    if stream.lowers[at] in _NOBODY:
        if stream.lowers[at + 1] == "of":
            return any(is_finite(stream, token) for token in range(at + 2, limit))
        return at + 1 < high and is_finite(stream, at + 1)
    if (stream.lowers[at] in _OPENERS or _opens_quantity(stream, at, high)) and at + 1 < high:
        return any(is_finite(stream, token) for token in range(at + 1, limit))
    if not (flags & tag.DETERMINER or is_capital(stream, at) or not flags & tag.CLOSED):
        return False
    return _has_finite(stream, at + 1, limit)


def _has_finite(stream: Stream, begin: int, limit: int) -> bool:
    """Whether a finite verb stands there, outside of what only tells more: “, where Lindt spoke,”."""
    at = begin
    while at < limit:
        if stream.words[at] == "," and at + 1 < limit and stream.lowers[at + 1] in _ASIDES:
            at = next((end for end in range(at + 2, limit) if stream.words[end] == ","), limit)
        elif stream.lowers[at] in _REASONS:
            return False
        elif is_finite(stream, at):
            return True
        at += 1
    return False


def _opens_quantity(stream: Stream, at: int, high: int) -> bool:
    """``up to 40mm of rain``, ``at least 20``, ``over 300 homes``: a preposition that belongs to a number."""
    if stream.lowers[at] not in _QUANTITIES or at + 1 >= high:
        return False
    number = at + (2 if stream.lowers[at + 1] in ("to", "least", "most") else 1)
    if stream.lowers[at] in ("at", "up") and number == at + 1:
        return False
    return number < high and stream.words[number][0].isdigit()


def _is_full_clause(stream: Stream, at: int, high: int) -> bool:
    """Whether a finite verb follows the subject that begins here."""
    phrase = phrase_from(stream, at, high)
    if phrase is None:
        return False
    after = phrase.end
    while after < high and stream.tags[after] & tag.ADVERB:
        after += 1
    if after >= high:
        return False
    return is_finite(stream, after) or stream.lowers[after].endswith("s")


def is_adverbial(stream: Stream, begin: int, end: int) -> bool:
    """Whether the tokens are only when or where: ``After the storm``, ``When the pier was shut``."""
    flags, lower = stream.tags[begin], stream.lowers[begin]
    clause = flags & tag.SUBORDINATOR or lower in OCCASIONS
    leads = clause or flags & (tag.PREPOSITION | tag.CALENDAR) or lower in TIMES
    leads = leads or (lower.endswith(("ing", "ed")) and not flags & tag.PRONOUN)
    if not leads or lower == "this":
        return False
    if any(stream.words[at] == "," for at in range(begin + 1, end)):
        return False
    return bool(clause) or not any(is_finite(stream, at) for at in range(begin + 1, end))


def content_end(stream: Stream, begin: int, high: int, following: list[Cue]) -> int:
    end = before_quotation(stream, begin, high)
    low, _ = stream.sentence(begin)
    if stream.tags[low] & tag.SUBORDINATOR and not stream.tags[low] & tag.PRONOUN:
        comma = leading_comma(stream, begin, end)
        end = comma if comma > begin else end
    elif stream.lowers[low] == "after" and "," not in stream.words[low:begin]:
        end = next((at for at in range(begin, end) if stream.words[at] == ","), end)
    for cue in following:
        if cue.floor <= begin or cue.begin >= end:
            continue
        before = cue.floor - 1
        if stream.lowers[cue.begin] == "according" and stream.words[before] == ",":
            end = before
            break
        if stream.tags[before] & tag.CONJUNCTION and stream.lowers[before] != "so":
            cut = before - 1 if stream.words[before - 1] == "," else before
            if _joins_subjects(stream, cue, begin, cut):
                continue
        elif cue.gerund and stream.words[before] == ",":
            cut = before
        elif (
            stream.lowers[before] in ("while", "although", "though", "as") and stream.words[before - 1] == ","
        ):
            cut = before - 1
        else:
            continue
        if cut > begin:
            end = min(end, cut)
            break
    end = joined_verb(stream, begin, end)
    while end > begin and stream.words[end - 1] in (",", ";", ":", "—", "–", "--", "-", "(", "["):
        end -= 1
    return end


def _joins_subjects(stream: Stream, cue: Cue, begin: int, cut: int) -> bool:
    """``wages and rates would add to costs``: no verb before “and”, and its own right after the subject."""
    if cue.subject is None or cue.subject.begin != cue.floor or cue.subject.kind == "pronoun":
        return False
    infinitive = stream.lowers[begin] in ("to", "never", "not")
    return not infinitive and not any(is_finite(stream, at) for at in range(begin, cut))


def before_quotation(stream: Stream, begin: int, high: int) -> int:
    at = begin
    high = min(high, begin + LONGEST)
    while at < high and stream.words[at] != QUOTED:
        at += 1
    return at
