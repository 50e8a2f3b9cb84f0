"""What the measurements of the index do, each in a process of its own that prints JSON."""

from pathlib import Path

from benchmarks.resident import watched

_BEGIN = """
import json, os, sys, time
from pathlib import Path
folder, place = sys.argv[1], Path(sys.argv[2])
began = time.monotonic()
def done(**found):
    took, status = time.monotonic() - began, Path("/proc/self/status")
    memory = int(status.read_text().partition("VmHWM:")[2].split()[0]) / 1e3 if status.exists() else 0
    print(json.dumps({"seconds": took, "processor": sum(os.times()[:4]), "memory": memory, **found}))
"""
_INDEXING = """
from alita_tui.corpus.building.telling import Telling
from alita_tui.corpus.indexing import Indexing
from alita_tui.corpus.loading import find
indexing = Indexing([folder], place, Telling())
"""
FLOOR = """
done(bytes=sum(len(file.read_bytes()) for file in Path(folder).rglob("*.txt")))
"""
WORDS = f"""
{_INDEXING}
indexing.read(find([folder]))
read = time.monotonic() - began
indexing.words()
indexing.close()
done(read=read)
"""
REST = """
from alita_tui.corpus.indexing import index
steps = {}
def told(progress):
    steps.setdefault(progress.step, time.monotonic() - began)
report = index([folder], place, told)
done(articles=report.articles, quotations=report.quotations, statements=report.statements, size=report.size,
    linking=steps["linking them"])
"""
OPEN = """
from alita_tui import Corpus
with Corpus.open([folder], index=place) as corpus:
    first = corpus.articles[0].text
    opened = time.monotonic() - began
    corpus.search("minister said yesterday")
    done(opened=opened, found=time.monotonic() - began - opened)
"""
LINK = f"""
{_INDEXING}
numbers = indexing.read(find([folder]))
indexing.quotations()
before = time.process_time()
indexing.links(numbers)
linked = time.process_time() - before
indexing.close()
done(linked=linked)
"""
COMPARE = """
from alita_tui import Corpus
with Corpus.open([folder], index=place) as corpus:
    done(shared=len(corpus.statements()))
"""


def measured(code: str, folder: Path, place: Path) -> dict[str, float]:
    """What a process prints that does this; ``held`` is the most that it and those below it held, in MB."""
    found, held = watched(_BEGIN + code, [str(folder), str(place)])
    return found | {"held": held}
