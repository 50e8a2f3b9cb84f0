"""A disk that is really full, where the system lets a test mount a small one."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest


def _mounts(disk: Path) -> bool:
    if shutil.which("unshare") is None:
        return False
    mount = f"mount -t tmpfs -o size=64k none '{disk}'"
    return (
        subprocess.run(["unshare", "-rm", "sh", "-c", mount], capture_output=True, check=False).returncode
        == 0
    )


@pytest.mark.parametrize("kilobytes", [128, 400, 1200])
def test_what_is_kept_and_what_is_asked_survive_a_full_disk(tmp_path: Path, kilobytes: int) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    if not _mounts(disk):
        pytest.skip("this system lets no test mount a disk")
    program: list[str | Path] = [
        sys.executable,
        "-m",
        "tests.hostile.on_a_full_disk",
        str(kilobytes),
        disk,
        tmp_path / "news",
    ]
    done = subprocess.run(
        ["unshare", "-rm", *program], capture_output=True, text=True, check=False, timeout=300
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == "nothing lost\n"
