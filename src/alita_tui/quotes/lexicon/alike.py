"""Small classes of words that reports change for one another, and words that say too little to tie."""

from typing import Final

from alita_tui.quotes.lexicon import words

ALIKE: Final = (
    words("acquire bought buy buying purchase"),
    words("add create creating hire hiring recruit"),
    words("aid assist help support"),
    words("allow let permit"),
    words("answer reply respond response"),
    words("assure commit guarantee oath pledge promise swear sworn vow"),
    words("axe cut cutting lower reduce reduction slash trim"),
    words("ban block forbid prohibit"),
    words("began begin beginning launch start"),
    words("boost grow hike increase raise rise"),
    words("build building built construct construction erect"),
    words("cash fund funding money"),
    words("cease end finish halt stop"),
    words("child children kid"),
    words("close closure shut shutting"),
    words("defend guard protect protection"),
    words("destroy ruin wreck"),
    words("employee staff worker"),
    words("back endorse endorsement"),
    words("film movie picture"),
    words("fix mend repair"),
    words("home house residence"),
    words("job position post role"),
    words("leave left quit resign step"),
    words("oppose opposition resist"),
    words("order rule ruling"),
    words("paid pay payment"),
    words("reopen reopening"),
    words("sale sell selling sold"),
)

WEAK: Final = words(
    """
    able actually allow also appear area around ask away bad become believe best better big bring call
    came case change clear come coming country course day deal different done early end enough even ever
    fact far feel few find first forward found friday full future gave give given good great group hand
    happen hard help high hold hope hour idea important issue january keep kind know large last late
    later less level like likely line little long look lot main man many mean men minute monday month
    morning mr mrs ms necessary need never new news next night nothing number office old open part past
    people place plan point possible president problem public put question ready real really reason
    right run saturday saw say see seem set several share show side simply small something sort spend
    spent start state still sunday sure take talk tell term thing think thought thursday time today
    together told tomorrow took try tuesday turn understand use used using want way wednesday week well
    went whole woman women word work world year yesterday yet young
    """
)
"""Words so general that two texts which share one alone share nothing."""

TIMES: Final = words(
    """
    april august autumn december fall february january july june march november october september soon spring
    summer winter
    """
)
"""Times that name a forecast as well as its verb does."""
