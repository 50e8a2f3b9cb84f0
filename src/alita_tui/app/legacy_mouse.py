"""Mouse reports that are no UTF-8 must not end the app.

A terminal that was attached anew may report the mouse in the legacy way, one byte a coordinate: past
column 95 that byte is no UTF-8, and Textual's input thread ends with UnicodeDecodeError. Here it goes on.
"""

import codecs
from importlib import import_module


class _Forgiving(codecs.getincrementaldecoder("utf-8")):  # type: ignore[misc]
    def __init__(self, errors: str = "replace") -> None:  # noqa: ARG002 - always forgiving
        super().__init__("replace")


def _forgiving(encoding: str) -> type[codecs.IncrementalDecoder]:
    found: type[codecs.IncrementalDecoder] = (
        _Forgiving if encoding.lower() in ("utf-8", "utf8") else codecs.getincrementaldecoder(encoding)
    )
    return found


def forgive(driver: type[object]) -> None:
    """Make the decoder of a driver's module put U+FFFD where bytes are no UTF-8."""
    module = import_module(driver.__module__)
    if hasattr(module, "getincrementaldecoder"):
        module.getincrementaldecoder = _forgiving
