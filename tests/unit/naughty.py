"""Things that people and programs type into a search: operators out of place, code, rare signs, mixtures."""

from itertools import product

_OPERATORS = """
" "" ""\" "( ( ) () )( [ ] { }
{text} {title}: * ** *a a* a** ^ ^a : :: a: :a a:b -: - -- --- -" -"" -"a -* -OR
OR OROR OR* "OR" or NOT AND NEAR NEAR( NEAR(a,5) NEAR/3 NEAR(" a+b + ++ , ; . .. ... a..b ! ? % _ __ \\ \\"
' '' "'" / // | || & && < > = == ~ ` $ # @ rowid rank title text words source speaker search_text MATCH LIKE
source: source:" source:"" source:"" source:* source:-
speaker: speaker:" speaker:OR title: title:* title:"a title:-a
date: date:.. date:... date:2025.. date:..2025 date:2025..2024 date:2025-13 date:2025-02-30 date:99999 date:-1
date:0000 date:0000.. date:9999-12-31 date:2025-1..2 in: in:quotes in:titles in:text in:nothing in:quotes,text
-in:quotes -date:2025 -source: -source:a -speaker:b -title:c in:quotes -a source:a source:b foo:bar http://a.b/c?d=e
"a b" "a b "a b" c" a"b"c “a b” “a ‘a’ «a b» „a b“ 「a」 "a OR b" OR a OR OR b OR a OR "b c" OR d* -a OR -b
"""
_CODE = (
    "'; DROP TABLE search_text; --",
    '" OR 1=1 --',
    '"); DELETE FROM search_articles; --',
    "<script>alert(1)</script>",
    "[link=x]y[/link]",
    "%s%n%d",
    "${HOME}",
    "$(true)",
    "{{7*7}}",
    "\\x00\\u0000",
    "../../etc",
    "nil null None undefined NaN inf -inf 1e309 0x1F",
)
_SIGNS = (
    "\x00",
    "a\x00b",
    "\t\n\r\x0b\x0c",
    "\x1b[31m",
    "\ufeff",
    "\u200b",
    "a\u00adb",
    "\u202eabc",
    "\ud800",
    "\udfff\ud800",
    "\ue000",
    "\ue0001",
    "\ue001",
    "\uffff",
    "\U0010ffff",
    "e\u0301\u0301\u0301",
    "\u0301",
    "Ångström",
    "Å ﬁ ﬀ ŉ ß ẞ İ ı K",
    "½ ⅷ ⒈ ⑴ ㏂ ﷺ",
    "日本語 東京 ｱｲｳ",
    "한국어",
    "עברית العربية",
    "हिन्दी ไทย",
    "😀 👩‍👩‍👧 🇩🇪",
    "𝔅𝔩𝔬𝔬𝔡",
    "a" * 5_000,
    "a " * 2_000,
    '"' * 2_000,
    "-" * 2_000,
    "( " * 2_000,
    "OR " * 500,
    "source:a " * 200,
    "date:2025 " * 200,
    "-a " * 500,
)

SINGLE = tuple(dict.fromkeys([*_OPERATORS.split(), *_OPERATORS.split("\n"), *_CODE, *_SIGNS]))
NAUGHTY = tuple(
    dict.fromkeys(
        [
            *SINGLE,
            *(f"{one} {other}" for one, other in product(SINGLE[:24], ("ferry", "OR x", '"', "source:a"))),
        ]
        + [f"ferry {one} harbour" for one in SINGLE]
    )
)
