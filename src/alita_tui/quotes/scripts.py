"""Scripts that write without blanks: each sign counts as a word of its own."""

GLYPHS = r"\u3040-\u3098\u309b-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
FIRST_GLYPH = "\u3040"
