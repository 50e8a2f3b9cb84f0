"""What is other between two readings of a corpus: which articles are new, changed, moved, gone."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Differences:
    """The ids of articles that are ``new``, ``changed``, ``gone``.

    ``moved`` says by the former id how an article of the same text is called now.
    """

    new: frozenset[str] = frozenset()
    changed: frozenset[str] = frozenset()
    gone: frozenset[str] = frozenset()
    moved: Mapping[str, str] = field(default_factory=dict)


def differences(before: Mapping[str, bytes], now: Mapping[str, bytes]) -> Differences:
    """Compare the digests of the articles by their ids (``Corpus.digests``)."""
    new, gone = now.keys() - before.keys(), before.keys() - now.keys()
    changed = {name for name in before.keys() & now.keys() if before[name] != now[name]}
    found: dict[bytes, list[str]] = {}
    for name in sorted(new, reverse=True):
        found.setdefault(now[name], []).append(name)
    moved = {name: same.pop() for name in sorted(gone) if (same := found.get(before[name]))}
    return Differences(
        frozenset(new.difference(moved.values())), frozenset(changed), frozenset(gone - moved.keys()), moved
    )
