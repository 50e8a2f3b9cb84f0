"""A telling sentence credited to two people is one statement; what everybody says is not."""

from dataclasses import replace
from itertools import permutations

import pytest

from alita_tui.quotes.collation import collate
from alita_tui.quotes.letters import Letters
from alita_tui.quotes.linking import link
from alita_tui.quotes.model import Document
from alita_tui.quotes.passages import passage_of
from alita_tui.quotes.set_phrases import is_particular, is_stock
from alita_tui.quotes.shared_words import SharedWords
from tests.unit.made_up import documents

HARBOUR = (
    "Harbour vote delayed again\n\n{} said Mara Lindt, the harbour master, on Tuesday. "
    "The council meets again in March."
)
PORT = "Port deal on hold\n\n{} said mayor Otto Brandt. Nobody expects a vote before spring."
STUNT = (
    "Cranes hold up the deal\n\nOtto Brandt, the mayor, told reporters: {} The opposition called it a stunt."
)
KILN = "A potter in Carmel glazed forty bowls before his kiln cracked.\n\n{} said Otto Brandt."
LIGHT = "Beekeepers of Ostrow count their losses after a wet May.\n\n{} said Mara Lindt."

TELLING = """
    We will not sign until the last crane is paid for
    The school will not reopen before the roof is mended
    She knew about the leak two weeks before the board did
    Every third bus was late because the drivers were ill
    You cannot run a hospital on candles and goodwill
    There is no money for a new pool and there never was
    The contract with the Norwegians ends in June and will not be renewed
    I would sell the stadium tomorrow if anybody wanted it
    They have promised us a doctor for eleven years
    Somebody cut the rope before the climbers reached the hut
    The goats belong to the village and not to the bank
    If the glacier goes, the hotels go with it
    The deal was signed on a napkin in a bar in Carmel
    We told the ministry about the rats in October
    The water came over the wall in less than ten minutes
    Our cheese has been made in this cellar since the war
    The pipes froze in January and again in February
    Nobody in the valley believes the timetable any more
    Our grandchildren will still be paying for this tunnel
""".strip().splitlines()

STOCK = """
    Thank you very much for having me here today
    We will continue to work with the police to find those responsible
    Our thoughts and prayers are with the families of the victims
    We take these allegations very seriously and will cooperate fully with the investigation
    We do not comment on pending litigation or personnel matters
    The safety of our customers is our highest priority
    A bird in the hand is worth two in the bush
    We will leave no stone unturned in our search for the truth
    I do solemnly swear that I will support and defend the Constitution
    It was a team effort and I am proud of the guys
    He was a loving husband, father and grandfather who will be sorely missed
    We are monitoring the situation closely and will provide updates as they become available
    We apologise for any inconvenience this may have caused
    Those responsible will be brought to justice and held accountable
    We look forward to our day in court and are confident we will be vindicated
    We have a lot of work to do before the next election
    It is too early to say what caused the fire
    There are no words to describe the pain that we are feeling
    You miss one hundred percent of the shots you don’t take
    No decision has been made at this time and all options are on the table
    We delivered strong results in the third quarter and raised our outlook for the year
    The defendant has pleaded not guilty to all charges
    Residents are urged to stay indoors and keep windows closed
    My heart goes out to everyone affected by this awful event
    This is a historic day for our nation
""".strip().splitlines()


def together(corpus: list[Document]) -> list[list[str]]:
    found = [[one.article for one in each.utterances] for each in link(corpus)]
    return [one for one in found if len(one) > 1]


def two(sentence: str, other: str | None = None) -> dict[str, Document]:
    """The sentence by two people, in articles of two subjects."""
    texts = {
        "a": KILN.format(f"“{sentence.strip()},”"),
        "b": LIGHT.format(f"“{(other or sentence).strip()},”"),
    }
    return documents(texts)


@pytest.mark.parametrize("sentence", TELLING)
def test_a_telling_sentence_of_two_people_is_one_statement(sentence: str) -> None:
    corpus = two(sentence)
    [cluster] = [one for one in link(list(corpus.values())) if len(one.utterances) > 1]
    for base, other in permutations("ab"):
        rendition = collate(cluster, corpus, base=base).rendition(other)
        assert rendition is not None
        assert rendition.flags == ("other-speaker",)


@pytest.mark.parametrize("sentence", STOCK)
def test_a_stock_phrase_of_two_people_is_two_statements(sentence: str) -> None:
    assert together(list(two(sentence).values())) == []


@pytest.mark.parametrize("sentence", STOCK[:2] + STOCK[6:8])
def test_a_stock_phrase_is_no_telling_sentence_in_an_article_of_a_line(sentence: str) -> None:
    phrase = f"“{sentence.strip()},”"
    texts = {"a": f"Rain\n\n{phrase} said Mara Lindt.", "b": f"Flood\n\n{phrase} said Otto Brandt."}
    assert together(list(documents(texts).values())) == []


@pytest.mark.parametrize("order", list(permutations("abc")))
def test_whoever_is_credited_with_it_the_words_are_one_statement(order: tuple[str, ...]) -> None:
    words = "“We will not sign until the last crane is paid for,”"
    texts = {
        "a": HARBOUR.format(words),
        "b": PORT.format(words),
        "c": STUNT.format("“We won’t sign until the last crane is paid for.”"),
    }
    corpus = documents({name: texts[name] for name in order})
    [cluster] = [one for one in link(list(corpus.values())) if len(one.utterances) > 1]
    assert {one.article for one in cluster.utterances} == {"a", "b", "c"}
    statement = collate(cluster, corpus)
    assert statement.speakers == ("Otto Brandt",)
    flagged = [one.article for one in statement.renditions if "other-speaker" in one.flags]
    assert flagged == ["a"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "We will not sign until the last crane is paid for",
            "We will not sign until the last crane is paid off",
        ),
        (
            "The goats belong to the village and not to the bank",
            "These goats belong to the village and not to a bank",
        ),
        ("They have promised us a doctor for eleven years now", "They promised us a doctor for eleven years"),
        (
            "Somebody cut the rope before the climbers reached the hut",
            "Somebody cut the rope before the climbers saw the hut",
        ),
        (
            "The deal was signed on a napkin in a tavern in Carmel",
            "The deal was signed on a napkin in a tavern in Ostrow",
        ),
    ],
)
def test_a_changed_word_makes_no_other_statement(one: str, other: str) -> None:
    assert together(list(two(one, other).values())) == [["a", "b"]]


def test_words_that_differ_in_what_they_are_about_are_two_statements() -> None:
    one, other = (
        "The school will not reopen before the roof is mended",
        "The pool will not reopen before the pump is mended",
    )
    assert together(list(two(one, other).values())) == []


def test_one_template_with_another_name_is_two_statements() -> None:
    one, other = "Our ferry to Selk will sail again in May", "Our ferry to Ostrow will sail again in May"
    assert together(list(two(one, other).values())) == []


def test_one_telling_sentence_of_a_longer_quotation_is_enough() -> None:
    sentence = "You cannot run a hospital on candles and goodwill"
    one = f"I have said so for years. {sentence}. We need nurses, beds and a roof that keeps the rain out"
    other = f"The minister came and smiled at us. {sentence}. He left before anybody had asked him for money"
    assert together(list(two(one, other).values())) == [["a", "b"]]


def test_one_stock_phrase_of_two_longer_quotations_is_not() -> None:
    sentence = STOCK[1].strip()
    one = f"The mill burned for an hour. {sentence}. We need nurses, beds and a roof that keeps the rain out"
    other = f"The minister came and smiled at us. {sentence}. He left before anybody had asked him for money"
    assert together(list(two(one, other).values())) == []


def test_a_telling_sentence_of_two_roles_is_one_statement() -> None:
    words = "“The deal was signed on a napkin in a bar in Carmel,”"
    texts = {
        "a": f"A potter in Ostrow glazed forty bowls before his kiln cracked.\n\n{words} said the mayor.",
        "b": f"Beekeepers of Selk count their losses after a wet May.\n\n{words} said the harbour master.",
    }
    assert together(list(documents(texts).values())) == [["a", "b"]]


def test_particular_and_stock_words_exclude_one_another() -> None:
    assert [word for word in ("crane", "goats", "eleven", "40", "napkin") if not is_particular(word)] == []
    assert [word for word in ("condolences", "allegations", "prayers") if not is_stock(word)] == []
    assert not any(map(is_particular, ("condolences", "one", "second", "taken", "went", "quickly", "the")))


@pytest.mark.parametrize(
    ("sentence", "day", "expected"),
    [
        ("The deal was signed on a napkin in a bar in Carmel", "2025-03-30", [["a", "b"]]),
        ("The deal was signed on a napkin in a bar in Carmel", "2025-09-30", []),
        ("We will not sign until the last crane is paid for", "2025-03-08", [["a", "b"]]),
        ("We will not sign until the last crane is paid for", "2025-03-30", []),
    ],
)
def test_the_words_of_two_people_are_one_statement_for_days_or_weeks(
    sentence: str, day: str, expected: list[list[str]]
) -> None:
    corpus = two(sentence)
    dated = [replace(corpus["a"], date="2025-03-01"), replace(corpus["b"], date=day)]
    assert together(dated) == expected


def test_a_phrase_in_the_outlets_own_sentence_may_be_anybodys() -> None:
    phrase = "“too stubborn to be trusted with a harbour crane”"
    texts = {
        "a": f"A potter in Carmel glazed forty bowls for his kiln. Otto Brandt called the clerk {phrase}.",
        "b": f"Beekeepers of Ostrow count their losses after a wet May. Mara Lindt called her son {phrase}.",
    }
    assert together(list(documents(texts).values())) == []


def test_two_portions_of_one_sentence_that_overlap_are_one_statement() -> None:
    run = "we told the ministry that the northern dam will break"
    one = f"For eleven years, in every letter and at every meeting since the old mayor left for good, {run}"
    other = f"{run}, and nobody ever wrote back, not even the clerk who had promised to bring a camera"
    by_one = {"a": KILN.format(f"“{one},”"), "b": LIGHT.format(f"“{other},”").replace("Mara Lindt", "Brandt")}
    assert together(list(documents(by_one).values())) == [["a", "b"]]
    assert together(list(two(one, other).values())) == [["a", "b"]]


def test_a_run_of_set_phrases_joins_nothing() -> None:
    run = "we take these allegations very seriously and will cooperate fully with the investigation"
    one = f"The mill burned for an hour before anybody came, {run}, I can only say that once more"
    other = f"Nobody has spoken to the bank of Selk about the boats, {run}, and that is all for today"
    assert together(list(two(one, other).values())) == []


def test_the_longest_run_is_found() -> None:
    letters = Letters()
    shared = SharedWords(letters)
    one, other = (
        passage_of(document.quotations[0], "", letters)
        for document in documents(
            {
                "a": "“We sold the boats in May and then we sold all of the nets to you,” Bo Ellis said.",
                "b": "“They sold the boats in May and then we sold all of the nets to a man,” Bo Ellis said.",
            }
        ).values()
    )
    assert len(shared.run(one, other)) == len(shared.run(other, one)) == 14
