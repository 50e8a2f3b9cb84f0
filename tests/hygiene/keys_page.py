"""``docs/keys.md``, made from the table of commands: ``python -m tests.hygiene.keys_page``."""

from pathlib import Path

from alita_tui.app.commands import PLACES, commands, spoken

PAGE = Path(__file__).parents[2] / "docs" / "keys.md"


def page() -> str:
    """The page as it should be."""
    lines = ["# Keys", "", "Made from the table of commands; the app shows the same under `?`."]
    for place, title in PLACES.items():
        lines += ["", f"## {title}", "", "| keys | what happens |", "|---|---|"]
        for command in commands(place):
            keys = " ".join(f"`{spoken((key,))}`" for key in command.keys) or "palette"
            lines.append(f"| {keys} | {command.about} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
