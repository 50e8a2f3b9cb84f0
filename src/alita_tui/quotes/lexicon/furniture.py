"""Words that open a line with a colon after them and name nobody: captions, credits, facts, links."""

from alita_tui.quotes.lexicon import words

FURNITURE = words(
    """
    ad address advertisement advice also analysis audio background book box breaking budget caption cast
    category chapter city clarification comment comments company contact copyright correction cost country
    credit credits culture date details developing disclaimer distance download duration edit edited
    editing elsewhere email event events exclusive explainer fact facts fax figure file filed final follow
    gallery genre graphic headline health highlights home hours illustration image images industry
    ingredients item key latest length link links list listen live local location map media method more
    music name new news newsletter next note notes number opinion page part phone photo photograph
    photographs photos picture pictures place platforms podcast points politics poll posted previous price
    published publisher quiz quote rating read reading recipe recommended record related release reply
    report reporting result results review reviews running runtime score season section see series serves
    share shares size source sources sport sports starring statement step stock story studio style subject
    subscribe summary table tag tags tel telephone temperature tickets time timeline tip title tonight
    topic topics trailer transcript travel trending tv update updated updates venue verdict video views
    volume warning watch weather web website weight winner words world writing year
    """
)
