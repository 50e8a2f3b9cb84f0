"""Signs, words and numbers for states, flags and forms, so that none is told by colour alone."""

from collections.abc import Iterable
from typing import Final

from alita_tui.quotes.model import Flag, Reading, Rendition, State, Statement

GLYPHS: Final[dict[State, str]] = {
    "verbatim": "█",
    "bracketed": "▓",
    "cut": "▓",
    "altered": "▓",
    "fragment": "▒",
    "reported": "░",
    "absent": "·",
}
WORDS: Final[dict[State, str]] = {
    "verbatim": "verbatim",
    "bracketed": "bracket",
    "cut": "cut",
    "altered": "altered",
    "fragment": "fragment",
    "reported": "reported",
    "absent": "absent",
}
FLAG_SIGNS: Final[dict[Flag, str]] = {
    "moved": "⇅",
    "spliced": "⋈",
    "other-speaker": "≠",
    "uncredited": "∅",
    "unmarked": "¬",
    "negation-changed": "⚠",
    "number-changed": "⚠",
    "limit-changed": "⚠",
    "hedge-lost": "⚠",
    "condition-lost": "⚠",
    "claim-added": "⚠",
    "wrong-glyph": "⚠",
}
FLAG_NAMES: Final[dict[Flag, str]] = {
    "moved": "moved",
    "spliced": "spliced",
    "other-speaker": "other speaker",
    "uncredited": "uncredited",
    "unmarked": "unmarked",
    "negation-changed": "“not” changed",
    "number-changed": "number changed",
    "limit-changed": "limit changed",
    "hedge-lost": "hedge lost",
    "condition-lost": "condition lost",
    "claim-added": "claim added",
    "wrong-glyph": "wrong glyph",
}
# One word each, for a cell of the matrix; a slip of the keyboard last.
WARNED: Final[dict[Flag, str]] = {
    "negation-changed": "not",
    "number-changed": "number",
    "limit-changed": "limit",
    "hedge-lost": "hedge",
    "condition-lost": "condition",
    "claim-added": "claim",
    "wrong-glyph": "glyph",
}

GRAVEST_FIRST: Final[tuple[Flag, ...]] = (
    "negation-changed",
    "number-changed",
    "limit-changed",
    "hedge-lost",
    "condition-lost",
    "claim-added",
    "other-speaker",
    "uncredited",
    "unmarked",
    "spliced",
    "moved",
    "wrong-glyph",
)
GRAVE: Final = frozenset(GRAVEST_FIRST[:3])
"""What turns the sense round."""

MORE: Final = "+more"
"""Beside “verbatim”: the source prints words before or after these in the same sentence."""

SIGN_WORDS: Final = {
    "⇅": "moved",
    "⋈": "spliced",
    "≠": "other speaker",
    "∅": "nobody credited",
    "¬": "no quotation marks",
}
LEGEND: Final = "  ".join(
    f"{glyph} {', '.join(state for state in GLYPHS if GLYPHS[state] == glyph)}"
    for glyph in dict.fromkeys(GLYPHS.values())
)
MARKS: Final = "[-only in the base-]  {+only here+}  ‹bracket, ellipsis or case›"
SIGNS: Final = (
    "  ".join(f"{sign} {SIGN_WORDS[sign]}" for sign in "⇅⋈≠")
    + "  ⚠ not, number: changed  ⚠ hedge, condition: lost  ⚠ claim: added  ⚠ glyph: wrong mark"
)

FEW: Final = 9  # a base of so many words is a fragment where others print twice as much


def warnings(flags: Iterable[Flag]) -> list[str]:
    """``⚠ hedge claim``: in words what is wrong, nothing where nothing is."""
    found = set(flags)
    said = [word for flag, word in WARNED.items() if flag in found]
    return [f"⚠ {' '.join(said)}"] if said else []


def percent(fidelity: float) -> str:
    """Whole per cent, rounded: but only what agrees in every word is 100 %, and in none 0 %."""
    if fidelity in (0, 1):
        return f"{fidelity:.0%}".replace("%", " %")
    return f"{min(max(int(fidelity * 100 + 0.5), 1), 99)} %"


def agreement(statement: Statement) -> str:
    """``99 %``, ``68–78 %``: how much agrees with the base where it is quoted whole, the least and the most.

    Nothing where no other source quotes it whole.
    """
    found = [
        one.fidelity
        for one in statement.present
        if one.article != statement.base and one.form == "direct" and one.fidelity is not None
    ]
    if not found:
        return ""
    least, most = percent(min(found)), percent(max(found))
    return least if least == most else f"{least.removesuffix(' %')}–{most}"


def words_texts(rendition: Rendition, statement: Statement) -> tuple[str, ...]:
    """How many of the base's compared words the rendition has, the longest way first.

    The per cent that agree stand only where they mean something: beside words quoted whole.
    """
    words = rendition.words
    if rendition.form == "absent" or rendition.fidelity is None:
        return ("",)
    share = f"{words.aligned:,} of {words.base:,}"
    if rendition.article == statement.base or rendition.form != "direct" or few_words(statement):
        return f"{share} words", share
    agree = percent(rendition.fidelity)
    return f"{share} words · {agree}", f"{share} · {agree}", share


def few_words(statement: Statement) -> int:
    """The words that the base prints where these are few beside what others print; else 0."""
    base = statement.rendition(statement.base)
    printed = base.words.base if base else 0
    others = (one.words.rendition for one in statement.present if one.article != statement.base)
    return printed if printed <= FEW and any(2 * printed < words for words in others) else 0


def stands_elsewhere(found: Rendition | Reading) -> bool:
    """Whether the very words stand in the article of what is absent, so that “not found” would be false."""
    return found.rejected is not None and found.rejected.rule == "same-words"
