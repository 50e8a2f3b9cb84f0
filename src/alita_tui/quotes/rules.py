"""The rules by which the engine decides, each with one plain sentence: the only table of them.

``docs/rules.md`` is made from it. A rule that is missing here does not pass the type checker.
"""

from typing import Final, Literal

Rule = Literal[
    "according-to",
    "bare-clause",
    "carried-over",
    "colon",
    "continued",
    "cue-after",
    "cue-before",
    "cue-later",
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
    "continued": "the quotation before goes on here, in a new paragraph that opens with a mark",
    "in-report": "the words stand inside a sentence that reports what somebody said",
    "colon": "a colon before the quotation leads from the speaker to the words",
    "headline-label": "the headline names the speaker before a colon",
    "signature": "the name of the speaker stands after the quotation, behind a dash",
    "sentence-before": "the sentence before the quotation says that somebody speaks",
    "subject": "nobody is said to speak, but the sentence around the quotation is about one person",
    "subject-before": "nobody is said to speak, but the sentence before is about one person",
    "carried-over": "nobody else is named since the quotation before, so its speaker goes on",
    "no-frame": "a whole or partial sentence stands in quotation marks, and nothing near says who said it",
    "transcript": "the paragraph opens with the name of the one who speaks, and a colon",
    "that-clause": "a word of saying is followed by “that” and the words reported",
    "bare-clause": "a word of saying is followed by the words reported, without “that”",
    "infinitive": "a word of promise or intent is followed by “to” and what is promised",
    "question-clause": "a word of saying is followed by “how”, “what” or “whether” and the words reported",
    "parenthetical": "the words reported stand before or around a short “X said” set off by commas",
    "according-to": "“according to” names whose words the sentence gives",
    "nickname": "the words in marks stand inside a name, as a nickname",
    "title": "the words in marks are the title of a work or the name of a thing: each begins with a capital",
    "heading": "a few words in single marks are a paragraph of their own: a heading",
    "scare-quotes": "a few words in marks are held at a distance, in a sentence where nobody speaks",
}
