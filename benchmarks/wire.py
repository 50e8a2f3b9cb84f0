"""Made-up news as corpora of it really are: a few people quoted everywhere, wire copies, and set phrases.

Nothing is evenly spread: speakers follow Zipf's law (the first speaks in thousands of articles), and so do
the outlets that print a statement (most are printed by one, a few by hundreds). Each outlet prints whole,
shortens, changes a word, or splices two distant sentences. Every second article ends with what newspapers
print under anything: nobody could be reached, offices do not comment, the newsletter. Every fifth one quotes
a stock phrase that anybody might say.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from alita_tui.quotes.extraction import extract
from alita_tui.quotes.model import Document
from benchmarks.generated import Newsroom

BOILERPLATE = (
    "{first} could not be reached for comment.",
    "“We do not comment on pending litigation or personnel matters,” a spokesman said.",
    "“The safety of our customers is our highest priority,” a spokeswoman said.",
    "Sign up for our newsletter, “The Morning in Brief”, and read the best stories of the week.",
    "The views expressed here are those of the author.",
)
STOCK = (
    "I don’t know what to say",
    "We will see what happens",
    "It is what it is, and we have to live with it",
    "Our thoughts and prayers are with the families",
    "We have to work together to get this done",
    "I am very proud of the whole team",
)
_FIRST_DAY = date(2024, 1, 1)
_DAYS = 700
_MOST_OUTLETS = 500


class Wire(Newsroom):
    """A newsroom of many outlets. Seeded; each call of ``documents`` goes on where the last one ended."""

    def documents(self, quotations: int) -> Iterator[Document]:
        """Articles with about so many quotations in marks, shuffled over two years of dates."""
        made = 0
        number = 0
        while made < quotations:
            for text, day in self._event():
                name = f"a{number:07}"
                found = extract(text, article=name)
                number += 1
                made += sum(one.kind in ("direct", "mixed") for one in found)
                yield Document(id=name, text=text, quotations=found, date=day, source=f"s{number % 997}")
                if made >= quotations:
                    return

    def _event(self) -> Iterator[tuple[str, str]]:
        """What one event's outlets print, with their days."""
        chance = self._random
        person = self._people[min(len(self._people) - 1, int(chance.paretovariate(0.7)) - 1)]
        topic = [self._words[chance.randrange(len(self._words))] for _ in range(30)]
        statements = [self.sentence(6, 30) for _ in range(chance.randint(1, 6))]
        outlets = min(_MOST_OUTLETS, int(chance.paretovariate(0.9)))
        begins = chance.randrange(_DAYS)
        for _ in range(outlets):
            day = _FIRST_DAY + timedelta(days=begins + chance.randrange(4))
            yield self._report(person, topic, statements), day.isoformat()

    def _report(self, person: str, topic: list[str], statements: list[list[str]]) -> str:
        chance = self._random
        last = person.rsplit(maxsplit=1)[-1]
        lines = [self._own(topic) + f" {person} was there."]
        for number, statement in enumerate(chance.sample(statements, chance.randint(1, len(statements)))):
            words = self.changed(statement)
            if chance.random() < 0.1:
                words = words[: max(3, len(words) // 3)] + statements[0][-max(3, len(words) // 3) :]
            said = " ".join(words).capitalize()
            lines.append(f"“{said},” {person if number == 0 else last} {chance.choice(('said', 'added'))}.")
            lines.append(self._own(topic))
        if chance.random() < 0.2:
            lines.append(f"“{chance.choice(STOCK)},” {last} said.")
        if chance.random() < 0.5:
            lines.append(chance.choice(BOILERPLATE).format(first=last))
        return "\n\n".join(lines)

    def _own(self, topic: list[str]) -> str:
        """A sentence of the outlet's own, every third word of it about the event."""
        words = self.sentence()
        for at in range(0, len(words), 3):
            words[at] = self._random.choice(topic)
        return " ".join(words).capitalize() + "."
