"""Mouse reports that are no UTF-8 must not end the app.

A terminal that was attached anew may report the mouse in the legacy way, one byte a coordinate: past
column 95 that byte is no UTF-8, and Textual's input thread ends with UnicodeDecodeError. Here it goes on.
"""

import codecs
from collections.abc import Callable
from importlib import import_module


def _forgiving(encoding: str) -> Callable[..., codecs.IncrementalDecoder]:
    decoder = codecs.getincrementaldecoder(encoding)
    return lambda errors="replace": decoder("replace" if errors == "strict" else errors)


def forgive(driver: type[object]) -> None:
    """Make the decoder of a driver's module put U+FFFD where bytes are no UTF-8."""
    module = import_module(driver.__module__)
    if hasattr(module, "getincrementaldecoder"):
        setattr(module, "getincrementaldecoder", _forgiving)  # noqa: B010 - typed modules know no such name
