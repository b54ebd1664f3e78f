"""Makes what is installed on Linux, into ``dist/``: ``python packaging/build_linux.py``.

The folder program (``taktone-VERSION-linux-x86_64.tar.xz``), from it a .deb, an .rpm and an Arch
package, and the sdist and wheel. ``make packages`` installs what is needed for it. Everything is
dated by SOURCE_DATE_EPOCH, else by the last commit, so that the same sources give the same bytes
where the tools allow it.
"""

import gzip
import hashlib
import lzma
import os
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import bundle
from icu_slice import slice_icu
from linux import completions
from linux.install_desktop import install
from linux.man_page import man_page
from taktone import __version__

ROOT = Path(__file__).resolve().parents[1]
DIST = ROOT / "dist"
BUILD = ROOT / "build"
PACKAGE = BUILD / "package"
TIGHTEST = 9 | lzma.PRESET_EXTREME


def main() -> None:
    """Builds all, and says how big each is; ends with 1 where the folder is too big."""
    version = __version__
    os.environ.setdefault("SOURCE_DATE_EPOCH", _last_commit())
    os.environ["PYTHONHASHSEED"] = "0"
    shutil.rmtree(DIST, ignore_errors=True)
    DIST.mkdir()
    folder = build_folder()
    size = size_of(folder)
    lay_out(folder)
    for kind in ("deb", "rpm", "archlinux"):
        run(
            "nfpm",
            "package",
            "-f",
            "packaging/nfpm.yaml",
            "-p",
            kind,
            "-t",
            "dist/",
            env={"VERSION": version},
        )
    tighten(*DIST.glob("*.deb"), *DIST.glob("*.pkg.tar.zst"))
    pack(folder, DIST / f"taktone-{version}-linux-x86_64.tar.xz")
    for kind in ("sdist", "wheel"):
        run(sys.executable, "-m", "hatchling", "build", "-t", kind, "-d", str(DIST))
    made = sorted(path for path in DIST.iterdir() if path.is_file())
    sums = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in made]
    (DIST / "SHA256SUMS").write_text("".join(sums))
    print(f"{size / 1e6:8.1f} MB  {folder.relative_to(ROOT)}/ (at most {bundle.MOST_MB})")
    for path in made:
        print(f"{path.stat().st_size / 1e6:8.1f} MB  dist/{path.name}")
    if size > bundle.MOST_MB * 1e6:
        sys.exit(1)


def build_folder() -> Path:
    """The folder program, from PyInstaller, with ICU's data cut down to two languages."""
    run(sys.executable, "packaging/translations.py", "build")
    run(
        *("pyinstaller", "--noconfirm", "--clean", "--log-level", "WARN"),
        *("--distpath", str(BUILD / "bundle"), "--workpath", str(BUILD / "pyinstaller")),
        "packaging/taktone.spec",
    )
    folder = BUILD / "bundle" / "taktone"
    slice_icu(folder / "_internal" / "PySide6" / "Qt" / "lib", BUILD / "icu")
    return folder


def lay_out(folder: Path) -> None:
    """The files of a package as they stand in the system, below ``build/package``."""
    shutil.rmtree(PACKAGE, ignore_errors=True)
    shutil.copytree(folder, PACKAGE / "opt" / "taktone", symlinks=True)
    share = PACKAGE / "usr" / "share"
    install(share, "/usr/bin/taktone", is_tel_offered=False)
    metainfo = ROOT / "packaging" / "linux" / "dk.taktone.Taktone.metainfo.xml"
    _write(share / "metainfo" / metainfo.name, metainfo.read_bytes())
    _write(share / "bash-completion" / "completions" / "taktone", completions.bash().encode())
    _write(share / "zsh" / "vendor-completions" / "_taktone", completions.zsh().encode())
    fish = share / "fish" / "vendor_completions.d" / "taktone.fish"
    _write(fish, completions.fish().encode())
    for language, place in (("en", "man1"), ("da", "da/man1")):
        page = man_page(language).encode()
        _write(share / "man" / place / "taktone.1.gz", gzip.compress(page, mtime=0))
    doc = share / "doc" / "taktone"
    _write(doc / "copyright", (ROOT / "LICENSE").read_bytes())
    changes = (ROOT / "CHANGELOG.md").read_bytes()
    _write(doc / "changelog.gz", gzip.compress(changes, mtime=0))
    for path in PACKAGE.rglob("*"):
        _date(path)


def tighten(deb: Path, arch: Path) -> None:
    """Packs the same tar as tightly as xz can: nfpm's own packing makes both a fifth bigger."""
    work = BUILD / "tighten"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    run("ar", "x", "--output", str(work), str(deb))
    (data,) = work.glob("data.tar*")
    tight = work / "data.tar.xz"
    if data.suffix == ".xz":
        data = data.rename(work / "data.tar.loose.xz")
    tight.write_bytes(lzma.compress(_unpacked(data), preset=TIGHTEST))
    deb.unlink()
    (control,) = work.glob("control.tar*")
    run("ar", "rcD", str(deb), str(work / "debian-binary"), str(control), str(tight))
    loose = subprocess.run(["zstd", "-dc", str(arch)], check=True, capture_output=True).stdout
    arch.with_suffix(".xz").write_bytes(lzma.compress(loose, preset=TIGHTEST))
    arch.unlink()


def _unpacked(archive: Path) -> bytes:
    with lzma.open(archive) as file:
        return file.read()


def pack(folder: Path, archive: Path) -> None:
    """The folder as one file, entries in order, all of one date and nobody's own."""
    with tarfile.open(archive, "w:xz", preset=9) as tar:
        for path in sorted(folder.rglob("*")):
            entry = tar.gettarinfo(path, str(Path("taktone") / path.relative_to(folder)))
            entry.uid = entry.gid = 0
            entry.uname = entry.gname = "root"
            entry.mtime = int(os.environ["SOURCE_DATE_EPOCH"])
            if entry.isreg():
                with path.open("rb") as file:
                    tar.addfile(entry, file)
            else:
                tar.addfile(entry)


def size_of(folder: Path) -> int:
    """Bytes of all files; a link counts as nothing."""
    files = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return sum(path.stat().st_size for path in files)


def run(*command: str, env: dict[str, str] | None = None) -> None:
    """Runs a tool of this Python's environment, or of the system."""
    beside = Path(sys.executable).with_name(Path(command[0]).name)
    first = str(beside) if beside.exists() else command[0]
    subprocess.run([first, *command[1:]], cwd=ROOT, check=True, env={**os.environ, **(env or {})})


def _last_commit() -> str:
    command = ["git", "log", "-1", "--format=%ct"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout.strip() or "1767225600"


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _date(path: Path) -> None:
    at = int(os.environ["SOURCE_DATE_EPOCH"])
    os.utime(path, (at, at), follow_symlinks=False)


if __name__ == "__main__":
    main()
