"""Short given names beside the long ones, where one does not begin with the other. Lower case."""

from typing import Final

from alita_tui.quotes.lexicon import words

NICKNAMES: Final = frozenset(
    frozenset(pair.split("="))
    for pair in words(
        """
        abby=abigail alec=alexander andy=andrew bernie=bernard beth=elizabeth betsy=elizabeth betty=elizabeth
        bill=william billy=william bob=robert bobby=robert cathy=catherine charlie=charles chuck=charles
        dave=david dick=richard don=donald ellie=eleanor eric=erik frankie=francis gerry=gerald hank=henry
        harry=henry jack=john jerry=gerald jim=james jimmy=james joe=joseph johnny=john kate=katherine
        kathy=katherine katie=katherine larry=lawrence lexi=alexandra libby=elizabeth liz=elizabeth
        lizzie=elizabeth maggie=margaret mandy=amanda marc=mark meg=margaret mike=michael molly=mary
        nancy=anne nick=nicholas patty=patricia peggy=margaret polly=mary randy=randall rick=richard
        ron=ronald sally=sarah sandy=alexandra sasha=alexander stephen=steven steve=stephen ted=edward
        ted=theodore teddy=theodore terry=terence tim=timothy tony=anthony vicky=victoria will=william
        """
    )
)
"""Pairs of names that one person may bear."""
