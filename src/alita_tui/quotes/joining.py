"""From edges to statements: trees, divided by speaker, joined where their fullest stand together."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from alita_tui.quotes.cluster import Cluster
from alita_tui.quotes.links import Links
from alita_tui.quotes.measure import measure_of
from alita_tui.quotes.model import Quotation, Utterance
from alita_tui.quotes.passages import Passage
from alita_tui.quotes.rivals import by_speakers
from alita_tui.quotes.shelf import Edge

HELD_BY_BASE = 0.6
"""A passage of at least this share of the fullest one's words is full enough to join trees."""


def clusters_of(
    found: Sequence[Passage], edges: Sequence[Edge | None], order: Mapping[str, int]
) -> list[Cluster]:
    """The statements of the passages, which must be sorted by place and hold each other's parents.

    ``edges`` are theirs, one each. ``order`` numbers the articles: the utterances of a cluster, and the
    clusters by their base, come in it.
    """
    numbers = {passage.place: number for number, passage in enumerate(found)}
    parents = {number: numbers[edge.parent] for number, edge in enumerate(edges) if edge is not None}
    trees: dict[int, list[int]] = defaultdict(list)
    for number, passage in enumerate(found):
        if passage.attributed or number in parents:
            trees[_root(number, parents)].append(number)
    divided = by_speakers(found, trees)
    joined, beside = _statements(found, divided)
    links = Links(found, edges, parents, divided, beside)
    clusters = [_cluster(members, found, links, order) for members in joined]
    clusters.sort(key=lambda one: (order[one.base], one.start))
    return clusters


def _root(number: int, parents: Mapping[int, int]) -> int:
    while number in parents:
        number = parents[number]
    return number


def _statements(
    found: Sequence[Passage], trees: Mapping[int, list[int]]
) -> tuple[list[list[int]], dict[int, int]]:
    """Join the trees whose fullest members stand in one utterance, the fullest utterance first.

    Answers the members of each statement, and for each root that was joined to another's tree a passage of
    that tree beside which a member of its own stands.
    """
    runs: dict[tuple[str, int], list[int]] = defaultdict(list)
    tree_of: dict[int, int] = {}
    for root, members in trees.items():
        longest = longest_whole(found[number] for number in (root, *members))
        for number in members:
            tree_of[number] = root
            if found[number].size >= HELD_BY_BASE * longest:
                passage = found[number]
                runs[passage.article, passage.quotation.utterance].append(number)
    fullest = sorted(
        map(sorted, runs.values()), key=lambda run: (-sum(found[number].size for number in run), run[0])
    )
    taken: set[int] = set()
    joined: list[list[int]] = []
    beside: dict[int, int] = {}
    for run in fullest:
        roots: dict[int, int] = {}
        for number in run:
            if tree_of[number] not in taken:
                roots.setdefault(tree_of[number], number)
        if roots:
            first, *others = roots
            beside.update(dict.fromkeys(others, roots[first]))
            taken.update(roots)
            joined.append(sorted(number for root in roots for number in trees[root]))
    return joined, beside


def longest_whole(tree: Iterable[Passage]) -> int:
    """The size of the longest passage of a tree without ellipsis or another’s words; else of the longest."""
    sizes = [(not (one.elided or one.requoting), one.size) for one in tree]
    return max(sizes)[1]


def _cluster(
    members: Sequence[int], found: Sequence[Passage], links: Links, order: Mapping[str, int]
) -> Cluster:
    parts: dict[str, list[int]] = defaultdict(list)
    for number in members:
        parts[found[number].article].append(number)
    base = measure_of({article: [found[number] for number in numbers] for article, numbers in parts.items()})
    printed = sorted(parts, key=order.__getitem__)
    utterances = tuple(Utterance(article=one, quotations=_quotations(parts[one], found)) for one in printed)
    id_ = f"{base}:{found[parts[base][0]].place.start}"
    return Cluster(id_, base, utterances, tuple(links.of(number) for one in printed for number in parts[one]))


def _quotations(numbers: Sequence[int], found: Sequence[Passage]) -> tuple[Quotation, ...]:
    return tuple(found[number].quotation for number in numbers)
