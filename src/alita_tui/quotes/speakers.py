"""Whom a mention stands for: surnames, roles and pronouns resolved to the full names of the article.

Pronouns go to the most salient fitting person: each mention adds weight (more for subjects), weights halve
from sentence to sentence (after Lappin and Leass, An Algorithm for Pronominal Anaphora Resolution, 1994).
"""

from bisect import bisect_left, insort
from operator import itemgetter
from typing import Final, NamedTuple

from alita_tui.quotes.disjoint import disjoint
from alita_tui.quotes.lexicon import tags as tag
from alita_tui.quotes.lexicon.organisations import ADJECTIVES
from alita_tui.quotes.mentions import Mention, Names, Person, is_somebody
from alita_tui.quotes.person_names import Gender, core_of, is_described_by_life, plain
from alita_tui.quotes.phrases import POSSESSIVE, Phrase, PhraseKind
from alita_tui.quotes.quotation import Span
from alita_tui.quotes.stream import Stream
from alita_tui.quotes.unnamed import pronoun_of, several_before

_SENTENCES_BACK = 8
_MENTIONS_BACK = 40
_SPEAKERS_BACK = 12
_LONGEST_ROLE = 3
_CLAUSE = 30
_NEAR = 120
_OPENING = 3
_FADING = 0.25
_SUBJECT_FORMS: Final[dict[str, Gender]] = {
    "he": "he",
    "her": "she",
    "him": "he",
    "his": "he",
    "she": "she",
}
_SPEAKING = 2.5


class Speaker(NamedTuple):
    """Who is credited: the resolved names, the mention as printed, and the persons where they are known."""

    names: tuple[str, ...]
    span: Span | None
    persons: tuple[Person, ...]


NOBODY = Speaker((), None, ())


class Resolver:
    """Resolves the mentions of one article, in the order of the text."""

    def __init__(self, stream: Stream, names: Names) -> None:
        self.stream = stream
        self.names = names
        self._known: dict[tuple[int, int], Speaker] = {}
        self._spoken: list[tuple[int, Person]] = []
        self._plural: tuple[Person, ...] = ()
        self._unnamed: list[tuple[int, str, str, int]] = []

    def resolve(self, phrase: Phrase) -> Speaker:
        """The speaker that the phrase mentions."""
        key = (phrase.begin, phrase.end)
        if key not in self._known:
            self._known[key] = self._resolve(phrase)
        return self._known[key]

    def _resolve(self, phrase: Phrase) -> Speaker:
        stream = self.stream
        persons: list[Person] = []
        found: list[str] = []
        for begin, end, kind in phrase.parts:
            person, name = self._part(begin, end, kind)
            if person is not None:
                persons.append(person)
            if name is not None and name not in found:
                found.append(name)
        if (
            len(phrase.parts) == 1
            and phrase.kind == "pronoun"
            and stream.lowers[phrase.begin] == "they"
            and not found
        ):
            persons = list(self._plural)
            found = [person.name for person in persons]
            if not found and (several := several_before(stream, phrase.begin)) is not None:
                found = [several]
        if len(persons) > 1:
            self._plural = tuple(persons)
        elif persons:
            insort(self._spoken, (phrase.begin, persons[0]), key=itemgetter(0))
        begin = phrase.begin
        end = phrase.end
        return Speaker(tuple(found), (stream.starts[begin], _end_offset(stream, end)), tuple(persons))

    def _part(self, begin: int, end: int, kind: PhraseKind) -> tuple[Person | None, str | None]:
        if kind == "pronoun" and self.stream.lowers[begin] == "one":
            return None, self.stream.words[begin]
        if kind == "pronoun" and (unnamed := self._unnamed_before(begin)) is not None:
            return None, unnamed
        if kind == "pronoun":
            person = self.pronoun(begin)
            return person, None if person is None else person.name
        if kind == "name":
            return self._name(begin, end)
        return self._nominal(begin, end)

    def _name(self, begin: int, end: int) -> tuple[Person | None, str | None]:
        mentions = self.names.inside(begin, end)
        if mentions and end - begin == 2 and self._is_of_people(begin):
            return None, f"the {self.stream.words[begin + 1]}"
        if mentions:
            person = mentions[-1].person
            return person, person.name
        first, last = core_of(self.stream, begin, end)
        return None, " ".join(plain(word) for word in self.stream.words[first:last])

    def _is_of_people(self, begin: int) -> bool:
        """``the Austrian``: who is called by where they are from."""
        lowers = self.stream.lowers
        return lowers[begin] == "the" and lowers[begin + 1] in ADJECTIVES

    def _nominal(self, begin: int, end: int) -> tuple[Person | None, str | None]:
        """A role, kept as it stands, unless the article calls one of its persons so."""
        stream = self.stream
        if stream.lowers[begin] == "the" and end - begin <= _LONGEST_ROLE:
            person = self.names.roles.get(stream.lowers[end - 1])
            if end - begin == 2 and is_described_by_life(stream.lowers[end - 1]):
                person = self._most_salient(begin, "", disjoint(stream, self.names, begin))
            if person is not None:
                return person, person.name
        text = " ".join(stream.text[stream.starts[begin] : _end_offset(stream, end)].split())
        pronoun = pronoun_of(stream, begin, end)
        low, _ = stream.sentence(begin)
        last = bisect_left(self._spoken, begin, key=itemgetter(0))
        inner = last > 0 and self._spoken[last - 1][0] >= low
        if pronoun and not inner:
            insort(self._unnamed, (begin, pronoun, text, end), key=itemgetter(0))
        return None, text

    def _unnamed_before(self, token: int) -> str | None:
        """Who spoke last, at most a sentence back, where “it”, “she” or “he” is a role without a name."""
        last = bisect_left(self._unnamed, token, key=itemgetter(0)) - 1
        if last < 0:
            return None
        at, pronoun, text, end = self._unnamed[last]
        near = token - at <= _NEAR and self.stream.sentence_of[token] - self.stream.sentence_of[at] <= 1
        if not near or pronoun != self.stream.lowers[token]:
            return None
        spoken = bisect_left(self._spoken, token, key=itemgetter(0))
        later = spoken > 0 and self._spoken[spoken - 1][0] > at
        named = any(one.subject for one in self.names.inside(end, token))
        return None if later or named else text

    def named(self, label: str) -> str:
        """The full name for a label: ``WREN`` is Ada Wren where the article names her."""
        words = label.split()
        persons = self.names.by_surname.get(words[-1].lower().strip("."), [])
        if persons:
            return max(persons, key=lambda person: person.printed).name
        return label.title() if label.isupper() and len(words) > 1 else label

    def pronoun(self, token: int) -> Person | None:
        """The person whom ``he`` or ``she`` at the token stands for."""
        printed = self.stream.lowers[token]
        if printed == "it":
            return self._body(token)
        lower = _SUBJECT_FORMS.get(printed)
        if lower is None:
            return None
        others = disjoint(self.stream, self.names, token)
        if lower != printed:
            others += self._subjects_of(token)
        best = self._most_salient(token, lower, others)
        if best is not None:
            best.gender = best.gender or lower
        return best

    def _most_salient(self, token: int, lower: Gender, others: list[Person]) -> Person | None:
        """The person mentioned most and last before the token, none of the others; of any gender if empty."""
        best, best_weight = None, 0.0
        weights: dict[int, float] = {}
        persons: dict[int, Person] = {}
        for person, weight in self._salient(token):
            unfit = lower and person.gender not in ("", lower)
            if person.thing or unfit or person in others or not (lower or is_somebody(person)):
                continue
            weights[id(person)] = weights.get(id(person), 0.0) + weight * _fitness(person, lower)
            persons[id(person)] = person
        for key, weight in weights.items():
            if weight > best_weight:
                best, best_weight = persons[key], weight
        return best

    def _subjects_of(self, token: int) -> list[Person]:
        """Whom the verb before an object pronoun has for its subject: never the one it stands for."""
        low = max(self.stream.sentence(token)[0], token - _CLAUSE)
        named = [one.person for one in self.names.inside(low, token) if one.subject]
        last = bisect_left(self._spoken, token, key=itemgetter(0))
        return named[-1:] + [person for at, person in self._spoken[max(0, last - 1) : last] if at >= low]

    def _body(self, token: int) -> Person | None:
        """The organisation that ``it`` stands for: the last that was a subject, at most a sentence back."""
        here = self.stream.sentence_of[token]
        count = self.names.before(token)
        for mention in reversed(self.names.mentions[max(0, count - _MENTIONS_BACK) : count]):
            number = self.stream.sentence_of[mention.begin]
            if here - number > 1:
                break
            opens = mention.begin - self.stream.sentences[number][0] < _OPENING and not mention.possessive
            opens = opens and not self._modifies(mention.end)
            person = mention.person
            unknown = person.speaks and " " not in person.name and not is_somebody(person)
            acts = mention.subject or opens or self._is_credited(mention)
            if (person.thing or (unknown and not person.full)) and acts:
                return person
        return None

    def _is_credited(self, mention: Mention) -> bool:
        """``…, according to the lender Brand.``: whether a cue credits what is mentioned there."""
        at = bisect_left(self._spoken, mention.begin - _OPENING, key=itemgetter(0))
        return any(
            person is mention.person and begin <= mention.begin
            for begin, person in self._spoken[at : at + _OPENING]
        )

    def _modifies(self, end: int) -> bool:
        """``House prices``: whether a noun in small letters follows the name, which only qualifies it."""
        word, flags = self.stream.words[end], self.stream.tags[end]
        return word.islower() and not flags & (tag.CLOSED | tag.VERB) and word.endswith("s")

    def _salient(self, token: int) -> list[tuple[Person, float]]:
        """Every mention before the token, with its weight."""
        of = self.stream.sentence_of
        here = of[token]
        found: list[tuple[Person, float]] = []
        count = self.names.before(token)
        for mention in reversed(self.names.mentions[max(0, count - _MENTIONS_BACK) : count]):
            distance = here - of[mention.begin]
            if distance > _SENTENCES_BACK:
                break
            found.append((mention.person, _weight(mention) * _FADING**distance))
        last = bisect_left(self._spoken, token, key=itemgetter(0))
        for at, person in self._spoken[max(0, last - _SPEAKERS_BACK) : last]:
            if at < token and here - of[at] <= _SENTENCES_BACK:
                found.append((person, _SPEAKING * _FADING ** (here - of[at])))
        return found


def _weight(mention: Mention) -> float:
    return 2.0 if mention.subject else 0.8 if mention.possessive else 1.0


def _fitness(person: Person, pronoun: str) -> float:
    """How well an unknown name fits a pronoun: organisations and places hardly."""
    if not pronoun or person.gender == pronoun:
        return 1.0
    if person.speaks:
        return 0.6
    return 0.6 if person.full and person.certain else 0.3 if person.full else 0.15


def _end_offset(stream: Stream, end: int) -> int:
    word = stream.words[end - 1]
    return stream.starts[end - 1] + len(plain(word)) if word.endswith(POSSESSIVE) else stream.ends[end - 1]
