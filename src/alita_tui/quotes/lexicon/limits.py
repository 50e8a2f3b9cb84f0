"""Words that say how much, how many or on which side, as data."""

from typing import Final

from alita_tui.quotes.lexicon import words

ONLY: Final = words("exclusively merely only solely")
"""They allow nothing else."""

NOT_ONLY: Final = words("if not or")
"""Before “only”: “not only” limits nothing, “if only” wishes."""

CLASS_OF: Final = {
    "all": "all",
    "each": "all",
    "every": "all",
    "everybody": "all",
    "everyone": "all",
    "many": "many",
    "most": "most",
    "several": "some",
    "some": "some",
}
"""Words for how many of a thing, with the share that each means."""

NO_LIMIT_BEHIND: Final = words(
    "beautiful dangerous day extent form important kind likely part point reason recent sort time way"
)
"""Behind “some”, “every”, “most”: “some kind of”, “every day”, “the most important” are no shares."""

OPPOSITES: Final = {
    "above": words("below under"),
    "after": words("before"),
    "before": words("after"),
    "below": words("above over"),
    "earlier": words("later"),
    "fewer": words("more"),
    "higher": words("lower"),
    "later": words("earlier"),
    "less": words("more"),
    "lower": words("higher"),
    "more": words("fewer less"),
    "over": words("below under"),
    "under": words("above over"),
}
"""What turns a comparison or a time round."""
