"""How two processes talk: each frame is a length of four bytes and that many bytes of JSON, or of data."""

import json
import struct
from typing import Any, BinaryIO

_LENGTH = struct.Struct(">I")

Message = dict[str, Any]


def write_frame(pipe: BinaryIO, data: bytes) -> None:
    """Write and flush one frame. Raises OSError where nobody listens."""
    pipe.write(_LENGTH.pack(len(data)) + data)
    pipe.flush()


def read_frame(pipe: BinaryIO) -> bytes | None:
    """The next frame; None at the end, within a frame too."""
    head = pipe.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    data = pipe.read(length)
    return data if len(data) == length else None


def packed(message: Message) -> bytes:
    """A message as bytes, half surrogate pairs too."""
    return json.dumps(message).encode("ascii")


def unpacked(data: bytes) -> Message:
    """The message of a frame. Raises ValueError."""
    message = json.loads(data)
    if not isinstance(message, dict):
        raise ValueError("not a message")
    return message
