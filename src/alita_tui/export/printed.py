"""At which places a source prints each sentence of a statement, counted from 1."""

from alita_tui.quotes.model import Rendition


def printed_at(rendition: Rendition) -> dict[int, tuple[int, ...]]:
    """For each segment given in marks the places, from 1, at which the source prints it.

    A sentence that goes on in the next span, after a frame, is still at one place.
    """
    places: dict[int, tuple[int, ...]] = {}
    last, number = -1, 0
    for segment in (segment for span in rendition.order for segment in span):
        if segment != last:
            number += 1
            places[segment] = (*places.get(segment, ()), number)
        last = segment
    return places
