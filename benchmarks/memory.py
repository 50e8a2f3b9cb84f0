"""How much memory indexing takes, for folders of large files: it must not grow with their number.

    uv run python -m benchmarks.memory [--files N] [--megabytes M]

For a folder of N files of M megabytes each, and for one of twice as many: the most that the indexing process
held (its resident set), and the most that it and the processes beside it held together, looked at every
tenth of a second (Linux). Then one line of JSON of two hundred megabytes: it is skipped by name and reason.
"""

import argparse
import random
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.resident import held

WORDS = (
    "the harbour council spoke about a new bridge over old river where people walked and boats came late in "
    "spring while others waited for news of work that was promised by mayor last year near market square"
).split()


def text(size: int, seed: int) -> str:
    """News of so many characters, a quotation in every tenth paragraph."""
    chance, parts, length = random.Random(seed), ["Bridge opens\n"], 0
    while length < size:
        said = " ".join(chance.choices(WORDS, k=60)).capitalize()
        quoted = (
            f"“We {said[:80].lower()},” said Mara Lindt{chance.randrange(999)}. "
            if chance.random() < 0.1
            else ""
        )
        parts.append(f"{quoted}{said}.\n")
        length += len(parts[-1])
    return "\n".join(parts)


def measured(folder: str) -> tuple[float, float, str]:
    """Megabytes of the process at the most, of all of them at the most; what it said last."""
    command = [sys.executable, "-m", "alita_tui", "index", folder, "--index", f"{folder}/i.sqlite"]
    most = 0.0
    with open(f"{folder}/said", "wb") as said:  # noqa: PTH123
        process = subprocess.Popen(command, stdout=said, stderr=said)
        own = 0.0
        while process.poll() is None:
            most = max(most, held(process.pid))
            try:
                status = Path(f"/proc/{process.pid}/status").read_text(encoding="ascii")
                own = max(
                    own, *(int(one.split()[1]) / 1e3 for one in status.splitlines() if "VmHWM" in one), 0.0
                )
            except OSError:
                break
            time.sleep(0.1)
        process.wait()
    return own, most, Path(folder, "said").read_text(encoding="utf-8").strip()[-200:]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--files", type=int, default=10)
    parser.add_argument("--megabytes", type=float, default=4.0)
    chosen = parser.parse_args()
    for files in (1, chosen.files, 2 * chosen.files):
        with TemporaryDirectory() as folder:
            for number in range(files):
                words = text(int(chosen.megabytes * 1e6), number)
                Path(folder, f"{number}.txt").write_text(words, encoding="utf-8")
            own, most, _ = measured(folder)
            told = f"{own:5.0f} MB, {most:5.0f} MB with those beside"
            print(f"{files:4} files of {chosen.megabytes:g} MB: {told}", flush=True)
    with TemporaryDirectory() as folder:
        with Path(folder, "line.jsonl").open("w", encoding="utf-8") as file:
            file.write('{"text": "')
            for _ in range(200):
                file.write("word " * 200_000)
            file.write('"}\n{"text": "“We open in May,” said Ann Lee."}\n')
        own, most, said = measured(folder)
        print(f"a line of 200 MB: {own:.0f} MB, {most:.0f} MB with those beside; {said}")


if __name__ == "__main__":
    main()
