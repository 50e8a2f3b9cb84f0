"""Words around marks: what makes them a title, and what makes them speech."""

from alita_tui.quotes.lexicon import words

SPEECH_NOUNS = words(
    """
    accusation allegation announcement answer appeal argument assertion call chant chants charge claim
    claims comment comments complaint criticism demand denial description explanation labeled labelled
    likened message motto phrase plea pledge prediction promise promises proposal question quotation quote
    rallying remark remarks reply response rhetoric shouting shouts slogan speech statement suggestion term
    testimony threat tweet typed vow warning word words
    """
)
"""Nouns (and a few participles) that make words in marks somebody's, in a sentence without a cue."""

CLAUSE_NOUNS = words(
    """
    accusation admission allegation announcement argument assertion assurance belief boast charge claim
    complaint conclusion confession contention declaration denial description insistence observation pledge
    prediction promise proposal question remark statement suggestion threat vow warning
    """
)
"""Nouns of speech that take a clause or an infinitive; whose they are speaks."""

CALLS_FOR = words("appeal appeals call calls demand demands plea pleas")
"""Nouns of speech that take “for” and what is called for."""

UTTERED = words(
    """
    advice answer catchphrase conclusion mantra message motto plea prediction reaction refrain reply response
    slogan tagline verdict warning
    """
)
"""Nouns of speech that may be what is said: ``her motto was “…”``."""

OCCASIONS = words(
    "briefing conference conversation debate forum hearing meeting podcast rally session webcast"
)
"""What somebody speaks at or in."""

DOCUMENTS = words(
    """
    comment comments editorial email emails interview letter memo message note post release remarks speech
    statement statements text tweet tweets video
    """
)
"""What somebody issues; who issued it speaks."""

TITLE_NOUNS = words(
    """
    album anthem article ballad bestseller book broadcast called channel column comedy documentary drama
    dubbed editorial entitled episode essay exhibition feature film game hit hymn journal magazine memoir
    movie musical named newsletter nicknamed novel opera painting pamphlet paper play podcast poem program
    programme report romance sequel series show single sitcom song soundtrack story study thriller titled
    track trilogy tune video
    """
)
