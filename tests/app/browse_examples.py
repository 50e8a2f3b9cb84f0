"""Made-up articles for the tests of the browse screen."""

HARBOUR = (
    " date 2031-04-01 Harbour Opens Its New Gate\n"
    "The gate was opened on Monday.\n"
    "“We kept the old stones and we built the new gate upon them,” Ada Wren told the council. "
    "The work took nine years.\n"
    "“Nobody believed that the tide would wait for us,” she added.\n"
    "Read more at https://harbour.example/gate.\n"
)
LEDGER = (
    "Ledger of the Gate, Closed at Last and Paid For\n"
    "The bill is settled, said the town clerk.\n"
    "Ada Wren said: “We kept the old stones and we built the new gate upon them.”\n"
    "A crowd of nine hundred watched as the tide came in below the wall.\n"
)
GARDEN = (
    "A garden behind the wall grows only moss, and nobody has asked why it does so.\n\nIt is quiet there.\n"
)
TEXTS = {"a-harbour": HARBOUR, "b-ledger": LEDGER, "c-garden": GARDEN}
HOSTILE = (
    "The sign reads [/] and [@click=app.quit]press me[/], said nobody.\n"
    "A bell \x07 and an escape \x1b[31mred\x1b[0m and \u202eturned\u202c and \u200bhidden.\n"
    "“[bold]Loud[/bold] words are [sic] here,” Bo Teal said.\n"
)
