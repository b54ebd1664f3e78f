"""Translations: ``update`` the .ts files from the code, ``build`` the .qm files, ``check`` both.

Texts are read from the syntax tree and handed to lupdate as C++, because lupdate's own reader of
Python (6.11) files ``self.tr()`` under a wrong class after a bare ``QCoreApplication.translate()``
and sees none inside an f-string.
"""

import ast
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

ROOT = Path(__file__).parent.parent
CODE = ROOT / "desktop" / "taktone"
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = {"da": (), "en": ("-pluralonly",)}


class Text(NamedTuple):
    """One translatable text as the code holds it."""

    context: str
    source: str
    comment: str = ""
    has_plural: bool = False


def texts_of(code: str) -> Iterator[Text]:
    """The texts in ``code``: self.tr(), QCoreApplication.translate() and QT_TRANSLATE_NOOP()."""
    yield from _texts_below(ast.parse(code), class_name="")


def _texts_below(node: ast.AST, class_name: str) -> Iterator[Text]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            text = _text_of(child, class_name)
            if text is not None:
                yield text
        inner = child.name if isinstance(child, ast.ClassDef) else class_name
        yield from _texts_below(child, inner)


def _text_of(call: ast.Call, class_name: str) -> Text | None:
    arguments = [a.value if isinstance(a, ast.Constant) else None for a in call.args]
    match call.func:
        case ast.Attribute(attr="tr"):
            arguments.insert(0, class_name)
        case ast.Attribute(attr="translate") | ast.Name(id="translate" | "QT_TRANSLATE_NOOP"):
            pass
        case _:
            return None
    context, source, comment = [*arguments, None, None, None][:3]
    if not isinstance(context, str) or not isinstance(source, str):
        return None
    has_plural = len(arguments) > 3 or any(keyword.arg == "n" for keyword in call.keywords)
    return Text(context, source, comment if isinstance(comment, str) else "", has_plural)


def _as_cpp(texts: Iterable[Text]) -> str:
    lines = []
    for text in texts:
        words = ", ".join(json.dumps(word, ensure_ascii=False) for word in text[:3])
        lines.append(f"QCoreApplication::translate({words}{', 1' if text.has_plural else ''});\n")
    return "".join(lines)


def _tool(name: str) -> str:
    spec = find_spec("PySide6")
    if spec is None or spec.origin is None:
        sys.exit("PySide6-Essentials is not installed here; it brings lupdate and lrelease.")
    return str(Path(spec.origin).with_name(f"{name}.exe" if sys.platform == "win32" else name))


def update(folder: Path = FOLDER) -> None:
    """Brings the .ts files in ``folder`` up to what the code says now."""
    texts = [
        text for path in sorted(CODE.rglob("*.py")) for text in texts_of(path.read_text("utf-8"))
    ]
    with tempfile.TemporaryDirectory() as scratch:
        words = Path(scratch) / "words.cpp"
        words.write_text(_as_cpp(texts), encoding="utf-8")
        for language, options in LANGUAGES.items():
            command = [_tool("lupdate"), "-silent", "-no-obsolete", "-locations", "none", *options]
            command += ["-source-language", "en", "-target-language", language]
            command += [str(words), "-ts", str(folder / f"taktone_{language}.ts")]
            subprocess.run(command, check=True)


def build() -> None:
    """Compiles each .ts that is newer than its .qm."""
    for ts in sorted(FOLDER.glob("*.ts")):
        qm = ts.with_suffix(".qm")
        if not qm.exists() or qm.stat().st_mtime_ns < ts.stat().st_mtime_ns:
            subprocess.run([_tool("lrelease"), "-silent", str(ts), "-qm", str(qm)], check=True)


def problems() -> list[str]:
    """One sentence for each thing that is out of date or unfinished."""
    found = []
    with tempfile.TemporaryDirectory() as scratch:
        for language in LANGUAGES:
            ts = FOLDER / f"taktone_{language}.ts"
            (Path(scratch) / ts.name).write_bytes(ts.read_bytes())
        update(Path(scratch))
        for language in LANGUAGES:
            ts = FOLDER / f"taktone_{language}.ts"
            if (Path(scratch) / ts.name).read_bytes() != ts.read_bytes():
                found.append(f"{ts.name} is behind the code: run `make translations`")
            found += [f"{ts.name}: {text} has no words yet" for text in _unfinished(ts)]
    return found


def _unfinished(ts: Path) -> Iterator[str]:
    for context in ElementTree.parse(ts).iter("context"):  # noqa: S314 - a file of our own
        for message in context.iter("message"):
            if message.find("translation[@type='unfinished']") is not None:
                yield f"{context.findtext('name')}: {message.findtext('source')!r}"


def main(task: str) -> None:
    """Does what the command line asks for."""
    if task == "check":
        sys.exit("\n".join(problems()) or 0)
    {"update": update, "build": build}[task]()


if __name__ == "__main__":
    main(sys.argv[1])
