"""The style sheets of Textual, parsed once a process: every app of the tests has the same ones."""

from typing import Any


def share_parsed_styles() -> None:
    """Let each app take the rules that one before it has parsed from the same text with the same variables.

    Textual itself keeps parsed rules and uses them again without a copy, but each app begins with none.
    """
    from textual.css.model import RuleSet
    from textual.css.stylesheet import Stylesheet

    parsed: dict[object, list[RuleSet]] = {}
    parse = Stylesheet._parse_rules

    def parse_once(self: Stylesheet, *source: Any, **more: Any) -> list[RuleSet]:  # noqa: ANN401 - passed on
        asked = (source, *more.items(), *self._variables.items())
        if asked not in parsed:
            parsed[asked] = parse(self, *source, **more)
        return parsed[asked]

    Stylesheet._parse_rules = parse_once  # type: ignore[method-assign]
