"""Verbs that take whom something is told as their object, in the forms that cue a report."""

from alita_tui.quotes.lexicon import words

TELLING = words(
    """
    advise advised advises advising assure assured assures assuring inform informed informing informs
    notified notifies notify notifying reassure reassured reassures reassuring remind reminded reminding
    reminds tell telling tells told warn warned warning warns
    """
)

HEARING = words("advised assured informed notified reassured reminded told")
"""Those of them that never go without a hearer: where a headline names none, its subject is the hearer."""
