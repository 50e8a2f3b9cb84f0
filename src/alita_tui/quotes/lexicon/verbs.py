"""Verbs that attribute words to somebody, by what they take. Base forms; ``inflection`` makes the others."""

from alita_tui.quotes.lexicon import words

SPEECH = words(
    """
    acknowledge add admit advise affirm agree allege announce answer argue ask assert assure attest
    aver beg bemoan boast brag caution charge claim clarify comment complain concede conclude concur
    confess confide confirm contend counter declare decree demand deny disclose divulge elaborate
    emphasise emphasize encourage enquire estimate exclaim exhort explain forecast forewarn gripe
    grouse grumble guarantee hint implore imply inform inquire insinuate insist instruct interject
    intone jest joke lament lecture maintain marvel mention muse note object observe opine plead
    pledge posit preach predict proclaim profess promise pronounce prophesy propose protest question
    quip reaffirm reason reassure recall reckon recommend reconfirm recount reflect reiterate rejoin
    relate remark remember remind repeat reply report request respond restate retort reveal rule say
    scoff signal speculate state stipulate stress suggest summarise summarize surmise swear tell
    testify theorise theorize threaten tout tweet underline underscore urge venture volunteer vow warn
    wonder write
    """
)
"""Say something that can be quoted or reported in a clause."""

MANNER = words(
    """
    adlib bark begin bellow blurt chant chide chime chuckle continue croak cry deadpan drawl enthuse
    fume gasp groan growl grumble gush hiss holler interrupt laugh moan mumble murmur mutter offer post
    purr quote rage rant rave read recite retweet roar scream shout shriek shrug sigh sing smile snap
    snarl sneer snort sob squeal stammer stutter tease text thank thunder whisper yell
    """
)
"""Introduce a quotation in marks that stands beside them, but no clause."""

THOUGHT = words(
    """
    accept anticipate assume believe conclude doubt expect fear feel figure foresee
    guess hope imagine know realise realize suspect think understand worry
    """
)
"""Say what somebody holds; take a clause."""

EVIDENCE = words("conclude demonstrate find indicate note reveal say show suggest warn")
"""What studies, polls and documents do with a clause."""

NAMING = words(
    """
    accuse applaud attack bash belittle blast brand call characterise characterize chastise christen cite
    commend compare condemn criticise criticize decry deem define denounce depict deride describe dismiss
    disparage dub extol hail invoke label lambast lampoon laud liken mock paint pan portray praise question
    rebuke refer reject ridicule rip savage scold skewer slam tag taunt term tout trash trumpet
    """
)
"""Take a fragment in marks as their object or complement: ``called it “a disaster”``."""

PROMISE = words(
    """
    agree demand offer pledge promise propose refuse swear threaten urge volunteer vow
    """
)
"""Take an infinitive that is itself what was said."""

NOUN_LIKE = words(
    """
    answer ask attack bash blast boast brag brand call caution chant charge claim comment counter cry demand
    doubt estimate fear figure find guarantee guess hint hope joke label lament laugh mention moan note
    notes object offer paint pan plan plea pledge post praise promise protest question quip quote read
    reason rebuke reject remark reply report request response rip rule savage scream shout show shrug sigh
    signal skewer smile snap sob state stress tag taunt tease term text thunder trash trumpet tweet use
    volunteer vow warn whisper wonder worry write yell
    """
)
"""Base forms that are also nouns or adjectives, alone or with -s."""
