"""Which quotations of a corpus give the same statement.

Each passage takes one best parent, the passage that holds most of it (the rule of NIFTY: Suen, Huang,
Eksombatchai, Sosic and Leskovec, "NIFTY: a system for large scale information flow tracking and
clustering", WWW 2013): plain connected components would join half a large corpus through common phrases.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from alita_tui.quotes.model import Document, Quotation, Utterance
from alita_tui.quotes.passages import Passage, candidates, containment, passages, threshold
from alita_tui.quotes.sentences import sentences
from alita_tui.quotes.tokens import Alphabet, keys

_LEAST_SENTENCE = 5
_HELD_BY_BASE = 0.6


@dataclass(frozen=True, slots=True)
class Cluster:
    """The utterances that give one statement, one an article, in the order of the documents.

    ``id`` names the statement by the place of its fullest rendition; ``base`` is that article.
    """

    id: str
    base: str
    utterances: tuple[Utterance, ...]


def link(documents: Sequence[Document]) -> tuple[Cluster, ...]:
    """Every statement of the documents, also those that a single one gives, in the order of their bases."""
    alphabet = Alphabet()
    found = passages(documents, alphabet)
    parents = _parents(found, documents, alphabet)
    trees: dict[int, list[int]] = defaultdict(list)
    for number in range(len(found)):
        trees[_root(number, parents)].append(number)
    clusters = [_cluster(members, documents, found) for members in _statements(found, trees)]
    places = {document.id: number for number, document in enumerate(documents)}
    clusters.sort(key=lambda one: (places[one.base], one.utterances[0].quotations[0].start, one.id))
    return tuple(clusters)


def _root(number: int, parents: Sequence[int]) -> int:
    while parents[number] != number:
        number = parents[number]
    return number


def _parents(found: Sequence[Passage], documents: Sequence[Document], alphabet: Alphabet) -> list[int]:
    """For each passage the position of its best parent, or its own where it has none."""
    parents = list(range(len(found)))
    fragments: list[tuple[int, list[int]]] = []
    linked: set[tuple[int, int]] = set()
    for number, others in candidates(found):
        if found[number].is_fragment:
            fragments.append((number, others))
            continue
        parent = _best(
            number, [one for one in others if not found[one].is_fragment], found, documents, alphabet
        )
        if parent is not None:
            parents[number] = parent
            linked.add((found[number].document, found[parent].document))
    for number, others in fragments:
        allowed = [one for one in others if _may_hang(found[number], found[one], linked)]
        parent = _best(number, allowed, found, documents, alphabet)
        parents[number] = number if parent is None else parent
    return parents


def _may_hang(fragment: Passage, other: Passage, linked: set[tuple[int, int]]) -> bool:
    """A few words prove nothing alone: the same speaker, or articles that share a longer quotation."""
    if fragment.surnames & other.surnames:
        return len(fragment.words) > 1 or other.document != fragment.document
    pair = fragment.document, other.document
    return len(fragment.words) > 1 and (pair in linked or pair[::-1] in linked)


def _best(
    number: int,
    others: Sequence[int],
    found: Sequence[Passage],
    documents: Sequence[Document],
    alphabet: Alphabet,
) -> int | None:
    """The longer (or equal and earlier) passage that holds most of this one, if any holds enough."""
    child = found[number]
    rank = len(child.words), -number
    best: tuple[tuple[float, bool, bool, int, int], int] | None = None
    for other in others:
        parent = found[other]
        if (len(parent.words), -other) <= rank:
            continue
        share = containment(child.spelled, parent.spelled)
        if share < threshold(len(child.words)):
            share = _shared_sentence(child, parent, documents, alphabet)
        if share:
            same = bool(child.surnames & parent.surnames)
            score = (round(share, 2), same, parent.document != child.document, len(parent.words), -other)
            if best is None or score > best[0]:
                best = score, other
    return None if best is None else best[1]


def _shared_sentence(
    child: Passage, parent: Passage, documents: Sequence[Document], alphabet: Alphabet
) -> float:
    """The share of the child that stands in sentences which the parent gives, 0 where it gives none."""
    if child.is_fragment:
        return 0.0
    held = 0
    quotation, text = child.quotation, documents[child.document].text
    for start, end in sentences(text, quotation.start, quotation.end):
        words = alphabet.spell(keys(text, start, end))
        if len(words) >= _LEAST_SENTENCE and containment(words, parent.spelled) >= threshold(len(words)):
            held += len(words)
    return min(1.0, held / len(child.words))


def _statements(found: Sequence[Passage], trees: dict[int, list[int]]) -> list[list[int]]:
    """Join the trees whose fullest members stand in one utterance, the fullest utterance first."""
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
    for run in fullest:
        roots = dict.fromkeys(root for number in runs[run] if (root := tree_of[number]) not in taken)
        if roots:
            taken.update(roots)
            joined.append(sorted(number for root in roots for number in trees[root]))
    return joined


def _cluster(members: Sequence[int], documents: Sequence[Document], found: Sequence[Passage]) -> Cluster:
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
    return Cluster(f"{documents[base].id}:{parts[base][0].start}", documents[base].id, utterances)
