"""Numbers with what they count."""


def counted(number: int, one: str) -> str:
    """``1 word``, ``2 words``, ``1,234 words``; ``one`` is the word for one of them."""
    return f"{number:,} {one if number == 1 else one + 's'}"
