"""Which pronoun takes up a speaker without a name: ``A spokeswoman``, ``the council``, ``the team``."""

from alita_tui.quotes.clause_subjects import first_subject
from alita_tui.quotes.lexicon import tags as tag
from alita_tui.quotes.lexicon.function_words import NOUN_PREPOSITIONS
from alita_tui.quotes.lexicon.organisations import BODIES, ORGANISATION_WORDS
from alita_tui.quotes.lexicon.people import FEMALE_ROLES, MALE_ROLES
from alita_tui.quotes.phrases import POSSESSIVE
from alita_tui.quotes.stream import Stream

_LONGEST = 3


def pronoun_of(stream: Stream, begin: int, end: int) -> str:
    """“she”, “he”, “it” or “they” for the noun phrase at the tokens; empty where its head does not tell."""
    head = begin
    while head + 1 < end and stream.lowers[head + 1] not in NOUN_PREPOSITIONS:
        head += 1
    lower = stream.lowers[head]
    if stream.tags[head] & tag.GROUP:
        return "they"
    if lower in FEMALE_ROLES:
        return "she"
    if lower in MALE_ROLES:
        return "he"
    body = lower in ORGANISATION_WORDS or lower in BODIES
    return "it" if body and not stream.tags[head] & tag.ROLE else ""


def several_before(stream: Stream, token: int) -> str | None:
    """Of ``Inspectors called in June. They said`` the inspectors, subject of the sentence before."""
    number = stream.sentence_of[token] - 1
    if number < 0 or stream.sentences[number + 1][0] != token:
        return None
    begin, end = stream.sentences[number]
    subject = first_subject(stream, begin, end)
    if subject is None or subject.kind == "pronoun" or subject.end - subject.begin > _LONGEST:
        return None
    last = subject.end - 1
    if any(stream.words[at].endswith(POSSESSIVE) for at in range(subject.begin, last)):
        return None
    if stream.is_proper(last) and stream.words[last][0].isupper():
        return None
    if not (stream.lowers[last].endswith("s") or stream.tags[last] & tag.GROUP):
        return None
    return " ".join(stream.words[subject.begin : subject.end])
