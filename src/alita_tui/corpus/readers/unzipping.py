"""Zip files of strangers: opened, and checked for what would unpack to too much."""

import io
import zipfile

from alita_tui.corpus.readers import limits
from alita_tui.corpus.readers.document import Unreadable
from alita_tui.corpus.readers.packed import check


def checked(data: bytes) -> zipfile.ZipFile:
    """The zip file. Raises Unreadable where it is broken, locked, or a bomb by its own account."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        members = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, IndexError):
        raise Unreadable("a broken zip file", "fetch it again") from None
    if len(members) > limits.MOST_MEMBERS:
        raise Unreadable(f"more than {limits.MOST_MEMBERS:,} parts", "unpack it, and name the folder")
    if any(one.flag_bits & 1 for one in members):
        raise Unreadable("locked with a password", "unlock it, and save it without one")
    check(sum(one.file_size for one in members), max(len(data), 1))
    return archive


def part(archive: zipfile.ZipFile, member: str | zipfile.ZipInfo, most: int = limits.LARGEST_TEXT) -> bytes:
    """One part of it, unpacked. Raises Unreadable where it is missing, broken or too large."""
    name = member if isinstance(member, str) else member.filename
    try:
        with archive.open(member) as file:
            data = file.read(most + 1)
    except KeyError:
        raise Unreadable(f"{name} is missing in it", "fetch it again") from None
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError, OSError, RuntimeError):
        raise Unreadable(f"{name} is broken in it", "fetch it again") from None
    except Exception as error:  # zlib.error and lzma.LZMAError share no ancestor
        raise Unreadable(f"{name} is broken in it: {type(error).__name__}", "fetch it again") from None
    if len(data) > most:
        raise Unreadable(f"{name} unpacks to more than {limits.size(most)}", "leave it out")
    return data
