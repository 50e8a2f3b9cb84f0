"""Numbers in words, what multiplies them, and the words that bound them, as data."""

from typing import Final

from alita_tui.quotes.lexicon import words

MAGNITUDES: Final = {
    "b": 10**9,
    "billion": 10**9,
    "bn": 10**9,
    "crore": 10**7,
    "dozen": 12,
    "hundred": 100,
    "k": 1000,
    "lakh": 10**5,
    "m": 10**6,
    "million": 10**6,
    "mln": 10**6,
    "mn": 10**6,
    "thousand": 1000,
    "tn": 10**12,
    "trillion": 10**12,
    "trn": 10**12,
}
"""By what each multiplies. Single letters only behind figures: “40k”."""

LOWER, UPPER, ABOUT = "lower", "upper", "about"

BOUNDS: Final = {
    "a maximum of": UPPER,
    "a minimum of": LOWER,
    "about": ABOUT,
    "above": LOWER,
    "almost": "about upper",
    "an estimated": ABOUT,
    "approximately": ABOUT,
    "around": ABOUT,
    "as few as": UPPER,
    "as little as": UPPER,
    "as many as": UPPER,
    "as much as": UPPER,
    "at least": LOWER,
    "at most": UPPER,
    "at the most": UPPER,
    "below": UPPER,
    "circa": ABOUT,
    "close to": "about upper",
    "exceed": LOWER,
    "exceeded": LOWER,
    "exceeding": LOWER,
    "exceeds": LOWER,
    "fewer than": UPPER,
    "greater than": LOWER,
    "higher than": LOWER,
    "in excess of": LOWER,
    "just over": "about lower",
    "just under": "about upper",
    "less than": UPPER,
    "lower than": UPPER,
    "more than": LOWER,
    "nearly": "about upper",
    "no fewer than": LOWER,
    "no less than": LOWER,
    "no more than": UPPER,
    "not fewer than": LOWER,
    "not less than": LOWER,
    "not more than": UPPER,
    "over": LOWER,
    "roughly": ABOUT,
    "under": UPPER,
    "up to": UPPER,
    "upward of": LOWER,
    "upwards of": LOWER,
    "well over": LOWER,
    "well under": UPPER,
}
"""What stands before a number, and the sides on which it leaves the number open."""

BOUNDS_BEHIND: Final = {
    "and above": LOWER,
    "and more": LOWER,
    "and older": LOWER,
    "and over": LOWER,
    "and up": LOWER,
    "at least": LOWER,
    "at most": UPPER,
    "at the most": UPPER,
    "or above": LOWER,
    "or fewer": UPPER,
    "or less": UPPER,
    "or more": LOWER,
    "or older": LOWER,
    "or so": ABOUT,
    "or under": UPPER,
    "or younger": UPPER,
    "plus": LOWER,
}
"""The same of what stands behind it."""

PREPOSITIONS: Final = frozenset(("about", "above", "around", "below", "close to", "over", "under", "up to"))
"""Bounds that may also lead to what is talked of, or to where something is: “we spoke about two things”."""

GOVERNING: Final = words(
    """
    angry argue argued argues argument ask asked asking book brought care cared careful cares certain come
    complain complained concern concerned concerns control debate discussion dispute doubt dream excited
    fight forget forgot happy hear heard idea information know known knows looked looking news point question
    questions read row ruled said sat saw say saying says set something speak speaking speaks spoke spoken
    story sure talk talked talking talks tell telling think thinking thought told victory vote walked went
    what wonder worried worries worry write writes wrote
    """
)
"""Words whose preposition such a bound is."""

CURRENCIES: Final = {"dollar": "$", "euro": "€", "pound": "£", "yen": "¥"}
"""The sign of each by the stem of its name."""

CONNECTORS: Final = frozenset(("and", "or", "through", "to"))
"""What stands between the two ends of a range."""
