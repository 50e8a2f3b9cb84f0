"""Proverbs, songs, oaths, old texts and turns of phrase: equal words that nobody took from anybody."""

from typing import Final

SAYINGS: Final = tuple(
    """
    a bird in the hand
    a bridge too far
    a house divided
    a journey of a thousand miles
    a long way to go
    a picture is worth
    a slap in the face
    a stitch in time
    a work in progress
    above the law
    actions speak louder
    all hands on deck
    all men are created equal
    all options are on the table
    all the world's a stage
    all's well that ends well
    an apple a day
    an eye for an eye
    arc of the moral universe
    ask not what your country
    ask what you can do
    at the end of the day
    back to the drawing board
    be the change you
    beggars can't be choosers
    better late than never
    better safe than sorry
    bigger than any one
    boat gently down the stream
    boys will be boys
    cart before the horse
    cherry on the cake
    content of their character
    created equal
    cross that bridge when
    cut corners
    day in and day out
    desperate times call for
    do unto others
    don't count your chickens
    don't judge a book
    drop in the ocean
    easier said than done
    every cloud has a silver lining
    every dog has
    fear itself
    few bad apples
    fight another day
    fool me once
    for the foreseeable future
    for whom the bell tolls
    from the bottom of my heart
    from the bottom of our hearts
    give credit where credit
    give me liberty or
    god bless
    government of the people
    grass is always greener
    happily ever after
    haste makes waste
    hate the sin
    honesty is the best policy
    i have a dream
    i think therefore i am
    if at first you don't succeed
    if it ain't broke
    in god we trust
    in the eye of the beholder
    in the middle of difficulty
    in the wrong place at the wrong time
    innocent until proven guilty
    it takes a village
    it takes two to
    justice delayed is justice denied
    keep calm and carry on
    knowledge is power
    land of the free
    laughter is the best medicine
    leave no stone unturned
    leopard can't change
    let bygones be
    let he who is without sin
    let him who is without sin
    let sleeping dogs
    let them eat cake
    level playing field
    liberty and justice for all
    life liberty and the pursuit
    light at the end of the tunnel
    light in the darkness
    like father like son
    long road ahead
    look before you leap
    love thy neighbor
    make hay while
    mary had a little lamb
    money doesn't grow on
    more questions than answers
    needle in a haystack
    never give up
    never underestimate
    no man is an island
    no news is good news
    no pain no gain
    no place like home
    no smoke without fire
    no stone unturned
    no such thing as a free lunch
    not be swayed
    nothing but the truth
    nothing ventured nothing gained
    on the wrong side of history
    once in a lifetime
    one day at a time
    one game at a time
    one nation under god
    one small step
    one step at a time
    our father who art
    out of sight out of mind
    peace on earth
    people in glass houses
    power tends to corrupt
    practice makes perfect
    practice what you preach
    preserve protect and defend
    proof of the pudding
    put our best foot forward
    right place at the right time
    right side of history
    rome wasn't built in a day
    rose by any other name
    serve and protect
    shots you don't take
    sky is the limit
    snake in the grass
    so help me god
    speak softly and carry
    sticks and stones
    strike while the iron
    survival of the fittest
    take the bull by
    the buck stops here
    the devil is in the detail
    the devil is in the details
    the early bird
    the last straw
    the lord is my shepherd
    the only thing we have to fear
    the pen is mightier
    the rest is history
    the right of the people to
    the road to hell
    the sky's the limit
    the squeaky wheel
    the tip of the iceberg
    the ultimate price
    the ultimate sacrifice
    the whole truth
    there but for the grace
    there is no i in team
    these truths to be
    they know not what they do
    think outside the box
    those who cannot remember the past
    time heals all
    time is money
    time will tell
    to be or not to be
    to the victor
    too many cooks
    truth to power
    turn the other cheek
    turn the page
    twinkle twinkle
    two sides of the same coin
    two wrongs don't make
    under the bus
    we the people
    well regulated militia
    what doesn't kill
    what goes around
    when in rome
    when life gives you lemons
    when one door closes
    when the going gets tough
    where there is a will
    where there is smoke
    where there's a will
    where there's smoke
    wolf in sheep's clothing
    worth a thousand words
    you can lead a horse
    you can't have your cake
    you can't judge a book
    you can't make an omelette
    you reap what you sow
    you win some
    your cake and eat it
    """.strip().split("\n    ")
)
"""Runs of words, lower case: whoever says them quotes what everybody knows."""
