"""Who speaks where two are named: whom a pronoun stands for, who is blamed for saying it."""

import pytest

from alita_tui.quotes.extraction import extract
from alita_tui.quotes.quotation import Quotation


def in_marks(text: str) -> list[Quotation]:
    return [one for one in extract(text) if one.kind in ("direct", "mixed")]


def speakers(text: str) -> list[str | None]:
    return [one.speaker for one in in_marks(text)]


def mentions(text: str) -> list[str]:
    return [text[slice(*one.speaker_span)] for one in in_marks(text) if one.speaker_span is not None]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # the subject of a verb never stands for a name in its own predicate
        (
            "Otto Brand lost. Karl Lind spoke at length about Otto Brand. He called Brand’s plan “a trap.”",
            "Karl Lind",
        ),
        # a clause that comes first may name behind it whom its pronoun stands for
        ("After he told Otto Brand about it, the mood was “good.”", None),
        # who speaks is a person, though only a surname is printed
        (
            "Lind said no. “No,” Lind said after a talk with Otto Brand. He smiled and said, “Never again.”",
            "Lind",
        ),
    ],
)
def test_whom_a_pronoun_stands_for(text: str, speaker: str | None) -> None:
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Otto Brand criticized Mara Lindt for saying the port “is dead.”",
        "Otto Brand blasted Mara Lindt for calling him “weak” in a debate.",
        "Otto Brand called on Mara Lindt to apologize for saying the port “is dead.”",
        "Otto Brand urged Mara Lindt to apologize for calling him “weak.”",
        "“The ship is lost,” Otto Brand quoted Mara Lindt as saying.",
        "Mara Lindt apologized for calling Otto Brand “weak.”",
        "Mara Lindt was widely criticized for saying that the port “is dead.”",
        "Mara Lindt spoke to Otto Brand. Brand scolded her for calling him “weak.”",
    ],
)
def test_who_is_blamed_for_saying_it_said_it(text: str) -> None:
    assert speakers(text) == ["Mara Lindt"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Otto Brand praised Mara Lindt for the “fine” pier, he said.", "Otto Brand"),
        ("Otto Brand thanked the city of Ohio for its “kind” letter, he said.", "Otto Brand"),
    ],
)
def test_who_is_praised_for_a_thing_did_not_say_it(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("Mara Lindt says Danes are hungry for what she calls “real work.”", "Mara Lindt"),
        ("Mara Lindt says she wants to win, but she knows that “Otto will be king.”", "Mara Lindt"),
        ("Mara Lindt said on Monday it was late, but she said “the question is open.”", "she"),
        ("Mara Lindt said Otto Brand spoke of what he called “real work.”", "he"),
    ],
)
def test_the_name_before_what_she_called(text: str, mention: str) -> None:
    assert mentions(text) == [mention]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Mara Lindt mocked the complaint, saying anybody who complains “is not having a good night.”",
            "Mara Lindt",
        ),
        (
            "During his years in office, Otto Brand said, most Danes believe “that the port is safe.”",
            "Otto Brand",
        ),
        ("The woman who said “is it over?” left the room.", "The woman"),
    ],
)
def test_the_inner_word_of_saying_is_no_frame(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("Some parents sent a letter.\n“We see schools thrive,” the letter reads.", "the letter"),
        ("“Watch out for it,” tweeted another.", "another"),
        ("“Watch out for it,” wrote several in the crowd.", "several"),
        ("“Was it fine?” a narrator in the Lindt ad asks.", "a narrator in the Lindt ad"),
        (
            "The former mayor and present chairman said she wanted to speak “directly to people” there.",
            "The former mayor and present chairman",
        ),
        ("Lindt’s most ardent fans say the vote was “rigged.”", "Lindt’s most ardent fans"),
        (
            "About four in 10 Harbour voters say that what counts is that they “share my values.”",
            "About four in 10 Harbour voters",
        ),
        ("Mara Lindt’s campaign slogan is “I am with her.”", "Mara Lindt"),
        ("Council Members Rip Otto Brand As A ‘Dreadful Fraud’\n\nThe harbour was full.", "Council Members"),
    ],
)
def test_the_whole_phrase_is_the_mention(text: str, mention: str) -> None:
    assert mentions(text) == [mention]


def test_a_phrase_ends_before_an_irregular_verb() -> None:
    text = "The old captain spoke hours after the storm and said the port was “safe.”"
    assert mentions(text) == ["The old captain"]


def test_a_day_is_nobody() -> None:
    text = "Otto Brand spoke at Monday’s debate. He says, “I wonder why it was bad.”"
    assert speakers(text) == ["Otto Brand"]


@pytest.mark.parametrize(
    ("label", "speaker"),
    [
        ("Lindt’s reply: ", "Mara Lindt"),
        ("Her answer: ", "Mara Lindt"),
        ("She: ", "Mara Lindt"),
        ("The mayor: ", "The mayor"),
        ("I: ", None),
        ("We: ", None),
    ],
)
def test_whom_a_label_before_a_colon_names(label: str, speaker: str | None) -> None:
    assert speakers(f"Mara Lindt met the fishers.\n\n{label}“No, we will not go.”") == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "Otto Brand said that Mara Lindt said the port was “lost for good.”",
        "According to the Gazette, Mara Lindt said on Friday that if it were so, “the port is lost.”",
        "Otto Brand said Mara Lindt said the port “is lost.”",
    ],
)
def test_of_two_who_say_so_the_inner_one_speaks(text: str) -> None:
    assert speakers(text) == ["Mara Lindt"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # a name with what tells more of it is a subject, too
        (
            "Otto Brand lost. Speaker Karl Lind, who hardly knew Otto Brand, was late. “Go home,” he said.",
            "Karl Lind",
        ),
        # the clause of “who” takes no words from the main one
        (
            "Otto Brand was stern with an architect who said he was cheated, saying, “Maybe he did no good.”",
            "Otto Brand",
        ),
        ("Mara Lindt replied on Facebook writing, “Yes, I will.”", "Mara Lindt"),
        ("It is no worse than Karl Lind calling the rules “a joke.”", "Karl Lind"),
        ("Mara Lindt spoke. “The port is old,” she said.\n\nShe went on: “It is dead.”", "Mara Lindt"),
        ("However debates do not matter much, noted Karl Lind.\n\n“They come late,” he wrote.", "Karl Lind"),
        ("While Mara Lindt’s clarion call for a “revolution” draws many, Brand stays.", "Mara Lindt"),
    ],
)
def test_the_subject_of_the_clause_speaks(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker


def test_words_of_place_and_number_are_nobody() -> None:
    text = "Mara Lindt met the mayor, at one point calling him a “liar.”"
    assert speakers(text) == ["Mara Lindt"]
