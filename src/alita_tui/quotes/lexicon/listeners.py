"""Verbs that take whom something is told as their object, in the forms that cue a report."""

from alita_tui.quotes.lexicon import words

TELLING = words(
    """
    advise advised advises advising assure assured assures assuring inform informed informing informs
    notified notifies notify notifying reassure reassured reassures reassuring remind reminded reminding
    reminds tell telling tells told warn warned warning warns
    """
)

DONE_TO = words(
    """
    accused advised applauded asked attacked blamed blasted branded called commended compared condemned
    criticised criticized deemed denounced depicted derided described dismissed exhorted forewarned hailed
    implored instructed labelled lambasted lauded likened mocked named ordered panned portrayed praised
    questioned rebuked ridiculed savaged scolded slammed summoned tagged taunted tipped tormented touted
    urged warned
    """
)
"""Participles of verbs that take whom they are done to: in a headline they need no “was”."""

HEARING = words("advised assured informed notified reassured reminded told")
"""Those of them that never go without a hearer: where a headline names none, its subject is the hearer."""
