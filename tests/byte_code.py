"""Byte code of what every process of the tests loads: made once, not by each of them at the same time."""

import subprocess
import sys
from pathlib import Path

_EVERY_MODULE = """
import importlib, pkgutil
for package in {packages}:
    for module in pkgutil.walk_packages(importlib.import_module(package).__path__, package + "."):
        importlib.import_module(module.name)
"""
_LOADED = (
    _EVERY_MODULE.format(packages=["alita_tui.app"]),
    _EVERY_MODULE.format(packages=["alita_tui.corpus", "alita_tui.cli"])
    + "import docx, hypothesis.strategies, syrupy, trafilatura",
)
"""Two programs of about the same length, for two processors."""


def compile_once(folder: Path) -> None:
    """Fill the folder of byte code, if there is none yet."""
    if folder.exists():
        return
    programs = [
        subprocess.Popen([sys.executable, "-c", one], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for one in _LOADED
    ]
    for (
        one
    ) in programs:  # one that fails costs time, nothing else: what it has not compiled is compiled later
        one.wait()
