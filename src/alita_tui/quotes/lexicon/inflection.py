"""The forms of a verb from its base."""

IRREGULAR = {
    "be": ("is", "was", "been"),
    "begin": ("begins", "began", "begun"),
    "cry": ("cries", "cried", "cried"),
    "deny": ("denies", "denied", "denied"),
    "feel": ("feels", "felt", "felt"),
    "find": ("finds", "found", "found"),
    "foresee": ("foresees", "foresaw", "foreseen"),
    "forecast": ("forecasts", "forecast", "forecast"),
    "go": ("goes", "went", "gone"),
    "imply": ("implies", "implied", "implied"),
    "know": ("knows", "knew", "known"),
    "quip": ("quips", "quipped", "quipped"),
    "read": ("reads", "read", "read"),
    "reply": ("replies", "replied", "replied"),
    "say": ("says", "said", "said"),
    "sing": ("sings", "sang", "sung"),
    "show": ("shows", "showed", "shown"),
    "swear": ("swears", "swore", "sworn"),
    "tell": ("tells", "told", "told"),
    "testify": ("testifies", "testified", "testified"),
    "think": ("thinks", "thought", "thought"),
    "understand": ("understands", "understood", "understood"),
    "write": ("writes", "wrote", "written"),
}
"""Third person, past and past participle, where no rule gives them."""

DOUBLING = frozenset("admit aver beg brag concur dub pan plan quip refer rip slam snap sob tag".split())
"""Verbs that double their last letter."""

BRITISH = {"signaled": "signalled", "signaling": "signalling"}
"""Forms that British English spells with a doubled letter."""

_SIBILANTS = ("s", "x", "z", "ch", "sh")


def forms(base: str) -> tuple[str, str, str, str]:
    """Third person, past, past participle and -ing form of the verb.

    >>> forms("declare")
    ('declares', 'declared', 'declared', 'declaring')
    """
    if base in DOUBLING:
        stem = base + base[-1]
        return base + "s", stem + "ed", stem + "ed", stem + "ing"
    if base in IRREGULAR:
        third, past, participle = IRREGULAR[base]
        return third, past, participle, _present_participle(base)
    third = base + "es" if base.endswith(_SIBILANTS) else base + "s"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies", base[:-1] + "ied", base[:-1] + "ied", base + "ing"
    past = base + "d" if base.endswith("e") else base + "ed"
    return third, past, past, _present_participle(base)


def _present_participle(base: str) -> str:
    if base == "begin":
        return "beginning"
    if base == "quip":
        return "quipping"
    if base.endswith("e") and not base.endswith("ee"):
        return base[:-1] + "ing"
    return base + "ing"
