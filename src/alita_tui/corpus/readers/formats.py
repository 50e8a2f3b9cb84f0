"""The formats that can be read, by their names and the ends of file names."""

from dataclasses import dataclass

from alita_tui.corpus.readers.extras import require


@dataclass(eq=False, repr=False)  # the start pays for each method that is made here
class Format:
    """A format and its reader.

    ``module`` holds the reader, ``read``; ``needs`` are the modules that the extra brings; ``beside``: read
    in a second process, with limits of time and memory; ``resumes``: the reader knows ``Document.after``;
    ``also``: what its files may look like at first; ``gives_up``: a file that begins with many broken records
    is none of this format.
    """

    name: str
    kind: str
    suffixes: tuple[str, ...]
    module: str
    extra: str = ""
    needs: tuple[str, ...] = ()
    beside: bool = False
    resumes: bool = False
    also: tuple[str, ...] = ()
    gives_up: bool = False

    def require(self) -> None:
        """Raises Unreadable, with the command that installs it, where what the reader needs is missing."""
        require(self.kind, self.extra, self.needs)


_PAGES = ("trafilatura", "lxml", "lxml_html_clean")
FORMATS = {
    one.name: one
    for one in (
        Format("text", "plain text", (".txt", ".text"), "plain"),
        Format("markdown", "Markdown", (".md", ".markdown"), "markdown"),
        Format("lines", "JSON lines", (".jsonl", ".ndjson"), "lines", gives_up=True),
        Format("json", "JSON", (".json",), "json_articles", gives_up=True),
        Format("table", "a table", (".csv", ".tsv", ".tab"), "table", gives_up=True),
        Format("mail", "mail", (".eml", ".mbox", ".mbx"), "mail", beside=True, resumes=True),
        Format("html", "HTML", (".html", ".htm", ".xhtml"), "html", "html", _PAGES, beside=True),
        Format("mhtml", "MHTML", (".mhtml", ".mht"), "mhtml", "html", _PAGES, beside=True),
        Format(
            "feed", "a feed", (".rss", ".atom", ".rdf"), "feed", "feeds", ("feedparser", "lxml"), beside=True
        ),
        Format("docx", "DOCX", (".docx",), "office", "office", ("docx",), beside=True, also=("zip",)),
        Format("rtf", "RTF", (".rtf",), "rtf", "office", ("striprtf",), beside=True),
        Format("epub", "EPUB", (".epub",), "epub", "html", _PAGES, beside=True, also=("zip",)),
        Format("pdf", "PDF", (".pdf",), "pdf", "pdf", ("pypdf",), beside=True),
        Format(
            "warc", "WARC", (".warc",), "warc", "web-archive", ("warcio", *_PAGES), beside=True, resumes=True
        ),
        Format("zip", "ZIP", (".zip",), "archive", also=("docx", "epub")),
        Format("tar", "TAR", (".tar",), "archive"),
    )
}
_SAVED_AS = {
    "DOCX": ".doc .odt .ott .pages .wpd .wps",
    "CSV": ".xls .xlsx .xlsm .ods .numbers",
    "PDF": ".ppt .pptx .odp .key",
    "EML": ".msg",
    "ZIP": ".rar .7z .xz .bz2",
}
_INSTEAD = {
    suffix: f"save it as {kind}" for kind, suffixes in _SAVED_AS.items() for suffix in suffixes.split()
}
_BY_SUFFIX = {suffix: one for one in FORMATS.values() for suffix in one.suffixes}


def by_suffix(suffix: str) -> Format | None:
    """The format of files with this suffix, in lower case and with its dot; None for an unknown one."""
    return _BY_SUFFIX.get(suffix)


def what_is_read() -> str:
    """A hint that lists the suffixes."""
    return f"what can be read: {', '.join(_BY_SUFFIX)}; packed with gzip too"


def is_of_others(suffix: str) -> bool:
    """Whether files with this suffix are of another program, and can be saved as what is read."""
    return suffix in _INSTEAD


def what_to_do(suffix: str) -> str:
    """A hint for files with a suffix that no reader takes: as what to save them, else what is read."""
    return _INSTEAD.get(suffix) or what_is_read()
