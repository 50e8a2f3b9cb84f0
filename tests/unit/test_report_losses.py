"""What a report loses of a quotation, and adds to it: made-up pairs, most of them innocent."""

from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alita_tui.quotes.collation import Collator
from alita_tui.quotes.extraction import extract
from alita_tui.quotes.linking import link
from alita_tui.quotes.model import Document, OwnReport, Rendition

FIRST = "The harbour board met on Monday, and Mara Lindt, the mayor, came.\n\n"
BEHIND = "\n\nThe board meets again.\n\n"


class Pair(NamedTuple):
    """A quotation, an outlet's report of it, and the words lost and added; a headline is the first line."""

    quotation: str
    report: str
    lost: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    headline: bool = False

    @property
    def flags(self) -> set[str]:
        conditions = {"if", "unless", "as soon as", "once", "when", "provided that", "depends on", "until"}
        conditions |= {"as long as", "only if", "subject to", "not until", "assuming", "on condition that"}
        kept = {word.lower() for word in self.lost}
        found = {"hedge-lost"} if kept - conditions else set()
        return (
            found
            | ({"condition-lost"} if kept & conditions else set())
            | ({"claim-added"} if self.added else set())
        )


def headline(quotation: str, report: str, lost: tuple[str, ...] = (), added: tuple[str, ...] = ()) -> Pair:
    return Pair(quotation, report, lost, added, True)


MAY_REOPEN = "The market hall may reopen in spring."
THINK_REOPEN = "I think we will probably reopen the market hall in spring."
IF_GRANT = "We will dredge the canal if the ministry pays its share."

LOSING = [
    Pair(MAY_REOPEN, "Mara Lindt said the market hall will reopen in spring.", ("may",)),
    headline(MAY_REOPEN, "Mara Lindt says market hall will reopen in spring", ("may",)),
    headline(MAY_REOPEN, "Mara Lindt confirms market hall will reopen in spring", ("may",), ("confirms",)),
    Pair(
        MAY_REOPEN, "Mayor Mara Lindt told reporters that the market hall would reopen in spring.", ("may",)
    ),
    Pair(
        THINK_REOPEN,
        "Mara Lindt said the city would reopen the market hall in spring.",
        ("I think", "probably"),
    ),
    headline(
        THINK_REOPEN,
        "Mara Lindt promises market hall will reopen in spring",
        ("I think", "probably"),
        ("promises",),
    ),
    headline(
        THINK_REOPEN, "Mara Lindt vows market hall will reopen in spring", ("I think", "probably"), ("vows",)
    ),
    Pair(THINK_REOPEN, "The market hall will reopen in spring, Mara Lindt said.", ("I think", "probably")),
    Pair(
        THINK_REOPEN, "According to Mara Lindt, the market hall reopens in spring.", ("I think", "probably")
    ),
    Pair(
        THINK_REOPEN,
        "Mara Lindt insisted that the market hall would reopen in spring.",
        ("I think", "probably"),
        ("insisted",),
    ),
    Pair(
        "Perhaps the tram will run along the quay again.",
        "Mara Lindt said the tram will run along the quay again.",
        ("Perhaps",),
    ),
    Pair(
        "Maybe we will sell the old ferry.", "Mara Lindt said the city would sell the old ferry.", ("Maybe",)
    ),
    Pair("We could sell the old ferry.", "Mara Lindt said the city would sell the old ferry.", ("could",)),
    Pair(
        "We might sell the old ferry.",
        "Mara Lindt confirmed that the city would sell the old ferry.",
        ("might",),
        ("confirmed",),
    ),
    Pair("It is likely to snow on the pass.", "Mara Lindt said it will snow on the pass.", ("likely",)),
    Pair(
        "I hope the lighthouse will survive the storm.",
        "Mara Lindt said the lighthouse will survive the storm.",
        ("I hope",),
    ),
    Pair(
        "Hopefully the lighthouse will survive the storm.",
        "Mara Lindt said the lighthouse will survive the storm.",
        ("Hopefully",),
    ),
    Pair(
        "I don’t think the lighthouse will survive the storm.",
        "Mara Lindt said the lighthouse will not survive the storm.",
        ("I don’t think",),
    ),
    Pair(
        "I suspect the fire started in the kitchen.",
        "Mara Lindt said the fire started in the kitchen.",
        ("I suspect",),
    ),
    Pair(
        "We believe the fire started in the kitchen.",
        "Mara Lindt said the fire started in the kitchen.",
        ("We believe",),
    ),
    Pair(
        "The thieves apparently fled by boat.", "Mara Lindt said the thieves fled by boat.", ("apparently",)
    ),
    Pair(
        "The lighthouse will survive the storm, I think.",
        "Mara Lindt said the lighthouse will survive the storm.",
        ("I think",),
    ),
    Pair(
        "The lighthouse, I suspect, will survive the storm.",
        "Mara Lindt said the lighthouse will survive the storm.",
        ("I suspect",),
    ),
    Pair("We plan to dredge the canal.", "Mara Lindt said the city will dredge the canal.", ("plan to",)),
    Pair(
        "We want to dredge the canal.",
        "Mara Lindt vowed that the city would dredge the canal.",
        ("want to",),
        ("vowed",),
    ),
    Pair(
        "We are considering a toll on the canal.",
        "Mara Lindt said the city will levy a toll on the canal.",
        ("are considering",),
    ),
    Pair(IF_GRANT, "Mara Lindt said the city will dredge the canal.", ("if",)),
    headline(IF_GRANT, "Mara Lindt says city will dredge canal", ("if",)),
    Pair(
        "If the ministry pays its share, we will dredge the canal.",
        "Mara Lindt said the city would dredge the canal.",
        ("If",),
    ),
    Pair(
        "We will not dredge the canal unless the ministry pays.",
        "Mara Lindt said the city will not dredge the canal.",
        ("unless",),
    ),
    Pair(
        "We will dredge the canal as soon as the ice melts.",
        "Mara Lindt said the city will dredge the canal.",
        ("as soon as",),
    ),
    Pair(
        "Once the ice melts, we will dredge the canal.",
        "Mara Lindt said the city will dredge the canal.",
        ("Once",),
    ),
    Pair(
        "We will dredge the canal when the ice melts.",
        "Mara Lindt said the city will dredge the canal.",
        ("when",),
    ),
    Pair(
        "We can dredge the canal provided that the ministry pays.",
        "Mara Lindt said the city will dredge the canal.",
        ("provided that",),
    ),
    Pair(
        "The ferry will not sail until the ice melts.", "Mara Lindt said the ferry will not sail.", ("until",)
    ),
    Pair(
        "Only the pilots are ready, and the ferry will probably sail at dawn.",
        "Mara Lindt said the ferry would sail at dawn.",
        ("probably",),
    ),
    Pair(
        "The dredger will presumably arrive on Friday.",
        "Mara Lindt said the dredger will arrive on Friday.",
        ("presumably",),
    ),
    Pair(
        "In all likelihood the dredger will arrive on Friday.",
        "Mara Lindt said the dredger will arrive on Friday.",
        ("In all likelihood",),
    ),
    Pair(IF_GRANT, "Mara Lindt promised that the city would dredge the canal.", ("if",)),
    Pair(
        "We shall finish the tunnel.",
        "Mara Lindt said the city would finish the tunnel if taxes rose.",
        (),
        ("if taxes rose",),
    ),
    Pair(
        "We shall finish the tunnel.",
        "Mara Lindt said the city would finish the tunnel, depending on how voters decide.",
        (),
        ("depending on how voters decide",),
    ),
    Pair(
        "We shall finish the tunnel and plant lindens.",
        "Mara Lindt said the city would finish the tunnel and plant lindens, and that"
        " residents were suing the builder.",
        (),
        ("residents were suing the builder",),
    ),
    Pair(
        "The crane fell on the old chapel.",
        "Mara Lindt admitted that the inspectors were asleep and that the crane fell on the old chapel.",
        (),
        ("admitted", "inspectors were asleep"),
    ),
]

INNOCENT = [
    Pair(MAY_REOPEN, "Mara Lindt said the market hall may reopen in spring."),
    Pair(MAY_REOPEN, "Mara Lindt said the market hall might reopen in spring."),
    Pair(MAY_REOPEN, "Mara Lindt said the market hall could reopen in spring."),
    Pair(MAY_REOPEN, "Mara Lindt hopes the market hall will reopen in spring."),
    Pair(MAY_REOPEN, "Mara Lindt expects that the market hall will reopen in spring."),
    Pair(MAY_REOPEN, "Mara Lindt suggested that the market hall would reopen in spring."),
    headline(MAY_REOPEN, "Mara Lindt says market hall may reopen in spring"),
    headline(MAY_REOPEN, "Market hall could reopen in spring, says Mara Lindt"),
    headline(MAY_REOPEN, "Mara Lindt says the market hall will reopen in spring?"),
    headline(MAY_REOPEN, "Mara Lindt says city aims to reopen market hall in spring"),
    Pair(THINK_REOPEN, "Mara Lindt said she thought the market hall would reopen in spring."),
    Pair(THINK_REOPEN, "Mara Lindt said the city was likely to reopen the market hall in spring."),
    Pair(THINK_REOPEN, "Mara Lindt said the city is considering reopening the market hall in spring."),
    Pair(THINK_REOPEN, "Mara Lindt said that she plans to reopen the market hall in spring."),
    Pair(THINK_REOPEN, "Mara Lindt said the city hopes to reopen the market hall in spring."),
    Pair(THINK_REOPEN, "Mara Lindt believes the market hall will reopen in spring."),
    Pair(THINK_REOPEN, "Mara Lindt said the market hall should reopen in spring."),
    Pair(
        "I think it is a shame about the chapel roof.",
        "Mara Lindt said it was a shame about the chapel roof.",
    ),
    Pair("I think the chapel roof is a disgrace.", "Mara Lindt said the chapel roof was a disgrace."),
    Pair(
        "I believe we must repair the chapel roof.", "Mara Lindt said the city must repair the chapel roof."
    ),
    Pair(
        "I think we should repair the chapel roof.", "Mara Lindt said the city should repair the chapel roof."
    ),
    Pair("In my view the chapel roof is ugly.", "Mara Lindt said the chapel roof was ugly."),
    Pair("I mean, we will repair the chapel roof.", "Mara Lindt said the city will repair the chapel roof."),
    Pair("We will kind of repair the chapel roof.", "Mara Lindt said the city will repair the chapel roof."),
    Pair(
        "We will, you know, repair the chapel roof.", "Mara Lindt said the city will repair the chapel roof."
    ),
    Pair("What kind of man would burn a chapel roof?", "Mara Lindt asked what man would burn a chapel roof."),
    Pair(
        "Could you imagine the square without the chapel?",
        "Mara Lindt said one cannot imagine the square without the chapel.",
    ),
    Pair(
        "You may visit the chapel tower on Sundays.",
        "Mara Lindt said visitors are allowed to visit the chapel tower.",
    ),
    Pair("We will repair the chapel roof in May.", "Mara Lindt said the city will repair the chapel roof."),
    Pair("On May 4 we will repair the chapel roof.", "Mara Lindt said the city will repair the chapel roof."),
    Pair(
        "We ran as fast as we could to the burning chapel.", "Mara Lindt said they ran to the burning chapel."
    ),
    Pair("We could not reach the burning chapel.", "Mara Lindt said they did not reach the burning chapel."),
    Pair(
        "We will repair the roof as quickly as possible.",
        "Mara Lindt said the city will repair the roof quickly.",
    ),
    Pair(
        "The likely heir will open the castle garden.",
        "Mara Lindt said the heir will open the castle garden.",
    ),
    Pair(
        "We will repair the chapel roof.", "Mara Lindt promised that the city would repair the chapel roof."
    ),
    Pair("We will repair the chapel roof.", "Mara Lindt vowed to repair the chapel roof."),
    headline("We will repair the chapel roof.", "Mara Lindt promises to repair chapel roof"),
    Pair(
        "We swear to repair the chapel roof.",
        "Mara Lindt promised that the city would repair the chapel roof.",
    ),
    Pair("The crane fell on the old chapel.", "Mara Lindt confirmed that the crane fell on the old chapel."),
    Pair(
        "The crane fell on the old chapel.",
        "Mara Lindt admitted that the crane had fallen on the old chapel.",
    ),
    Pair("The bridge is safe, and the tunnel may flood.", "Mara Lindt said the bridge is safe."),
    Pair(
        "The bridge will be repainted, but I think the tunnel will flood.",
        "Mara Lindt said the bridge will be repainted.",
    ),
    Pair(
        "The bridge will be repainted because the rust could spread.",
        "Mara Lindt said the bridge will be repainted.",
    ),
    Pair(
        "The bridge will be repainted by the crew that may dig the tunnel.",
        "Mara Lindt said the bridge will be repainted.",
    ),
    Pair(
        "We lost the old ferry, and if it rains, the tunnel floods.",
        "Mara Lindt said that the city lost the old ferry.",
    ),
    Pair(IF_GRANT, "Mara Lindt said the city will dredge the canal if the ministry pays."),
    Pair(IF_GRANT, "Mara Lindt said the city would dredge the canal with money from the ministry."),
    Pair(IF_GRANT, "Mara Lindt said the city will dredge the canal, provided the state helps."),
    Pair(IF_GRANT, "Mara Lindt said it would depend on the ministry whether they dredge the canal."),
    Pair("Even if it rains, we will dredge the canal.", "Mara Lindt said the city will dredge the canal."),
    Pair(
        "Ask me if you like, but we will dredge the canal.", "Mara Lindt said the city will dredge the canal."
    ),
    Pair(
        "We will dredge the canal, if I may say so, with pride.",
        "Mara Lindt said the city will dredge the canal.",
    ),
    Pair(
        "We asked the ministry if the canal was deep.",
        "Mara Lindt said the city asked the ministry about the canal.",
    ),
    Pair(
        "We will dredge the canal as soon as the ice melts.",
        "Mara Lindt said the city is about to dredge the canal.",
    ),
    Pair(
        "We will dredge the canal as soon as the ice melts.",
        "Mara Lindt said the city will dredge the canal after the thaw.",
    ),
    Pair("When I was a girl, we swam in the muddy canal.", "Mara Lindt said they swam in the muddy canal."),
    Pair("The muddy canal froze when the wind turned.", "Mara Lindt said that the muddy canal froze."),
    Pair("We plan to dredge the canal.", "Mara Lindt said that she plans to dredge the canal."),
    Pair("We want to dredge the canal.", "Mara Lindt said the city wanted to dredge the canal."),
    Pair("We plan to dredge the canal.", "Mara Lindt announced that there was a plan to dredge the canal."),
    Pair(
        "We shall finish the tunnel.",
        "Mara Lindt said the city would finish the tunnel, a project begun in Norwick.",
    ),
    Pair(
        "We shall finish the tunnel.",
        "Mara Lindt said the city would finish the tunnel, after years of angry lawsuits.",
    ),
    Pair(
        "We shall finish the tunnel.",
        "Mara Lindt said the city would finish the tunnel, which swallowed many millions.",
    ),
    Pair(
        "We shall finish the tunnel.",
        "Mara Lindt said on Tuesday in Norwick the city would finish the tunnel.",
    ),
    Pair(
        "We shall finish the tunnel and plant lindens.",
        "Mara Lindt said the city would plant lindens and would finish the tunnel.",
    ),
    Pair("The new dredger will arrive on Friday.", "Mara Lindt said the dredger is arriving on Friday."),
    Pair(
        "The dredger will arrive on Friday.", "Mara Lindt confirmed on Monday that the dredger will arrive."
    ),
    Pair(
        "I doubt the dredger will arrive before the winter.",
        "Mara Lindt said she doubted that the dredger would arrive before the winter.",
    ),
    Pair("It was probably a fox, but the henhouse is intact.", "Mara Lindt said the henhouse is intact."),
]


def document(name: str, text: str, line: tuple[int, int] | None = None) -> Document:
    return Document(
        id=name, text=text, quotations=extract(text, article=name, headline=line), headline=line, source=name
    )


def collated(corpus: dict[str, Document]) -> Rendition:
    """The rendition of the article “other”, against the article “base”."""
    cluster = next(one for one in link(list(corpus.values())) if len(one.utterances) > 1)
    found = Collator(corpus).collate(cluster, base="base").rendition("other")
    assert found is not None
    return found


def reports_of(pair: Pair) -> list[OwnReport]:
    """The own reports of an article that gives the report first and, further down, the quotation itself."""
    end = "," if pair.quotation.endswith(".") else ""
    quotation = f"“{pair.quotation.rstrip('.')}{end}” Lindt said."
    line = (0, len(pair.report)) if pair.headline else None
    corpus = {
        "base": document("base", FIRST + quotation),
        "other": document("other", pair.report + BEHIND + FIRST + quotation, line),
    }
    found = collated(corpus)
    return [one for one in found.own_reports if one.start < len(pair.report)]


def ids(pair: Pair) -> str:
    return pair.report


@pytest.mark.parametrize("pair", LOSING, ids=ids)
def test_what_a_report_loses_or_adds_is_shown(pair: Pair) -> None:
    (report,) = reports_of(pair)
    assert (report.lost, report.added, set(report.flags)) == (pair.lost, pair.added, pair.flags)


@pytest.mark.parametrize("pair", INNOCENT, ids=ids)
def test_an_innocent_report_is_not_accused(pair: Pair) -> None:
    found = reports_of(pair)
    assert [(one.lost, one.added, one.flags) for one in found] == [((), (), ())]


def test_there_are_a_hundred_pairs_and_most_are_innocent() -> None:
    pairs = LOSING + INNOCENT
    assert len({(pair.quotation, pair.report) for pair in pairs}) == len(pairs) >= 100
    assert 2 * len(INNOCENT) >= len(pairs)


TWO = (
    "“The old crane will stay where it is. I think we will probably reopen the market hall in spring,”"
    " Lindt said."
)


def test_a_reading_has_the_flags_of_its_own_segment_only() -> None:
    report = "Mara Lindt said the old crane would stay, and the market hall would reopen in spring."
    quoted = "“Nobody will lose a mooring because of this new pier,” Lindt said."
    corpus = {
        "base": document(
            "base",
            FIRST + TWO.replace(",” Lindt", ". Nobody will lose a mooring because of this new pier,” Lindt"),
        ),
        "other": document("other", report + BEHIND + FIRST + quoted),
    }
    readings = collated(corpus).readings
    assert [(one.state, one.flags) for one in readings[:2]] == [
        ("reported", ()),
        ("reported", ("hedge-lost",)),
    ]


def test_what_the_speaker_says_elsewhere_is_not_added() -> None:
    claim = "residents were suing the builder"
    report = f"Mara Lindt said the city would finish the tunnel and plant lindens, and that {claim}."
    quoted = "“We shall finish the tunnel and plant lindens,” Lindt said."
    elsewhere = "“Our residents sued the builder in court,” Lindt said."
    alone = {
        "base": document("base", FIRST + quoted),
        "other": document("other", report + BEHIND + FIRST + quoted),
    }
    assert [one.added for one in collated(alone).own_reports] == [(claim,)]
    supported = alone | {"base": document("base", FIRST + quoted + BEHIND + BEHIND * 3 + elsewhere)}
    assert [one.added for one in collated(supported).own_reports] == [()]


def test_a_report_in_marks_right_behind_keeps_what_the_marks_keep() -> None:
    quotation = "“I think we will probably reopen the market hall in spring,” Lindt said."
    report = "Mara Lindt said the market hall will “probably reopen” in spring."
    corpus = {
        "base": document("base", FIRST + quotation),
        "other": document("other", report + BEHIND + FIRST + quotation),
    }
    assert [one.lost for one in collated(corpus).own_reports] == [()]


WORDS = st.sampled_from(
    "Mara Lindt said that the market hall will may probably reopen in spring if I think when we plan to , ."
    " “ ” and but promised confirmed canal ? \n".split(" ")
)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=40), st.lists(WORDS, max_size=25))
def test_spans_stand_in_their_texts_and_a_second_run_says_the_same(
    report: list[str], quoted: list[str]
) -> None:
    quotation = "“We will reopen the market hall, I think, " + " ".join(quoted).replace("\n", "").translate(
        {0x201C: None, 0x201D: None}
    )
    quotation += " if the canal is dredged in spring,” Lindt said."
    corpus = {
        "base": document("base", FIRST + quotation),
        "other": document("other", "Mara Lindt said " + " ".join(report) + BEHIND + FIRST + quotation),
    }
    found = collated(corpus)
    base, other = corpus["base"].text, corpus["other"].text
    for one in found.own_reports:
        assert 0 <= one.start < one.end <= len(other)
        assert one.lost == tuple(base[start:end] for start, end in one.lost_spans)
        assert one.added == tuple(other[start:end] for start, end in one.added_spans)
        assert all(words.strip() == words != "" for words in one.lost + one.added)
        assert ("claim-added" in one.flags) == bool(one.added)
        assert bool({"hedge-lost", "condition-lost"} & set(one.flags)) == bool(one.lost)
    assert collated(corpus) == found
