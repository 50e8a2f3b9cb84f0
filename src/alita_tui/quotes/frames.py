"""Which cue credits a quotation in marks: the frame that it stands in, or what carries over to it."""

from bisect import bisect_left
from typing import NamedTuple

from alita_tui.quotes.clause_subjects import first_subject
from alita_tui.quotes.cues import Cue
from alita_tui.quotes.lexicon import tags as tag
from alita_tui.quotes.marks import Marked
from alita_tui.quotes.phrases import Phrase
from alita_tui.quotes.phrases_ahead import apposed_name, phrase_from
from alita_tui.quotes.rules import Rule
from alita_tui.quotes.signatures import headline_label, may_label, signed
from alita_tui.quotes.speech_nouns import label_range, labelled, owner_of_speech, source_of
from alita_tui.quotes.stream import BREAK, QUOTED, Stream

_LEADS = frozenset((",", "-", "--", "–", "—", "―", "~"))
_UNFRAMED = frozenset(("no-frame", "carried-over", "continued", "subject-before"))
_BARE = frozenset(("said", "says", "told", "tells", "added"))
_OPENING = frozenset((":", ";", QUOTED))
_SUBJECTS = frozenset(("he", "she", "they", "i", "we", "it", "who"))
_RELATIVES = frozenset(("that", "which", "who"))
_MARKS = "\"'“”‘’„«»` "
_LONGEST_LABEL = 4
_LONGEST_VERB = 12
_LONGEST_NUMBER = 40
_CUES = 6
_AS_SAYING = 12


class Frame(NamedTuple):
    """Why a quotation is credited: the rule, the cue, and the phrase that names the speaker.

    ``like`` is the index of an earlier (or later) quotation whose speaker this one shares.
    """

    rule: Rule
    cue: Cue | None = None
    phrase: Phrase | None = None
    like: int | None = None


class Frames:
    """The frames of one article, found quotation by quotation in the order of the text."""

    def __init__(self, stream: Stream, marks: list[Marked], found: list[Cue]) -> None:
        self.stream = stream
        self.marks = marks
        self.cues = found
        self._begins = [cue.begin for cue in found]
        self.frames: list[Frame] = []
        for index in range(len(marks)):
            self.frames.append(self._frame(index))
        for index in range(len(marks) - 1, 0, -1):
            self._hand_back(index)

    def _hand_back(self, index: int) -> None:
        """A frame after the last of several quotations that run on credits those before it too."""
        frame, before = self.frames[index], self.frames[index - 1]
        beside = self.stream.at_quotation[index] == self.stream.at_quotation[index - 1] + 1
        runs_on = self.marks[index].continued or beside
        if runs_on and frame.rule in ("cue-after", "frame-follows") and before.rule in _UNFRAMED:
            self.frames[index - 1] = Frame("frame-follows", frame.cue, frame.phrase)

    def _frame(self, index: int) -> Frame:
        mark = self.marks[index]
        at = self.stream.at_quotation[index]
        if mark.continued and index:
            return self._after(at, mark) or Frame("continued", like=index - 1)
        return (
            self._after(at, mark)
            or self._labelled_headline(at)
            or self._split(index, at)
            or self._speech_noun(at)
            or self._before(at)
            or self._later(at)
            or self._colon(at)
            or self._carried(index, at)
        )

    def _cues_between(self, low: int, high: int, last: bool = False) -> list[Cue]:
        """The first few cues that begin in the range; the last few where ``last`` is set."""
        begin, end = bisect_left(self._begins, low), bisect_left(self._begins, high)
        if end - begin > _CUES:
            begin, end = (end - _CUES, end) if last else (begin, begin + _CUES)
        return self.cues[begin:end]

    def _after(self, at: int, mark: Marked) -> Frame | None:
        """``“…,” X said``, ``“…?” said X``, ``“…,” according to X``."""
        stream = self.stream
        begin = at + 1
        if begin >= len(stream.words) or stream.words[begin] in (BREAK, QUOTED):
            return None
        last = stream.text[mark.end - 1]
        low, high = stream.sentence(begin)
        if low == begin and last not in "?!,-–—…" and stream.words[begin][0].isupper():
            return self._after_stop(at, begin, high)
        while begin < high and stream.words[begin] in _LEADS:
            begin += 1
        led = begin > at + 1 or last in ",?!-–—…"
        for cue in self._cues_between(begin, min(high, begin + 30))[:2]:
            if cue.gerund or cue.subject is None:
                continue
            if cue.inverted:
                if self._only_adverbs(begin, cue.begin):
                    return Frame("cue-after", cue, cue.subject)
            else:
                phrase = self._subject_after(begin, cue)
                said = self._quoted_as_saying(cue) if phrase is not None else None
                if said is not None:
                    return Frame("cue-after", said, said.subject)
                if phrase is not None and self._has_own_words(at, cue, high):
                    return None
                if phrase is not None and (led or (stream.sentence(at)[0] == at and cue.flags & tag.SPEECH)):
                    return Frame("cue-after", cue, phrase)
            break
        signer = signed(stream, begin, high)
        return None if signer is None else Frame("signature", None, signer)

    def _has_own_words(self, at: int, cue: Cue, high: int) -> bool:
        """``Lindt called it “a shame”, Brand described it as “wise”``: a verb that takes other words.

        Where the words before it have their speaker already, and no comma in their marks leads on.
        """
        if (
            self.stream.text[self.stream.ends[at] - 2] in ",?!"
            or QUOTED not in self.stream.words[cue.end : min(high, cue.end + _AS_SAYING)]
        ):
            return False
        before = self._before(at)
        return before is not None and before.rule == "cue-before"

    def _quoted_as_saying(self, cue: Cue) -> Cue | None:
        """Of ``“…,” X quoted Y as saying`` the cue that credits Y."""
        for one in self._cues_between(cue.end, cue.end + _AS_SAYING):
            if one.gerund and one.subject is not None and one.subject.begin == cue.end:
                return one if self.stream.lowers[one.begin - 1] == "as" else None
        return None

    def _after_stop(self, at: int, begin: int, high: int) -> Frame | None:
        """``“….” X told reporters.``: a sentence that says that X spoke, and not what."""
        stream = self.stream
        if stream.sentence(at)[0] != at:
            return None
        for cue in self._cues_between(begin, high)[:1]:
            if (
                cue.inverted
                or not cue.asserted
                or cue.subject is None
                or stream.lowers[cue.begin] not in _BARE
            ):
                return None
            phrase = self._subject_after(begin, cue)
            rest = range(cue.end, high)
            empty = all(stream.words[token] not in _OPENING and self._is_adjunct(token) for token in rest)
            if phrase is not None and empty and (len(rest) > 1 or phrase.kind != "pronoun"):
                return Frame("cue-after", cue, phrase)
        return None

    def _is_adjunct(self, token: int) -> bool:
        """Whether the token may stand in an adverbial or name who was told: it begins no clause."""
        flags, lower = self.stream.tags[token], self.stream.lowers[token]
        clause = flags & (tag.AUXILIARY | tag.MODAL) or lower in (
            "that",
            "to",
            "how",
            "what",
            "why",
            "whether",
        )
        return not clause and not (flags & tag.PRONOUN and lower in _SUBJECTS)

    def _subject_after(self, begin: int, cue: Cue) -> Phrase | None:
        """The subject of the cue where it follows the quotation at once, appositions between them or not."""
        stream = self.stream
        subject = cue.subject
        if subject is None or subject.begin < begin:
            return None
        if subject.begin == begin or (subject.begin <= begin + 4 and self._is_run(begin, subject)):
            return subject
        first = phrase_from(stream, begin, cue.begin)
        if (
            first is None
            or first.kind == "pronoun"
            or stream.words[first.end] not in (",", "(", "—", "–", "--")
        ):
            return None
        before = cue.begin - 1
        while before > first.end and stream.tags[before] & tag.ADVERB:
            before -= 1
        if stream.words[before] not in (",", ")", "—", "–", "--"):
            return None
        return apposed_name(stream, first, cue.begin)

    def _only_adverbs(self, begin: int, end: int) -> bool:
        return all(self.stream.tags[token] & tag.ADVERB for token in range(begin, end))

    def _is_run(self, begin: int, subject: Phrase) -> bool:
        """Whether only words of the same phrase stand between the quotation and the subject found."""
        tags, words = self.stream.tags, self.stream.words
        return all(
            words[token][0].isalnum() and (not tags[token] & tag.CLOSED or tags[token] & tag.DETERMINER)
            for token in range(begin, subject.begin)
        )

    def _labelled_headline(self, at: int) -> Frame | None:
        label = headline_label(self.stream, at)
        return None if label is None else Frame("headline-label", None, label)

    def _split(self, index: int, at: int) -> Frame | None:
        """``“A,” X said, “B.”`` and ``“A,” X said. “B.”``"""
        if not index:
            return None
        stream = self.stream
        previous = self.frames[index - 1]
        before = stream.at_quotation[index - 1]
        if previous.rule not in ("cue-after", "split-frame") or BREAK in stream.words[before:at]:
            return None
        low, _ = stream.sentence(at)
        if previous.rule == "cue-after" and previous.cue is not None:
            end = at
            while end > before and stream.words[end - 1] in (",", ".", "-", "--", "–", "—", ":", ";"):
                end -= 1
            if low > before or stream.words[at - 1] in (",", "-", "--", "–", "—"):
                between = self._cues_between(previous.cue.begin + 1, at)
                if low >= end and (not between or all(cue.gerund for cue in between)):
                    return Frame("split-frame", previous.cue, previous.phrase, index - 1)
                if not between and low <= before and self._is_fragmentless(previous.cue, at):
                    return Frame("split-frame", previous.cue, previous.phrase, index - 1)
        return None

    def _is_fragmentless(self, cue: Cue, at: int) -> bool:
        """Whether the words between cue and quotation hold no clause of their own."""
        tags = self.stream.tags
        return not any(
            tags[token] & (tag.AUXILIARY | tag.MODAL | tag.PRONOUN) for token in range(cue.reach, at)
        )

    def _before(self, at: int) -> Frame | None:
        """``X told Y, “…”``, ``X said that the plan was “…”``."""
        low, _ = self.stream.sentence(at)
        if low == at:
            return None
        outer: Cue | None = None
        for cue in self._cues_between(low, at, last=True):
            if cue.subject is None or (cue.inverted and cue.reach > at):
                continue
            if cue.flags & tag.VERB == tag.MANNER and not self._is_adjacent(cue, at):
                continue
            if self._says_of_speaker(cue, at):
                continue
            if outer is None or not self._is_nested(cue, outer, at):
                outer = cue
        if outer is None:
            return None
        return Frame("cue-before" if self._is_adjacent(outer, at) else "in-report", outer, outer.subject)

    def _says_of_speaker(self, cue: Cue, at: int) -> bool:
        """``anybody who complains about it “is lost”``: the quotation goes on about who complains."""
        stream = self.stream
        if stream.lowers[cue.begin - 1] not in _RELATIVES:
            return False
        quoted = stream.text[stream.starts[at] : stream.ends[at]].strip(_MARKS)
        first = quoted[:_LONGEST_VERB].split(None, 1)[:1]
        finite = any(tag.TAGS.get(word, 0) & (tag.AUXILIARY | tag.MODAL) for word in first)
        return finite and not quoted.endswith("?")

    def _speech_noun(self, at: int) -> Frame | None:
        owner = owner_of_speech(self.stream, at)
        return None if owner is None else Frame("speech-noun", None, owner)

    def _is_nested(self, cue: Cue, outer: Cue, at: int) -> bool:
        """Whether the cue only stands in what the outer one reports, without taking the quotation itself."""
        if outer.asserted and not cue.asserted:
            return True
        if self._is_adjacent(cue, at) and cue.flags & (tag.SPEECH | tag.NAMING | tag.MANNER):
            return False
        before = cue.floor - 1
        if cue.gerund:
            return False
        if cue.flags & tag.SPEECH and cue.subject is not None and cue.subject.kind == "name":
            return False
        if self._is_parenthesis(outer, before) and not cue.flags & tag.SPEECH:
            return True
        if before <= outer.begin:
            return before == outer.reach - 1 and bool(outer.flags & tag.SPEECH)
        return not (
            self.stream.tags[before] & tag.CONJUNCTION
            or self.stream.words[before] in (",", ";", "—", "–", "--", QUOTED)
        )

    def _is_parenthesis(self, outer: Cue, before: int) -> bool:
        """``, Lindt said,`` in the middle of what she said, where the token ``before`` ends it."""
        words = self.stream.words
        return words[outer.floor - 1] == "," == words[before] and before == outer.reach

    def _is_adjacent(self, cue: Cue, at: int) -> bool:
        """Whether between cue and quotation only venue, time and marks stand."""
        tags, words = self.stream.tags, self.stream.words
        return at - cue.reach <= 14 and not any(
            tags[token] & (tag.AUXILIARY | tag.MODAL | tag.PRONOUN) or words[token] == QUOTED
            for token in range(cue.reach, at)
        )

    def _later(self, at: int) -> Frame | None:
        """``The plan is “…” for the city, X said.``"""
        stream = self.stream
        _, high = stream.sentence(at)
        for cue in self._cues_between(at + 1, high)[:4]:
            if cue.gerund or cue.subject is None or not cue.flags & tag.SPEECH:
                continue
            floor = cue.floor
            if stream.words[floor - 1] in (",", "—", "–", "--", QUOTED) and self._ends_clause(cue, high):
                return Frame("cue-later", cue, cue.subject)
        return None

    def _ends_clause(self, cue: Cue, high: int) -> bool:
        reach = cue.reach
        return (
            reach >= high
            or not self.stream.words[reach][0].isalnum()
            or bool(self.stream.tags[reach] & (tag.PREPOSITION | tag.CALENDAR))
        )

    def _colon(self, at: int) -> Frame | None:
        """``X: “…”``, and a colon at the end of the paragraph before."""
        words = self.stream.words
        end = at - 1
        while end >= 0 and words[end] == ">":
            end -= 1
        if end >= 0 and words[end] == BREAK:
            end -= 1
        if end < 1 or words[end] != ":":
            return None
        low, high = self.stream.sentence(end)
        for cue in reversed(self._cues_between(low, end, last=True)):
            if cue.subject is not None:
                return Frame("colon", cue, cue.subject)
        low, last = label_range(self.stream, low, end)
        if not any(words[token][0].isalpha() for token in range(low, min(last, low + _LONGEST_NUMBER))):
            return None
        if 0 < last - low <= _LONGEST_LABEL and all(
            may_label(self.stream, token) for token in range(low, last)
        ):
            return Frame("colon", None, labelled(self.stream, low, last))
        phrase = first_subject(self.stream, low, end)
        if phrase is not None:
            phrase = source_of(self.stream, phrase) or phrase
        return None if phrase is None or phrase.begin >= high else Frame("colon", None, phrase)

    def _is_named(self, phrase: Phrase) -> bool:
        """Whether the phrase is a pronoun or a name, not a word whose capital only opens the sentence."""
        single = phrase.end - phrase.begin == 1
        return phrase.kind == "pronoun" or not single or self.stream.is_proper(phrase.begin)

    def _carried(self, index: int, at: int) -> Frame:
        """The sentence before, its subject, the speaker of the quotation before."""
        stream = self.stream
        low, _ = stream.sentence(at)
        whole = low == at
        if not whole:
            phrase = first_subject(stream, low, at)
            if (
                phrase is not None
                and phrase.kind != "nominal"
                and phrase.end <= at
                and self._is_named(phrase)
            ):
                return Frame("subject", None, phrase)
        before = stream.at_quotation[index - 1] if index else -1
        number = stream.sentence_of[at] - 1
        if number >= 0:
            begin, end = stream.sentences[number]
            breaks = sum(1 for token in range(max(end, at - 2), at) if stream.words[token] == BREAK)
            if begin > before and breaks <= (1 if whole else 0):
                cue = next(
                    (
                        one
                        for one in reversed(self._cues_between(begin, end, last=True))
                        if one.subject is not None
                    ),
                    None,
                )
                if cue is not None:
                    return Frame("sentence-before", cue, cue.subject)
                phrase = first_subject(stream, begin, end)
                if phrase is not None and phrase.kind != "nominal" and not breaks:
                    return Frame("subject-before", None, phrase)
        if index and (whole or stream.sentence_of[at] - stream.sentence_of[before] <= 3):
            return Frame("carried-over", like=index - 1)
        return Frame("no-frame")
