"""A page for a browser that needs nothing but itself: no script, nothing loaded, every text escaped.

The tree is built element by element and written by the standard library, so that no text of a corpus can
become markup. Controls and what has no width are shown as signs, as on a terminal.
"""

from xml.etree.ElementTree import Element, SubElement, tostring

from alita_tui.export.visible import spaced

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_STYLE = """
:root { color-scheme: light dark; --quiet: light-dark(#555, #aaa); --line: light-dark(#ccc, #444);
  --gone: light-dark(#8a3b00, #ffb26b); --here: light-dark(#003f8a, #8cc4ff); }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 90rem; margin: 0 auto; padding: 1rem 1.5rem 4rem; }
h1 { font-size: 1.5rem; margin: 0; } h2 { font-size: 1.15rem; margin: 2.5rem 0 .5rem; }
h3 { font-size: 1rem; margin: 0; }
p { margin: .3rem 0; } .quiet { color: var(--quiet); font-size: .875rem; }
.wide { overflow-x: auto; } table { border-collapse: collapse; }
th, td { text-align: left; vertical-align: top; padding: .25rem .9rem .25rem 0; }
tr { border-bottom: 1px solid var(--line); }
.columns { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(19rem, 1fr)); }
.reading { border-left: 3px solid var(--line); padding-left: .8rem; }
blockquote { margin: .4rem 0; font-family: Georgia, serif; overflow-wrap: anywhere; }
del { color: var(--gone); text-decoration: line-through; }
ins { color: var(--here); text-decoration: underline; text-decoration-thickness: 2px; }
mark { background: none; color: inherit; border: 1px dotted currentColor; padding: 0 .1em; }
ul { margin: .3rem 0; padding-left: 1.2rem; } a { color: inherit; }
@media print { body { max-width: none; } .reading { break-inside: avoid; } }
"""


def text(parent: Element, tag: str, words: str, **attributes: str) -> Element:
    """Add an element that holds words."""
    made = SubElement(parent, tag, {name.rstrip("_"): one for name, one in attributes.items()})
    made.text = spaced(words)
    return made


def more(parent: Element, words: str) -> None:
    """Add words behind what the element holds already."""
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + spaced(words)
    else:
        parent.text = (parent.text or "") + spaced(words)


def page(title: str) -> tuple[Element, Element]:
    """An empty page, and its body."""
    root = Element("html", {"lang": "en"})
    head = SubElement(root, "head")
    SubElement(head, "meta", {"charset": "utf-8"})
    SubElement(head, "meta", {"http-equiv": "Content-Security-Policy", "content": _POLICY})
    SubElement(head, "meta", {"name": "viewport", "content": "width=device-width"})
    text(head, "title", title)
    SubElement(head, "style").text = _STYLE
    return root, SubElement(root, "body")


def written(root: Element) -> str:
    """The page as it is written to a file."""
    return "<!doctype html>\n" + tostring(root, encoding="unicode", method="html") + "\n"
