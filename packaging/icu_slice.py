"""Cuts ICU's data, 32 MB for all languages, to what a Danish or English program asks of it.

Qt asks ICU for sorting, time zones and their names; its own locale data is elsewhere. The library
is made anew with icupkg, genccode and gcc from the data of the one that comes with PySide6.
"""

import re
import shutil
import subprocess
from pathlib import Path

_LOCALES = re.compile(r"(root|en(_[A-Z0-9]+)?|da(_[A-Z]+)?|nb|no)$")
_ALWAYS = {"pool", "res_index", "ucadata", "tzdbNames"}
_TREES = {"coll", "curr", "lang", "rbnf", "region", "unit", "zone"}


def slice_icu(libraries: Path, work: Path) -> None:
    """Replaces ``libicudata.so.*`` in ``libraries``; ``work`` is a folder for what lies between.

    Raises:
        subprocess.CalledProcessError: A tool is missing or says no.
    """
    (library,) = libraries.glob("libicudata.so.*")
    number = library.name.rpartition(".")[2]
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    whole, cut = work / f"icudt{number}l.dat", work / "cut" / f"icudt{number}l.dat"
    cut.parent.mkdir()
    _run("objcopy", "-O", "binary", "--only-section=.rodata", str(library), str(whole))
    items = _run("icupkg", "-l", str(whole)).splitlines()
    (work / "drop.txt").write_text("\n".join(item for item in items if not is_kept(item)) + "\n")
    _run("icupkg", "-r", str(work / "drop.txt"), str(whole), str(cut))
    entry = f"icudt{number}"
    _run("genccode", "-a", "gcc", "-e", entry, "-d", str(work), str(cut))
    (source,) = work.glob("*.S")
    _run(
        *("gcc", "-shared", "-nostdlib", f"-Wl,-soname,{library.name}", "-Wl,-z,noexecstack"),
        *("-o", str(library), str(source)),
    )


def is_kept(item: str) -> bool:
    """Whether an item of ICU's data (``coll/da.res``) stays."""
    tree, _, name = item.rpartition("/")
    stem, _, kind = name.rpartition(".")
    if kind in ("icu", "nrm", "spp", "cfu"):
        return True
    if kind != "res" or (tree and tree not in _TREES):
        return False
    if stem in _ALWAYS or _LOCALES.match(stem):
        return True
    return not tree and re.match(r"[a-z]{2,3}(_|$)", stem) is None


def _run(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout
