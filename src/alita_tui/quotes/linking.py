"""Which quotations of a corpus give the same statement: trees of best parents, joined by their fullest."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from alita_tui.quotes.cluster import Cluster
from alita_tui.quotes.links import Links
from alita_tui.quotes.model import Document, Quotation, Utterance
from alita_tui.quotes.occasions import Occasions
from alita_tui.quotes.parents import Parent, Parents
from alita_tui.quotes.passages import Passage, passages
from alita_tui.quotes.rivals import by_speakers
from alita_tui.quotes.tokens import Alphabet

_HELD_BY_BASE = 0.6


def link(documents: Sequence[Document], occasions: Occasions | None = None) -> tuple[Cluster, ...]:
    """Every statement of the documents, also those that a single one gives, in the order of their bases.

    ``occasions`` says which articles may report one occasion; None: taken from the documents.
    """
    alphabet = Alphabet()
    found = passages(documents, alphabet)
    if occasions is None:
        occasions = Occasions({document.id: document for document in documents})
    parents = Parents(found, documents, alphabet, occasions).best()
    trees: dict[int, list[int]] = defaultdict(list)
    for number, passage in enumerate(found):
        if passage.attributed or number in parents:
            trees[_root(number, parents)].append(number)
    divided = by_speakers(found, trees)
    joined, beside = _statements(found, divided)
    links = Links(found, parents, divided, beside)
    clusters = [_cluster(members, documents, found, links) for members in joined]
    places = {document.id: number for number, document in enumerate(documents)}
    clusters.sort(key=lambda one: (places[one.base], one.utterances[0].quotations[0].start, one.id))
    return tuple(clusters)


def _root(number: int, parents: Mapping[int, Parent]) -> int:
    while number in parents:
        number = parents[number].number
    return number


def _statements(
    found: Sequence[Passage], trees: Mapping[int, list[int]]
) -> tuple[list[list[int]], dict[int, int]]:
    """Join the trees whose fullest members stand in one utterance, the fullest utterance first.

    Answers the members of each statement, and for each root that was joined to another's tree a passage of
    that tree beside which a member of its own stands.
    """
    runs: dict[tuple[int, int], list[int]] = defaultdict(list)
    tree_of: dict[int, int] = {}
    for root, members in trees.items():
        longest = len(found[root].words)
        for number in members:
            tree_of[number] = root
            if len(found[number].words) >= _HELD_BY_BASE * longest:
                passage = found[number]
                runs[passage.document, passage.quotation.utterance].append(number)
    fullest = sorted(runs, key=lambda run: (-sum(len(found[number].words) for number in runs[run]), run))
    taken: set[int] = set()
    joined: list[list[int]] = []
    beside: dict[int, int] = {}
    for run in fullest:
        roots: dict[int, int] = {}
        for number in runs[run]:
            if tree_of[number] not in taken:
                roots.setdefault(tree_of[number], number)
        if roots:
            first, *others = roots
            beside.update(dict.fromkeys(others, roots[first]))
            taken.update(roots)
            joined.append(sorted(number for root in roots for number in trees[root]))
    return joined, beside


def _cluster(
    members: Sequence[int], documents: Sequence[Document], found: Sequence[Passage], links: Links
) -> Cluster:
    words: dict[int, int] = defaultdict(int)
    parts: dict[int, list[Quotation]] = defaultdict(list)
    for number in members:
        passage = found[number]
        words[passage.document] += len(passage.words)
        parts[passage.document].append(passage.quotation)
    base = min(words, key=lambda document: (-words[document], document))
    utterances = tuple(
        Utterance(article=documents[one].id, quotations=tuple(parts[one])) for one in sorted(parts)
    )
    id_ = f"{documents[base].id}:{parts[base][0].start}"
    return Cluster(id_, documents[base].id, utterances, tuple(map(links.of, members)))
