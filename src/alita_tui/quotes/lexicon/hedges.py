"""How English says less than it could, as data: phrases, and what a report may keep of them."""

from typing import Final

from alita_tui.quotes.lexicon import words

HEDGES: Final = (
    "am considering",
    "am hoping",
    "am leaning towards",
    "apparently",
    "appear to",
    "appears to",
    "are considering",
    "are hoping",
    "are leaning towards",
    "arguably",
    "can't promise",
    "could",
    "hopefully",
    "hoping that",
    "hoping to",
    "i assume",
    "i believe",
    "i don't believe",
    "i don't expect",
    "i don't think",
    "i doubt",
    "i expect",
    "i guess",
    "i hope",
    "i imagine",
    "i presume",
    "i reckon",
    "i suppose",
    "i suspect",
    "i think",
    "i'm considering",
    "i'm hoping",
    "in all likelihood",
    "in all probability",
    "in my opinion",
    "in my view",
    "in theory",
    "is considering",
    "it appears",
    "it looks as if",
    "it looks like",
    "it seems",
    "it's possible that",
    "likely",
    "may",
    "maybe",
    "might",
    "most likely",
    "my guess is",
    "my sense is",
    "no guarantee",
    "not certain",
    "not sure",
    "perhaps",
    "possibly",
    "potentially",
    "presumably",
    "probably",
    "seem to",
    "seemingly",
    "seems to",
    "supposedly",
    "tend to",
    "tends to",
    "there is a chance",
    "there's a chance",
    "thinking about",
    "thinking of",
    "unlikely",
    "we assume",
    "we believe",
    "we don't believe",
    "we don't expect",
    "we don't think",
    "we doubt",
    "we expect",
    "we hope",
    "we presume",
    "we suspect",
    "we think",
    "we're considering",
    "we're hoping",
)
"""Hedges of a statement in the first person, or of nobody. Fillers (“I mean”, “kind of”) are none."""

OPINIONS: Final = (
    "i believe",
    "i don't believe",
    "i don't think",
    "i think",
    "in my opinion",
    "in my view",
    "we believe",
    "we don't believe",
    "we don't think",
    "we think",
)
"""Hedges only before a forecast or a fact: “I think it will rain”. “I think it is a shame” is a judgement,
and “she said it was a shame” loses nothing of it."""

INTENTIONS: Final = (
    "aim to",
    "aiming to",
    "aims to",
    "hope to",
    "hopes to",
    "intend to",
    "intends to",
    "like to",
    "plan to",
    "planning to",
    "plans to",
    "trying to",
    "want to",
    "wants to",
)
"""What is meant to be done: lost only where the report says that it will be done."""

ASSERTIONS: Final = (
    "are going to",
    "are set to",
    "gonna",
    "guarantee",
    "guaranteed",
    "guarantees",
    "is going to",
    "is set to",
    "pledge",
    "pledged",
    "pledges",
    "promise",
    "promised",
    "promises",
    "swears",
    "swore",
    "vow",
    "vowed",
    "vows",
    "was going to",
    "were going to",
    "will",
    "won't",
    "would",
)
"""How a report says that something will be done."""

KEPT_WORDS: Final = words(
    """
    aim aimed aiming aims allegedly anticipate anticipated anticipates apparently appear appeared
    appearing appears arguably argue argued argues assume assumed assumes assuming attempt attempts
    belief believe believed believes believing can cautious cautiously chance chances confident
    considered considering considers could doubt doubted doubtful doubts estimate estimated estimates
    expect expectation expected expecting expects eyeing eyes fear feared fears feel feels felt forecast
    forecasts guess guessed guesses hint hinted hinting hints hope hoped hopeful hopefully hopes hoping
    if imagine imagined imagines intend intended intends intention leaning likelihood likely looking
    looks may maybe might mulling mulls odds opinion optimistic perhaps pessimistic plan planned
    planning plans possibility possible possibly potential potentially predict predicted prediction
    predicts presumably presume presumed presumes probable probably prospect prospects reckoned reckons
    reportedly risk risks seek seeking seeks seem seemed seemingly seems should signal signalled signals
    speculate speculated speculates suggest suggested suggesting suggests suppose supposed supposedly
    suspect suspected suspects tease teased teases tend tends tentative tentatively think thinking
    thinks thought threaten threatened threatens try trying uncertain unclear unlikely unsure view
    viewed views want wanted wants weigh weighing weighs whether wish wished wishes wonder wondered
    wonders
    """
)
"""Words that keep a hedge in a report, of whatever kind."""

KEPT_PHRASES: Final = (
    "couldn't",
    "in all likelihood",
    "in her opinion",
    "in his opinion",
    "in theory",
    "look as if",
    "no certainty",
    "no guarantee",
    "no promise",
    "not certain",
    "not sure",
)
