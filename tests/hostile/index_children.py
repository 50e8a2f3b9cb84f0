"""Programs that tests run in processes of their own: they are killed, or run as another user."""

INDEXING = """
import sys
from pathlib import Path
from alita_tui.corpus.building import entering, extracting, linking, words
from alita_tui.corpus.building.linkage import beside, writing
from alita_tui.corpus.indexing import index
entering.BATCH = 7
words._BATCH = 7
writing._BATCH = 100
beside._FEW = int(sys.argv[3]) if sys.argv[3:] else 300
linking._ALL_FROM = 10
extracting._READ = extracting._WRITTEN = 7
print("begins", flush=True)
index([sys.argv[1]], Path(sys.argv[2]), processes=1)
print("ends", flush=True)
"""

HOLDING = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA locking_mode = EXCLUSIVE")
connection.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
sys.stdin.read()
"""

WRITING = """
import sys
from pathlib import Path
from alita_tui.corpus.stored.writer_lock import WriterLock
lock = WriterLock(Path(sys.argv[1]))
assert lock.acquire()
print("held", flush=True)
sys.stdin.read()
"""
