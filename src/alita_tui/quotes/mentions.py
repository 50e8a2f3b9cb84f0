"""Who is named where: proper names and the persons behind them.

A surname, a title with a surname or a given name stands for the full name that the article prints. Which
full name, where several share a surname, is decided by title and gender, then by how often it is printed.
"""

from bisect import bisect_left
from dataclasses import dataclass
from typing import NamedTuple

from alita_tui.quotes.lexicon import tags as tag
from alita_tui.quotes.lexicon.function_words import IRREGULAR_PASTS, PASTS_OR_NOUNS
from alita_tui.quotes.lexicon.organisations import ADJECTIVES, BODIES, LANDSCAPE, ORGANISATION_WORDS, PLACES
from alita_tui.quotes.person_names import (
    Gender,
    core_of,
    given_gender,
    is_coined,
    is_given,
    is_written_as_name,
    plain,
    size_of,
    surname_of,
    title_gender,
)
from alita_tui.quotes.phrases import POSSESSIVE, is_capital, is_led, name_end
from alita_tui.quotes.stream import Stream

_LONGEST_NAME = 4
_NAMESAKES = 16
_APPOSITION = 8
_OPENING = 4
_APPOSING = frozenset(("a", "an", "the", "who", "whose"))
_SUBJECTS_VERBS = IRREGULAR_PASTS | PASTS_OR_NOUNS | {"did", "rose", "who"}
_BYGONE = frozenset(("former", "ex", "late", "onetime", "then", "retired"))
_BENEATH = frozenset(("assistant", "deputy", "shadow", "vice"))
_LONGEST_TITLE = 4
_ROLES = tag.ROLE | tag.HONORIFIC


@dataclass(slots=True)
class Person:
    """A name of the article: as printed in full, the gender that names and titles tell.

    ``certain``: a given name or a title shows a human being; ``speaks``: it is the subject of a verb of
    saying; ``thing``: it is an organisation or a place.
    """

    name: str
    gender: Gender = ""
    full: bool = False
    certain: bool = False
    printed: int = 0
    thing: bool = False
    speaks: bool = False


def is_somebody(person: Person) -> bool:
    """Whether the name is a human being's: by title, given name or gender, or in full and no place."""
    if person.thing:
        return False
    return person.certain or bool(person.gender) or (person.full and not _is_place(person.name))


def _is_place(name: str) -> bool:
    words = name.lower().split()
    telling = words[1:] if words[0] == "park" else words  # it is a family name, too
    return any(word in LANDSCAPE or word in PLACES for word in telling)


def _is_body(lowers: list[str]) -> bool:
    """``Upland Power``, whatever it is called before: the last of several words is an organisation's."""
    return len(lowers) > 1 and lowers[-1] in ORGANISATION_WORDS and not is_given(lowers[0])


def _ends_with(person: Person, lowers: list[str]) -> bool:
    """Whether the words are the family name, of several words, of a longer name: ``Ruiz Otero``."""
    return person.name.count(" ") >= len(lowers) and person.name.lower().split()[-len(lowers) :] == lowers


def _begins_with_family(person: Person) -> bool:
    """``Zhao`` of Zhao Lihua: a first word alone that is no given name we know, of no place or people."""
    first = person.name.split()[0]
    named = first.isalpha() and not first.isupper() and first.lower() not in ADJECTIVES
    return named and not person.gender and not person.thing and not _is_place(person.name)


class Mention(NamedTuple):
    """A name at tokens ``begin`` to ``end``; ``subject`` where a verb follows it."""

    begin: int
    end: int
    person: Person
    subject: bool
    possessive: bool


class Names:
    """Every name of an article, and the persons they stand for."""

    def __init__(self, stream: Stream) -> None:
        self.stream = stream
        self.by_surname: dict[str, list[Person]] = {}
        self.by_given: dict[str, Person] = {}
        self.organisations: dict[str, Person] = {}
        self.mentions: list[Mention] = []
        self._known: dict[tuple[str, Gender, bool, bool], Person | None] = {}
        runs = self._runs()
        cores = [(begin, end, core_of(stream, begin, end)) for begin, end in runs]
        for begin, _end, (first, last) in cores:
            if begin >= stream.headline_end and last - first > 1:
                self._introduce(begin, first, last)
        for begin, _end, (first, last) in cores:
            if begin < stream.headline_end and last - first > 1 and self._is_new_in_headline(first):
                self._introduce(begin, first, first + 2)
        for begin, end, (first, last) in cores:
            person = self._person(begin, first, last)
            if person is not None:
                self._mention(first, end, person)
        self.roles = self._roles()
        self._starts = [mention.begin for mention in self.mentions]

    def _runs(self) -> list[tuple[int, int]]:
        """The runs of capitals that could be names."""
        stream, found = self.stream, []
        size = len(stream.words)
        end = 0
        # Most words are small ones; some capitals beyond ASCII have no small letter.
        for at, word in [
            (at, word)
            for at, (word, lower) in enumerate(zip(stream.words, stream.lowers, strict=True))
            if word != lower or not word.isascii()
        ]:
            if at >= end and (word[0].isupper() or is_led(word)) and is_capital(stream, at):
                end = name_end(stream, at, size)
                found.append((at, end))
        return found

    def _introduce(self, begin: int, first: int, last: int) -> None:
        """Enter a full name."""
        if last - first < 2:
            return
        words = [plain(word) for word in self.stream.words[first:last]]
        if last - first > _LONGEST_NAME and size_of(words) > _LONGEST_NAME:
            return
        lowers = [word.lower() for word in words]
        if (
            any(word in ORGANISATION_WORDS for word in lowers)
            or lowers[-1] in PLACES
            or not is_written_as_name(words)
        ):
            return
        given, surname = lowers[0], surname_of(lowers)
        if begin and self.stream.lowers[begin - 1] in BODIES and not is_given(given):
            return
        gender = title_gender(self.stream, begin, first) or given_gender(given)
        known = is_given(given) or first > begin
        persons = self.by_surname.setdefault(surname, [])
        for person in persons:
            if person.name.split()[0].lower() == given or _ends_with(person, lowers):
                person.printed += 1
                person.gender = person.gender or gender
                return
        if len(persons) == _NAMESAKES:
            return
        person = Person(" ".join(words), gender, True, known, 1)
        persons.append(person)
        self.by_given.setdefault(given, person)

    def _is_new_in_headline(self, first: int) -> bool:
        """A given name with a surname that only the headline gives."""
        given, surname = self.stream.lowers[first : first + 2]
        return is_given(given) and plain(surname) not in self.by_surname

    def _person(self, begin: int, first: int, last: int) -> Person | None:
        """The person (or organisation) that a run of capitals stands for."""
        stream = self.stream
        gender = title_gender(stream, begin, first)
        name = " ".join(stream.words[first:last])
        key = (name, gender, first > begin, begin < stream.headline_end)
        if key not in self._known:
            self._known[key] = self._find(begin, first, last, gender)
        person = self._known[key]
        if person is not None and not person.full:
            person.printed += 1
        return person

    def _find(self, begin: int, first: int, last: int, gender: Gender) -> Person | None:
        stream = self.stream
        words = [plain(word) for word in stream.words[first:last]]
        lowers = [word.lower() for word in words]
        if not words or not lowers[-1]:
            return None
        persons = self.by_surname.get(surname_of(lowers))
        if begin < stream.headline_end and persons is None:
            persons = next((self.by_surname[lower] for lower in lowers if lower in self.by_surname), None)
        if persons and (len(words) <= _LONGEST_NAME or size_of(words) <= _LONGEST_NAME):
            return self._choose(persons, lowers, gender)
        if len(words) == 1:
            person = self.by_given.get(lowers[0])
            if person is not None and (person.certain or _begins_with_family(person)):
                person.gender = person.gender or gender
                person.certain = person.certain or first > begin
                return person
        person = self._other(words, lowers, gender, first > begin)
        if begin and stream.lowers[begin - 1] in BODIES and not (person.full or person.gender):
            person.thing = True
        return person

    def _choose(self, persons: list[Person], lowers: list[str], gender: Gender) -> Person:
        if len(lowers) > 1:
            for person in persons:
                if person.name.split()[0].lower() == lowers[0] or _ends_with(person, lowers):
                    return person
        fitting = [one for one in persons if not gender or one.gender in ("", gender)] or persons
        chosen = max(
            fitting, key=lambda one: (one.gender == gender and gender != "", one.certain, one.printed)
        )
        if gender and not chosen.gender:
            chosen.gender = gender
        return chosen

    def _other(self, words: list[str], lowers: list[str], gender: Gender, titled: bool) -> Person:
        key = " ".join(lowers)
        person = self.organisations.get(key)
        titled = titled and not _is_body(lowers)
        if person is None:
            named = len(words) == 1 and is_given(lowers[0])
            person = Person(
                " ".join(words), gender or (given_gender(lowers[0]) if named else ""), False, titled or named
            )
            person.thing = not titled and (
                any(word in ORGANISATION_WORDS or word in PLACES or word in ADJECTIVES for word in lowers)
                or any(word.isupper() and len(word) > 1 for word in words)
                or any(is_coined(word) for word in words)
                or not all(letter.isalpha() or letter in ".'’-" for letter in key.replace(" ", ""))
            )
            self.organisations[key] = person
        person.gender = person.gender or gender
        person.certain = person.certain or titled
        return person

    def _mention(self, first: int, end: int, person: Person) -> None:
        stream = self.stream
        possessive = stream.words[end - 1].endswith(POSSESSIVE)
        following = stream.tags[end] if end < len(stream.words) else 0
        subject = not possessive and bool(following & (tag.VERB | tag.AUXILIARY | tag.MODAL | tag.ADVERB))
        if not possessive and not subject and end < len(stream.words):
            after = stream.lowers[end]
            subject = (
                after.endswith(("ed", "s", "n't", "n’t"))
                and len(after) > 3
                and stream.words[end][0].islower()
                and not (after.endswith("s") and self._is_verb(end + 1))
            )
            subject = subject or after in _SUBJECTS_VERBS
        if not subject and not possessive and stream.words[end : end + 1] == [","]:
            subject = self._is_apposed(first, end)
        person.speaks = person.speaks or bool(subject and following & tag.SPEECH)
        self.mentions.append(Mention(first, end, person, subject, possessive))

    def _is_verb(self, at: int) -> bool:
        """Whether a past form or an auxiliary stands there, so that a form in -s before it is a noun."""
        if at >= len(self.stream.words):
            return False
        lower, flags = self.stream.lowers[at], self.stream.tags[at]
        return bool(flags & (tag.AUXILIARY | tag.MODAL | tag.PAST)) or lower in _SUBJECTS_VERBS

    def _is_apposed(self, first: int, end: int) -> bool:
        """``Speaker Ada Wren, who was late, …``, ``Ada Wren, 29, …``: a name that opens its sentence."""
        stream = self.stream
        if end + 2 >= len(stream.words):
            return False
        aged = stream.words[end + 1].isdigit() and stream.words[end + 2] == ","
        if not aged and stream.lowers[end + 1] not in _APPOSING:
            return False
        opening = stream.sentences[stream.sentence_of[first]][0]
        return first - opening <= _OPENING and all(
            stream.words[at][0].isupper() for at in range(opening, first)
        )

    def _roles(self) -> dict[str, Person | None]:
        """Whom the article calls director, mayor, harbour master; None where it calls several so."""
        found: dict[str, Person | None] = {}
        tags, lowers, words = self.stream.tags, self.stream.lowers, self.stream.words
        size = len(words)
        for mention in self.mentions:
            if mention.person.thing:
                continue
            beside = []
            former = mention.begin > 1 and lowers[mention.begin - 2] in _BYGONE
            former = former or not _BENEATH.isdisjoint(
                lowers[max(0, mention.begin - _LONGEST_TITLE) : mention.begin]
            )
            if mention.begin and tags[mention.begin - 1] & _ROLES and not former:
                beside.append(lowers[mention.begin - 1])
            if mention.end < size and words[mention.end] == ",":
                for at in range(mention.end + 1, min(size, mention.end + _APPOSITION)):
                    if (
                        not words[at][0].isalnum()
                        or lowers[at] in _BYGONE
                        or tags[at] & tag.VERB & ~tag.NOUN_LIKE
                    ):
                        break
                    if tags[at] & _ROLES:
                        beside.append(lowers[at])
                        break
            for role in beside:
                found[role] = mention.person if found.get(role, mention.person) is mention.person else None
        return found

    def inside(self, begin: int, end: int) -> list[Mention]:
        """The mentions whose first token stands in the range."""
        low = bisect_left(self._starts, begin)
        high = bisect_left(self._starts, end)
        return self.mentions[low:high]

    def before(self, token: int) -> int:
        """How many mentions begin before the token."""
        return bisect_left(self._starts, token)
