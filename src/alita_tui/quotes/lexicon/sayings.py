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
    add fuel to the fire
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
    barking up the wrong tree
    be the change you
    beat around the bush
    beggars can't be choosers
    better late than never
    better safe than sorry
    between a rock and a hard place
    bigger than any one
    bite the bullet
    bite the hand that feeds
    boat gently down the stream
    boys will be boys
    burn the candle at both ends
    bury the hatchet
    by the skin of
    call a spade a spade
    can of worms
    cart before the horse
    cherry on the cake
    clutching at straws
    content of their character
    created equal
    cross that bridge when
    cry over spilt milk
    cry wolf
    cut corners
    cut to the chase
    day in and day out
    dead in the water
    desperate times call for
    do unto others
    don't count your chickens
    don't judge a book
    drop in the ocean
    drop the ball
    easier said than done
    elephant in the room
    every cloud has a silver lining
    every dog has
    fall on deaf ears
    fear itself
    few bad apples
    fight another day
    fool me once
    for the foreseeable future
    for whom the bell tolls
    from the bottom of my heart
    from the bottom of our hearts
    get the ball rolling
    give credit where credit
    give me liberty or
    go the extra mile
    god bless
    government of the people
    grain of salt
    grass is always greener
    happily ever after
    haste makes waste
    hate the sin
    hit the ground running
    hit the nail on the head
    honesty is the best policy
    i have a dream
    i think therefore i am
    if at first you don't succeed
    if it ain't broke
    in god we trust
    in the eye of the beholder
    in the middle of difficulty
    in the same boat
    in the wrong place at the wrong time
    innocent until proven guilty
    it takes a village
    it takes two to
    jump on the bandwagon
    justice delayed is justice denied
    keep calm and carry on
    kick the can down the road
    kill two birds with one stone
    knowledge is power
    land of the free
    last nail in the coffin
    laughter is the best medicine
    leave no stone unturned
    leopard can't change
    let bygones be
    let he who is without sin
    let him who is without sin
    let sleeping dogs
    let the cat out of the bag
    let them eat cake
    level playing field
    liberty and justice for all
    life liberty and the pursuit
    light at the end of the tunnel
    light in the darkness
    like father like son
    line in the sand
    long road ahead
    look before you leap
    love thy neighbor
    make hay while
    mary had a little lamb
    money doesn't grow on
    more questions than answers
    move the goalposts
    moving the goalposts
    nail in the coffin
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
    on the same page
    on the wrong side of history
    once in a lifetime
    one day at a time
    one game at a time
    one nation under god
    one small step
    one step at a time
    open the floodgates
    our father who art
    out of sight out of mind
    pass the buck
    peace on earth
    people in glass houses
    pinch of salt
    play with fire
    playing with fire
    power tends to corrupt
    practice makes perfect
    practice what you preach
    preserve protect and defend
    proof of the pudding
    pull the plug
    pull the rug out
    put all your eggs in one basket
    put our best foot forward
    race to the bottom
    raise the bar
    right place at the right time
    right side of history
    rock the boat
    rome wasn't built in a day
    rose by any other name
    rub salt in the wound
    serve and protect
    shoot the messenger
    shot in the arm
    shot in the foot
    shots you don't take
    sky is the limit
    smoke and mirrors
    snake in the grass
    so help me god
    speak softly and carry
    stick to our guns
    sticks and stones
    storm in a teacup
    strike while the iron
    survival of the fittest
    sweep it under the rug
    take it with a grain
    take the bull by
    tempest in a teapot
    the ball is in their court
    the ball is in your court
    the buck stops here
    the devil is in the detail
    the devil is in the details
    the early bird
    the jury is still out
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
    throw in the towel
    throw the baby out with the bathwater
    thrown under the bus
    time heals all
    time is money
    time will tell
    to be or not to be
    to the victor
    too many cooks
    truth to power
    turn a blind eye
    turn the other cheek
    turn the page
    twinkle twinkle
    two sides of the same coin
    two wrongs don't make
    under the bus
    up in the air
    wake-up call
    walk the walk
    water under the bridge
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
    witch hunt
    wolf in sheep's clothing
    worth a thousand words
    writing is on the wall
    writing on the wall
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
