"""Words that say nothing when two texts share them alone."""

LITTLE_WORDS = frozenset(
    """
    a about after again all also am an and another any anybody anyone anything are aren't as at be
    because been before being both but by can can't could couldn't did didn't do does doesn't doing
    don't down during each either even ever every everybody everyone everything few for from further
    get gets getting go going got had hadn't has hasn't have haven't having he he'd he'll he's her
    here hers him his how i i'd i'll i'm i've if in into is isn't it it'd it'll it's its itself just
    let let's like made make makes making many may me might mine more most much must my myself
    neither never no nobody none nor not nothing now of off on once one only onto or other our ours
    out over own really said same say says she she'd she'll she's should shouldn't so some somebody
    someone something still such than that that's the their theirs them themselves then there
    there's these they they'd they'll they're they've thing things this those through to too under
    until up upon us very want wants was wasn't we we'd we'll we're we've well were weren't what
    what's when where which while who whom whose why will with without won't would wouldn't yes yet
    you you'd you'll you're you've your yours
    """.split()
)
