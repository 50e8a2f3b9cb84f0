"""Two people whom one article credits with the same words have given two statements."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from alita_tui.quotes.passages import Passage, containment

_ALIKE = 0.5


def are_rivals(one: Passage, other: Passage) -> bool:
    """Whether both are credited to somebody by name, and to different people."""
    return bool(one.persons and other.persons) and one.persons.isdisjoint(other.persons)


def by_speakers(found: Sequence[Passage], trees: Mapping[int, list[int]]) -> dict[int, list[int]]:
    """The trees with what an article credits to a second person in trees of their own.

    Where another article alone credits somebody else, that is another report of the same statement; it stays.
    ``trees`` hold the positions of their members in ``found`` by that of the fullest, the root.
    """
    divided: dict[int, list[int]] = {}
    for root, members in trees.items():
        apart = _apart(found, root, members)
        divided[root] = [number for number in members if number not in apart]
        others: dict[frozenset[str], list[int]] = defaultdict(list)
        for number in members:
            if number in apart:
                others[found[number].persons].append(number)
        for group in others.values():
            fullest = min(group, key=lambda number: (-found[number].size, number))
            divided[fullest] = group
    return divided


def _apart(found: Sequence[Passage], root: int, members: Sequence[int]) -> set[int]:
    """The members by somebody else than the root's speakers, in articles that credit these with the same.

    Where an article credits only others, these are the one of them whom most articles credit.
    """
    speakers = found[root].persons
    credited = Counter(name for number in members for name in found[number].persons)
    own: dict[str, list[int]] = defaultdict(list)
    for number in sorted(
        members,
        key=lambda one: (
            found[one].persons.isdisjoint(speakers),
            -max((credited[name] for name in found[one].persons), default=0),
            one,
        ),
    ):
        first = own[found[number].article]
        if found[number].persons and (not first or not are_rivals(found[first[0]], found[number])):
            first.append(number)
    return {
        number
        for number in members
        if are_rivals(found[root], found[number])
        and any(
            are_rivals(found[one], found[number]) and _are_alike(found[number].spelled, found[one].spelled)
            for one in own[found[number].article]
        )
    }


def _are_alike(one: str, other: str) -> bool:
    """Whether the shorter is in good part words of the longer; both have one code point a word."""
    short, long = sorted((one, other), key=len)
    return containment(short, long) >= _ALIKE
