"""Conditions, of fact and of time, as data, and what a report may keep of them."""

from typing import Final

CONDITIONS: Final = (
    "all being well",
    "as long as",
    "assuming",
    "barring",
    "contingent on",
    "contingent upon",
    "depending on",
    "depends on",
    "if",
    "in the event of",
    "in the event that",
    "on condition that",
    "on the condition that",
    "on the proviso that",
    "on the understanding that",
    "only if",
    "only when",
    "provided",
    "provided that",
    "providing",
    "providing that",
    "so long as",
    "subject to",
    "supposing",
    "unless",
    "weather permitting",
    "with the proviso that",
)
"""“Even if”, “as if” and “given that” restrict nothing and are none."""

TEMPORAL_CONDITIONS: Final = ("as soon as", "not until", "once", "only after", "until", "when")
"""Conditions where the main clause speaks of the future."""

TEMPORAL_ECHOES: Final = (
    "about to",
    "after",
    "as soon as",
    "before",
    "by the time",
    "eventually",
    "following",
    "in the coming",
    "later",
    "next",
    "not until",
    "once",
    "only after",
    "pending",
    "shortly",
    "soon",
    "then",
    "until",
    "upon",
    "when",
    "while",
)
"""What keeps a condition of time in a report, in any form."""

CONDITION_ECHOES: Final = (
    "condition",
    "conditional",
    "conditionally",
    "conditions",
    "depend",
    "depended",
    "dependent",
    "depends",
    "hinge",
    "hinged",
    "hinges",
    "in case",
    "in the event",
    "otherwise",
    "pending",
    "provided",
    "providing",
    "should",
    "whether",
    "with",
    "without",
)
"""What keeps a condition of fact in a report, beside the conditions themselves."""
