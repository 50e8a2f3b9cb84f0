"""What an optional reader needs, and how to install it."""

from alita_tui.corpus.readers.document import Unreadable


def install(extra: str) -> str:
    """The command that installs an extra."""
    return f'python3 -m pip install "alita-tui[{extra}]"'


def require(kind: str, extra: str, modules: tuple[str, ...]) -> None:
    """Raises Unreadable, with the command that installs it, where a module of the extra is missing."""
    if not all(map(_is_there, modules)):
        raise Unreadable(f"{kind} needs the extra “{extra}”", install(extra), retry=True)


def _is_there(module: str) -> bool:
    from importlib.util import find_spec

    try:
        return find_spec(module) is not None
    except (ImportError, ValueError):
        return False
