"""The rules by which the engine decides, each with one plain sentence: the only table of them.

``docs/rules.md`` is made from it. A rule that is missing here does not pass the type checker.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from alita_tui.quotes.cluster import LinkRule
    from alita_tui.quotes.model import Flag, State
    from alita_tui.quotes.quotation import Kind

Rule = Literal[
    "according-to",
    "bare-clause",
    "call",
    "carried-over",
    "colon",
    "continued",
    "cue-after",
    "cue-before",
    "cue-later",
    "denied",
    "frame-follows",
    "heading",
    "headline-label",
    "in-report",
    "infinitive",
    "nickname",
    "no-frame",
    "parenthetical",
    "question-clause",
    "scare-quotes",
    "sentence-before",
    "signature",
    "speech-noun",
    "split-frame",
    "subject",
    "subject-before",
    "that-clause",
    "title",
    "transcript",
]
"""What decided that words are a quotation, and whose."""

RULES: Final[dict[Rule, str]] = {
    "cue-after": "who said it follows the quotation at once, with a word of saying",
    "cue-before": "who said it stands right before the quotation, with a word of saying",
    "cue-later": "who said it stands at the end of the same sentence, with a word of saying",
    "split-frame": "the quotation goes on after the words that say who said its first part",
    "frame-follows": "who said it follows the next quotation, which runs on from this one",
    "continued": "no mark closed the quotation in the paragraph before: it goes on in this one",
    "in-report": "the words stand inside a sentence that reports what somebody said",
    "colon": "a colon before the quotation leads from the speaker to the words",
    "headline-label": "the headline names the speaker before a colon",
    "speech-noun": "a noun of speech with its owner (“her claim that”) leads to the quotation",
    "signature": "the speaker stands after the quotation, behind a dash: by name, in a headline also by role",
    "sentence-before": "the sentence before the quotation says that somebody speaks",
    "subject": "nobody is said to speak, but the sentence around the quotation is about one person",
    "subject-before": "nobody is said to speak, but the sentence before is about one person",
    "carried-over": "nothing says that another speaks, so the speaker of the quotation before goes on",
    "no-frame": "a whole or partial sentence stands in quotation marks, and nothing near says who said it",
    "transcript": "the paragraph opens with the name of the one who speaks, and a colon",
    "that-clause": "a word of saying is followed by “that” and the words reported",
    "bare-clause": "a word of saying is followed by the words reported, without “that”",
    "infinitive": "a word of promise or intent is followed by “to” and what is promised",
    "call": "“called for”, “urged”, “told … to” or “accused” leads to what is called for, or the charge",
    "question-clause": "a word of saying is followed by “how”, “what” or “whether” and the words reported",
    "parenthetical": "the words reported stand before or around a short “X said” set off by commas",
    "according-to": "“according to” names whose words the sentence gives",
    "nickname": "the words in marks stand inside a name, as a nickname",
    "title": "the words in marks are the title of a work or the name of a thing: each begins with a capital",
    "denied": "the sentence says that nobody said these words, or only asks about them",
    "heading": "a few words in single marks are a paragraph of their own: a heading",
    "scare-quotes": "a few words in marks are held at a distance, in a sentence where nobody speaks",
}

KINDS: Final[dict[Kind, str]] = {
    "direct": "a whole clause or more stands in quotation marks",
    "mixed": "a few words in quotation marks stand inside the outlet’s own sentence",
    "indirect": "what somebody said is given without quotation marks",
    "unattributed": "the words stand in quotation marks, but are nobody’s statement",
}

LINK_RULES: Final[dict[LinkRule, str]] = {
    "fullest": "it is the fullest wording of these words: no longer one holds it",
    "telling-words": "it shares so many telling words with a fuller wording that chance is ruled out",
    "one-occasion": "it shares words with a fuller wording, and both articles write about one occasion",
    "one-word": "it is one word of a fuller wording by the same speaker, about one occasion",
    "same-words": "it is the very words of a fuller wording, and they are telling, whoever is credited",
    "linked-articles": "it is credited to somebody else, but both articles share a longer quotation besides",
    "one-utterance": "a wording of it is printed in one breath with other words of the statement",
    "second-speaker": "the same words, credited to a second person by articles that quote both",
    "beside": "it gives a sentence of the statement word by word, or nearly so beside another by its speaker",
}

STATE_RULES: Final[dict[State, str]] = {
    "verbatim": "every compared word agrees; case, final punctuation and another spelling count for nothing, "
    "and what a fuller source prints before or after them is told as inserted",
    "bracketed": "only what stands in brackets differs",
    "cut": "words of the sentence are left out, and none is changed or added",
    "altered": "words of the sentence are changed, or words are added inside it",
    "fragment": "only a few words of it stand in quotation marks, inside the outlet’s own sentence",
    "reported": "the outlet’s own words share rare words with the sentence, and stand in no marks",
    "absent": "no wording of the sentence was found in the article",
}

FLAG_RULES: Final[dict[Flag, str]] = {
    "moved": "most of its words are printed in another place than the order of the base gives them",
    "spliced": "two sentences of the base are printed as one: distant ones, or joined by an ellipsis",
    "other-speaker": "not just the same people are credited as in the base (elsewhere, if it names nobody)",
    "uncredited": "no word near by says that somebody said it",
    "unmarked": "the words of the statement stand in the article without quotation marks",
    "negation-changed": "a word that denies (“not”, “never”, “nobody”) is added or missing here",
    "number-changed": "another number stands here; “3,400” is “three thousand four hundred”, "
    "“1.5 million” is not “1.5 billion”",
    "limit-changed": "a word that says how far it goes (“up to”, “more than”, “only”, “some” for “all”, "
    "“before” for “after”) is changed or missing here",
    "hedge-lost": "a word that leaves the matter open (“I think”, “probably”) is missing here",
    "condition-lost": "a condition (“if”, “as soon as”) is missing here",
    "claim-added": "words of the outlet say something that no sentence of the statement supports",
    "wrong-glyph": "the quotation closes with another mark than the one that belongs to its opening mark",
}

ReportRule = Literal[
    "rare-words", "gist", "names-shared", "one-cue", "vouching-verb", "lead-words", "headline"
]
"""What ties an outlet's own report to the statement."""

REPORT_RULES: Final[dict[ReportRule, str]] = {
    "rare-words": "it credits the speaker, and shares rare words with the sentence",
    "gist": "it credits the speaker, and gives most of a clause of the sentence and little beside it",
    "names-shared": "nobody is credited, but it shares rare names with the sentence",
    "one-cue": "it stands under the same word of saying as a quotation of the statement",
    "vouching-verb": "its verb vouches (“promises”, “vows”) for what the statement holds out",
    "lead-words": "it opens the article, credits the speaker, and shares words of the topic",
    "headline": "it is the headline of an article that quotes the sentence, and says it otherwise",
}

RejectedRule = Literal["too-little-shared", "somebody-else", "same-words"]
"""Why the place that came nearest is not the statement."""

REJECTED_RULES: Final[dict[RejectedRule, str]] = {
    "too-little-shared": "too few telling words are shared",
    "same-words": "the same words stand there, and nothing shows that they are this statement",
    "somebody-else": "too few telling words are shared, and somebody else is credited",
}
