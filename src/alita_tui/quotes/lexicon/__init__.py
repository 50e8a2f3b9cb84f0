"""Word lists of our own making, as data: sorted, without duplicates, lower case unless a list says not."""


def words(listing: str) -> frozenset[str]:
    """The words of a listing, blanks between them."""
    return frozenset(listing.split())
