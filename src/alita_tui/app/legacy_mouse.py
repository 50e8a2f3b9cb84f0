"""Mouse reports that are no UTF-8 must not end the app.

A terminal that was attached anew may report the mouse in the legacy way, one byte a coordinate: past
column 95 that byte is no UTF-8, and Textual's input thread ends with UnicodeDecodeError. Here it goes on.
"""

import codecs
from collections.abc import Callable
from importlib import import_module


class _Forgiving:
    """A decoder that puts U+FFFD where bytes are no text, and that knows the end of the line.

    Without EOFError a driver would read nothing from a terminal that is gone, again and again.
    """

    def __init__(self, decoder: codecs.IncrementalDecoder) -> None:
        self._decoder = decoder

    def decode(self, data: bytes, final: bool = False) -> str:
        if not data and not final:
            raise EOFError("the terminal has gone")
        return self._decoder.decode(data, final)


def _forgiving(encoding: str) -> Callable[..., _Forgiving]:
    decoder = codecs.getincrementaldecoder(encoding)
    return lambda errors="replace": _Forgiving(decoder("replace" if errors == "strict" else errors))


def forgive(driver: type[object]) -> None:
    """Make the decoder of a driver's module put U+FFFD where bytes are no UTF-8."""
    module = import_module(driver.__module__)
    if hasattr(module, "getincrementaldecoder"):
        setattr(module, "getincrementaldecoder", _forgiving)  # noqa: B010 - typed modules know no such name
