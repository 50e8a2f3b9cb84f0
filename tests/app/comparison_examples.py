"""Made-up articles and statements, collated by hand: every state, every flag, every kind of edit."""

from alita_tui.corpus.model import Article
from alita_tui.errors import UnknownArticle
from alita_tui.quotes.model import (
    Edit,
    Flag,
    OwnReport,
    Quotation,
    Reading,
    Rendition,
    Segment,
    Span,
    State,
    Statement,
    WordCount,
)

BASE = (
    "The harbour master spoke.\n\n"
    "Asked about the storm, Ada Wren told Radio Nine, “We kept the gate open. I think we’ll probably close "
    "(the east) lock when the tide turns. Nobody was hurt [/] in the end. 潮が満ちたら門を閉めます。 “\n"
)
SENTENCES = (
    "We kept the gate open.",
    "I think we’ll probably close (the east) lock when the tide turns.",
    "Nobody was hurt [/] in the end.",
    "潮が満ちたら門を閉めます。",
)
LABELS = ("gate open", "east lock", "Nobody hurt", "潮 門")


class Shelf:
    """The part of a corpus that the comparison asks for."""

    def __init__(self, articles: tuple[Article, ...], statements: tuple[Statement, ...]) -> None:
        self.articles = articles
        self._statements = statements
        self.rebased: list[str] = []

    def article(self, name: str) -> Article:
        for one in self.articles:
            if one.id == name:
                return one
        raise UnknownArticle(name)

    def statements(self, min_sources: int = 2, absent: bool | None = None) -> tuple[Statement, ...]:  # noqa: ARG002
        return self._statements

    def rebase(self, statement: Statement, base_article_id: str) -> Statement:
        """Not a real collation: enough to see that the screen asked for one and shows its answer."""
        self.rebased.append(base_article_id)
        article = self.article(base_article_id)
        one = statement.rendition(base_article_id)
        assert one is not None
        spans = [span for reading in one.readings for span in reading.spans]
        segments = tuple(Segment(article.text[s:e], s, e, article.text[s:e][:8]) for s, e in spans)
        return Statement(
            id=statement.id,
            speakers=statement.speakers,
            base=base_article_id,
            segments=segments,
            renditions=tuple(
                Rendition(
                    article=other.article,
                    form="direct" if other.article == base_article_id else "absent",
                    readings=tuple(
                        Reading(segment=number, state="verbatim", spans=(span,))
                        if other.article == base_article_id
                        else Reading(segment=number, state="absent")
                        for number, span in enumerate(spans)
                    ),
                    speakers=other.speakers,
                )
                for other in statement.renditions
            ),
            searched=statement.searched,
        )


def article(name: str, text: str, **known: str | None) -> Article:
    title = known.get("title") or " ".join(text.split()[:5])
    return Article(
        id=name,
        path=f"{name}.txt",
        text=text,
        title=title,
        title_origin="field" if known.get("title") else "derived",
        source=known.get("source") or name.split("-", maxsplit=1)[0],
        date=known.get("date"),
    )


def find(text: str, words: str) -> Span:
    start = text.index(words)
    return start, start + len(words)


def reading(segment: int, state: State, text: str = "", *words: str, **more: object) -> Reading:
    spans = tuple(find(text, one) for one in words)
    return Reading(segment=segment, state=state, spans=spans, **more)  # type: ignore[arg-type]


def quotation(name: str, text: str, words: str, speakers: tuple[str, ...] = ("Ada Wren",)) -> Quotation:
    start, end = find(text, words)
    return Quotation(
        article=name,
        start=start,
        end=end,
        text=words,
        kind="direct",
        paragraph=1,
        utterance=0,
        speakers=speakers,
        wrong_glyph="“" if text[end : end + 2] == " “" else None,
    )


def base_rendition() -> Rendition:
    whole = " ".join(SENTENCES)
    told = quotation("a-base", BASE, whole)
    mention, cue = find(BASE, "Ada Wren"), find(BASE, "told")
    lead = find(BASE, "The harbour master spoke.")
    flags: tuple[tuple[Flag, ...], ...] = ((), ("hedge-lost",), (), ("wrong-glyph",))
    return Rendition(
        article="a-base",
        form="direct",
        venue="Radio Nine",
        speakers=("Ada Wren",),
        order=((0, 1, 2, 3),),
        fidelity=1.0,
        words=WordCount(24, 24, 24),
        flags=("hedge-lost", "wrong-glyph"),
        quotations=(told,),
        own_reports=(
            OwnReport(
                start=lead[0],
                end=lead[1],
                segments=(1,),
                flags=("hedge-lost",),
                lost=("I think", "probably"),
                why="says it as settled",
            ),
        ),
        readings=tuple(
            reading(
                number,
                "verbatim",
                BASE,
                words,
                flags=flags[number],
                speakers=("Ada Wren",),
                speaker_span=mention,
                cue_span=cue,
                cue="told",
            )
            for number, words in enumerate(SENTENCES)
        ),
    )


SPLIT = (
    "Ada Wren Promises Dry Streets\n\n“I THINK we’ll soon close the lock [the east one] … when tide turns,” "
    "Wren said. “Very soon.”\nLater: “We kept the gate open,” she added.\n"
)


def split_rendition() -> Rendition:
    """Two sentences in other words, moved; every kind of edit."""
    words = "I THINK we’ll soon close the lock [the east one] … when tide turns,"
    edits = (
        Edit("case", find(BASE, "think"), find(SPLIT, "THINK")),
        Edit("replaced", find(BASE, "probably"), find(SPLIT, "soon")),
        Edit("bracket", find(BASE, "(the east)"), find(SPLIT, "[the east one]")),
        Edit("ellipsis", None, find(SPLIT, "…")),
        Edit("omitted", (BASE.index("the tide"), BASE.index("the tide") + 3), None),
        Edit("inserted", None, find(SPLIT, "Very soon.")),
    )
    return Rendition(
        article="b-split",
        form="direct",
        speakers=("Ada Wren",),
        order=((1,), (1,), (0,)),
        fidelity=0.61,
        words=WordCount(24, 15, 12),
        flags=("moved", "spliced"),
        quotations=(
            quotation("b-split", SPLIT, words),
            quotation("b-split", SPLIT, "We kept the gate open,"),
        ),
        readings=(
            reading(
                0,
                "verbatim",
                SPLIT,
                "We kept the gate open,",
                flags=("moved",),
                speakers=("Ada Wren",),
                speaker_span=find(SPLIT, "she"),
                cue_span=find(SPLIT, "added"),
            ),
            reading(1, "altered", SPLIT, words, flags=("spliced",), edits=edits, speakers=("Ada Wren",)),
            Reading(segment=2, state="absent", why="no words of it were found"),
            Reading(segment=3, state="absent"),
        ),
    )


MIXED = (
    "The town had a “gate open” policy, Bo Lind and Ada Wren agreed. The master expects the east lock to "
    "shut at the turn of the tide. Everybody is safe, after all, and nobody was hurt in the end.\n"
)


def mixed_rendition() -> Rendition:
    return Rendition(
        article="c-mixed-paper-of-a-very-long-name",
        form="mixed",
        speakers=("Ada Wren", "Bo Lind"),
        order=((0,),),
        fidelity=0.15,
        words=WordCount(24, 2, 2),
        flags=("other-speaker", "uncredited", "unmarked", "condition-lost", "claim-added"),
        readings=(
            reading(
                0, "fragment", MIXED, "gate open", flags=("other-speaker",), speakers=("Bo Lind", "Ada Wren")
            ),
            reading(
                1,
                "reported",
                MIXED,
                "The master expects the east lock to shut at the turn of the tide.",
                flags=("condition-lost", "claim-added"),
                evidence=(find(MIXED, "east lock"), find(MIXED, "tide")),
                why="same speaker, rare words east, lock, tide",
            ),
            reading(2, "cut", MIXED, "nobody was hurt in the end", flags=("unmarked", "uncredited")),
            reading(3, "reported", MIXED, "Everybody is safe, after all,", flags=("uncredited",)),
        ),
    )


SILENT = "Nothing of the harbour here.\nA storm passed over the hills and the lock held.\n"


def statement() -> Statement:
    return Statement(
        id="s1",
        speakers=("Ada Wren",),
        base="a-base",
        segments=tuple(
            Segment(words, *find(BASE, words), label) for words, label in zip(SENTENCES, LABELS, strict=True)
        ),
        renditions=(
            base_rendition(),
            split_rendition(),
            mixed_rendition(),
            Rendition(
                article="d-silent",
                form="absent",
                readings=tuple(Reading(segment=number, state="absent") for number in range(4)),
                nearest=find(SILENT, "the lock held"),
                why="one rare word of four: lock",
            ),
        ),
        searched=4,
    )


def shelf() -> Shelf:
    """Four sources: whole, in parts and altered, mixed, silent. Two dated, two not."""
    return Shelf(
        (
            article("a-base", BASE, date="2031-03-02"),
            article("b-split", SPLIT, date="2031-03-01", title="Ada Wren Promises Dry Streets"),
            article(
                "c-mixed-paper-of-a-very-long-name",
                MIXED,
                source="The Mixed Paper of a Very Long Name, Evening Edition",
            ),
            article("d-silent", SILENT),
        ),
        (statement(),),
    )


def crowd(present: int = 30, silent: int = 20) -> tuple[Shelf, Statement]:
    """Many sources, the first word for word, then turn by turn equal, shortened and long of name."""
    articles = [
        article("p00", "Wren said: “We kept the gate open. Nobody was hurt in the end.”\n", date="2031-03-09")
    ]
    texts = (
        "Wren said: “We kept the gate open. Nobody was hurt in the end.”\n",
        "“We kept the gate open,” Wren said.\n",
    )
    for number in range(1, present):
        source = f"The Long and Winding Provincial Gazette No. {number}" if number % 3 else f"src{number:02}"
        date = f"2031-03-{number % 28 + 1:02}" if number % 4 else None
        articles.append(article(f"p{number:02}", texts[number % 2], date=date, source=source))
    articles += [article(f"q{number:02}", SILENT) for number in range(silent)]
    first, second = "We kept the gate open", "Nobody was hurt in the end."
    renditions = []
    for one in articles:
        whole = second in one.text
        if one.text == SILENT:
            readings = (Reading(segment=0, state="absent"), Reading(segment=1, state="absent"))
            renditions.append(Rendition(article=one.id, form="absent", readings=readings))
            continue
        readings = (
            reading(0, "verbatim", one.text, first),
            reading(1, "verbatim", one.text, second) if whole else Reading(segment=1, state="absent"),
        )
        count = 11 if whole else 5
        renditions.append(
            Rendition(
                article=one.id,
                form="direct",
                speakers=("Ada Wren",),
                readings=readings,
                order=((0, 1),) if whole else ((0,),),
                fidelity=2 * count / (11 + count),
                words=WordCount(11, count, count),
            )
        )
    text = articles[0].text
    told = Statement(
        id="crowd",
        speakers=("Ada Wren",),
        base="p00",
        segments=(
            Segment(first, *find(text, first), "gate open"),
            Segment(second, *find(text, second), "hurt"),
        ),
        renditions=tuple(renditions),
        searched=present + silent,
    )
    return Shelf(tuple(articles), (told,)), told
