"""The closed word classes of English, lower case, as a shallow parser needs them."""

from alita_tui.quotes.lexicon import words

DETERMINERS = words(
    """
    a all an another any both each either every her his its many most my neither no one our several some
    that the their these this those two your
    """
)
SUBJECT_PRONOUNS = words("he i it one she somebody someone they we who you")
PREPOSITIONS = words(
    """
    about above across after against ahead along amid among around as at before behind below beneath beside
    besides between beyond by concerning despite down during except following for from in including inside
    into like near of off on onto out outside over past per plus regarding since through throughout to
    toward towards under until up upon via with within without
    """
)
NOUN_PREPOSITIONS = words("at for from in of on with")
"""Prepositions that may stand inside the noun phrase of a speaker: ``a spokesman for the company``."""
IRREGULAR_PASTS = words(
    """
    ate became began bought brought came caught chose drove fell flew forgot fought gave got grew heard held
    kept knew lent lost made met paid ran sang sat sent shook sold spent spoke stood stuck swam swore taught
    threw took tore went woke won wore
    """
)
"""Past forms that are no noun or adjective, so that a noun phrase ends before them."""
PASTS_OR_NOUNS = words("cast cut felt found hit led left put saw set shot")
"""Past forms that are nouns or adjectives, too."""
COUNTED = words("all another both many most others several some those")
"""Words of number that stand for those they count."""
CONJUNCTIONS = words("and but nor or so yet")
SUBORDINATORS = words(
    """
    although as because before if lest once since so than though till unless until what when whenever where
    whereas wherever whether which while who whom whose why
    """
)
PURSUING = words(
    """
    appear appearance appeared appearing appears argued arguing asked brought called came chased chasing
    come coming goes going haul hauled look looked looking looks modelled named ran running spoke stand
    standing stands stood testified testify testifying testimony took went
    """
)
"""Words before “after” and “before” that make them a matter of whom, not when: ``named after Lindt``."""
CONDITIONS = words("if unless whether")
AUXILIARIES = words("am are be been being did do does had has have having is was were")
BE_FORMS = words("'m 're 's am are be been being is was were ’m ’re ’s")
MODALS = words("can could may might must shall should will would")
CONTRACTED_AUXILIARIES = words("'m 're 's 've ’m ’re ’s ’ve")
CONTRACTED_MODALS = words("'d 'll ’d ’ll")
NEGATIONS = words("neither never no nobody nor not nothing without")
ADVERBS = words(
    """
    again ago already also always apparently away back besides earlier even ever far first further furthermore
    here however immediately indeed instead just largely later likewise long meanwhile merely moreover much
    nearly never nevertheless next nonetheless now nowadays often once only otherwise perhaps quite rather
    repeatedly reportedly simply since sometimes soon still then there thereafter therefore though thus today
    too twice very well yesterday yet
    """
)
CALENDAR = words(
    """
    afternoon april august december evening february friday january july june march may midday midnight
    monday month morning night noon november october saturday september sunday thursday today tomorrow
    tonight tuesday wednesday week weekend year yesterday
    """
)
LY_NOUNS = words(
    """
    ally anomaly assembly belly bully butterfly doily family fly folly holly homily italy jelly lily monopoly
    rally reply subassembly supply tally
    """
)
"""Words that end like adverbs and are none."""


def is_like_adverb(word: str) -> bool:
    """Whether a word, in lower case, ends as adverbs do."""
    return word.endswith("ly") and word not in LY_NOUNS
