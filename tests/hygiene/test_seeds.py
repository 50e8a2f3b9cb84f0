"""The shipped articles are data: byte for byte, wrong glyphs and typing errors included."""

import hashlib
from pathlib import Path

from alita_tui import paths

DIGESTS = {
    "000_b75f7e46ee4373ec.txt": "1a81322d4471195a0635b09eaebe0aad578591e0041e99d58b2e8702afd6d120",
    "001_a9c56a5dffec51e4.txt": "dc6a39f05d01d904743d9628b4dc92ff453d7799ef65eec7abb0ade32028265a",
    "002_e2b00b3d1591b618.txt": "966051921ce46425ae6c844a8485f71dd467fa4aeee5f43eed1cdd9e95803671",
    "003_2bed1c54c8685b2f.txt": "8421f05c716dbc6f30da29698724815702b09660683d34ce930d95f55e54b688",
}


def test_the_four_articles_are_untouched() -> None:
    found = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(Path(paths.seeds()).iterdir())
    }
    assert found == DIGESTS
