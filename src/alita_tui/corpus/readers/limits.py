"""How much of one file is read before the reader gives up and says so. Sizes are bytes, times seconds."""

MEGABYTE = 1 << 20

LARGEST_TEXT = 32 * MEGABYTE  # of one article: a text file, a page, a line of JSON
LARGEST_ARTICLE = 8_000_000  # characters of its text: the engine holds some hundred bytes for each
LARGEST_WHOLE = 128 * MEGABYTE  # of a file that must be read whole: JSON, a table, a PDF, an archive's part
LARGEST_UNPACKED = 16 * 1024 * MEGABYTE  # of what one packed file may hold altogether
FREE_UNPACKED = 64 * MEGABYTE  # below this, no packed file is taken for a bomb
GREATEST_RATIO = 200  # unpacked to packed; news packs at 3 to 20
MOST_BROKEN = 100  # records at the beginning of a file, before it is taken for something else
MOST_MEMBERS = 200_000  # of an archive

STARTING_SECONDS = 60.0  # for the reading process to load its libraries
ARTICLE_SECONDS = 10.0  # for each article in the reading process
IDLE_SECONDS = 20.0  # for the reading process to wait for more work before it ends
MEMORY = 1024 * MEGABYTE  # of the reading process, its libraries included


def size(count: int) -> str:
    """``12 bytes``, ``3.4 MB``, ``1.0 GB``."""
    if count < 10_000:
        return f"{count:,} bytes"
    if count < 1000 * MEGABYTE:
        return f"{count / MEGABYTE:.1f} MB"
    return f"{count / (1024 * MEGABYTE):.1f} GB"
