"""Word lists of our own making, as data: sorted, free of duplicates, lower case unless a list says otherwise."""


def words(listing: str) -> frozenset[str]:
    """The words of a listing, blanks between them."""
    return frozenset(listing.split())
