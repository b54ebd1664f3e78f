"""The rules of the house that no other tool holds: sizes, names, words, waits and imports."""

import ast
import re
import subprocess
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CODE = Path("desktop/taktone")
TESTS = Path("tests")
WORDED_ROOMS = {"core", "sources", "store", "flow"}
VALUE_BASES = {"Enum", "StrEnum", "IntEnum", "Flag", "NamedTuple", "TypedDict", "Protocol"}
VAGUE_NAME = re.compile(r"(?<!Source)(Manager|Helper|Util|Misc|Common|Base|Data|Info)s?$")
VAGUE_FILE = re.compile(r"(^|_)(manager|helper|util|misc|common|base|data|info)s?$")
# In brackets, so that this file does not find itself.
FOREIGN = re.compile(
    r"/(wor[k]|roo[t]|far[m])/|/tm[p]/[a-z]|pypi\.or[g]|pythonhosted\.or[g]|index-ur[l]"
)
UNDONE = re.compile(
    r"\bTOD[O]\b|FIXM[E]|XX[X]|NotImplementedErro[r]|pytest\.ski[p]|mark\.(skip|xfai[l])"
)

Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


@dataclass(frozen=True)
class Module:
    """One Python file, read."""

    path: Path
    tree: ast.Module
    lines: list[str]

    @classmethod
    def of(cls, path: Path, code: str) -> "Module":
        return cls(path, ast.parse(code), code.splitlines())

    @property
    def is_program(self) -> bool:
        return self.path.is_relative_to(CODE)

    @property
    def room(self) -> str:
        return self.path.parts[2] if self.is_program and len(self.path.parts) > 3 else ""

    @cached_property
    def all_nodes(self) -> tuple[ast.AST, ...]:
        return tuple(ast.walk(self.tree))

    def nodes(self, *kinds: type[ast.AST]) -> Iterator[ast.AST]:
        return (node for node in self.all_nodes if isinstance(node, kinds))

    def calls(self) -> Iterator[tuple[ast.Call, str, str]]:
        """Each call by name, with what stands before the last dot and what after it."""
        yield from self._calls

    @cached_property
    def _calls(self) -> tuple[tuple[ast.Call, str, str], ...]:
        found = []
        for node in self.all_nodes:
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute | ast.Name):
                receiver, _, name = ast.unparse(node.func).rpartition(".")
                found.append((node, receiver, name))
        return tuple(found)


@cache
def listed_files() -> tuple[Path, ...]:
    """Every file that is or would be tracked, relative to the checkout."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
        found = [Path(name) for name in done.stdout.split("\0") if name]
    except (OSError, subprocess.CalledProcessError):
        tops = [ROOT / "desktop", ROOT / "tests", ROOT / "packaging", ROOT / "resources"]
        found = [path.relative_to(ROOT) for top in tops for path in top.rglob("*")]
        found = [p for p in found if "__pycache__" not in p.parts and p.suffix != ".qm"]
    return tuple(sorted(path for path in found if (ROOT / path).is_file()))


def modules(inside: Path = Path()) -> Iterator[Module]:
    """Every Python file of the house, one after another: all their trees fill a worker's memory."""
    for path in listed_files():
        if path.suffix == ".py" and path.is_relative_to(inside):
            yield Module.of(path, (ROOT / path).read_text("utf-8"))


def lines_in(folder: Path) -> int:
    """How many lines of Python there are."""
    paths = [x for x in listed_files() if x.suffix == ".py" and x.is_relative_to(folder)]
    return sum(len((ROOT / path).read_text("utf-8").splitlines()) for path in paths)


def _is_public(node: Definition) -> bool:
    return not node.name.startswith("_")


def _length(node: Definition) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def _definitions(module: Module) -> Iterator[Definition]:
    for node in module.all_nodes:
        if isinstance(node, Definition):
            yield node


def _classes(module: Module) -> Iterator[ast.ClassDef]:
    return (node for node in _definitions(module) if isinstance(node, ast.ClassDef))


def files_are_short(module: Module) -> Iterator[str]:
    most = 300 if module.is_program else 400
    if len(module.lines) > most:
        yield f"{len(module.lines)} lines, more than {most}"


def functions_are_short(module: Module) -> Iterator[str]:
    for node in _definitions(module):
        if not isinstance(node, ast.ClassDef) and _length(node) > 40:
            yield f"{node.lineno}: {node.name} has {_length(node)} lines, more than 40"


def classes_are_small(module: Module) -> Iterator[str]:
    for node in _classes(module):
        # A cached property hands out a part, as an attribute does.
        methods = [
            n
            for n in node.body
            if isinstance(n, ast.FunctionDef)
            and _is_public(n)
            and not any(ast.unparse(d) == "cached_property" for d in n.decorator_list)
        ]
        if _length(node) > 250:
            yield f"{node.lineno}: {node.name} has {_length(node)} lines, more than 250"
        if len(methods) > 20 and module.is_program:
            yield f"{node.lineno}: {node.name} has {len(methods)} public methods, more than 20"


def modules_say_what_they_are(module: Module) -> Iterator[str]:
    if not ast.get_docstring(module.tree):
        yield "1: no docstring"


def public_things_say_what_they_give(module: Module) -> Iterator[str]:
    def silent(body: list[ast.stmt]) -> Iterator[str]:
        for node in body:
            if not isinstance(node, Definition) or not _is_public(node):
                continue
            if not ast.get_docstring(node) and not _is_told_elsewhere(node):
                yield f"{node.lineno}: {node.name} has no docstring"
            if isinstance(node, ast.ClassDef):
                yield from silent(node.body)

    if module.room in WORDED_ROOMS:
        yield from silent(module.tree.body)


def _is_told_elsewhere(node: Definition) -> bool:
    names = {ast.unparse(decorator).rpartition(".")[2] for decorator in node.decorator_list}
    return bool(names & {"setter", "overload", "override"})


def a_file_is_named_after_its_class(module: Module) -> Iterator[str]:
    public = [n for n in module.tree.body if isinstance(n, ast.ClassDef) and _is_public(n)]
    actors = [node for node in public if not _is_value(node)]
    if not actors or not module.is_program or module.path == CODE / "app.py":
        return
    if len(actors) > 1:
        yield f"{actors[1].lineno}: {actors[1].name}: one public class to a file"
    names = {re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", node.name).lower() for node in public}
    if module.path.stem not in names:
        yield f"{actors[0].lineno}: {actors[0].name}: the file is not named after it"


def _is_value(node: ast.ClassDef) -> bool:
    bases = {ast.unparse(base).partition("[")[0].rpartition(".")[2] for base in node.bases}
    is_dataclass = any("dataclass" in ast.unparse(d) for d in node.decorator_list)
    is_error = any(base.endswith(("Error", "Exception")) for base in bases)
    return is_dataclass or is_error or bool(bases & VALUE_BASES)


def names_say_what_a_thing_does(module: Module) -> Iterator[str]:
    if not module.is_program:
        return
    if VAGUE_FILE.search(module.path.stem) and module.path.parts[-2:] != ("sources", "base.py"):
        yield f"1: {module.path.name} says nothing"
    for node in _classes(module):
        if VAGUE_NAME.search(node.name):
            yield f"{node.lineno}: {node.name} says nothing"


def nobody_waits_a_fixed_time(module: Module) -> Iterator[str]:
    for call, receiver, name in module.calls():
        if (receiver, name) in {("qtbot", "wait"), ("time", "sleep"), ("QTest", "qWait")}:
            yield f"{call.lineno}: {receiver}.{name}()"


def nothing_blocks_the_screen(module: Module) -> Iterator[str]:
    boxes = {"QMessageBox", "QInputDialog", "QFileDialog", "QColorDialog", "QFontDialog"}
    blocking = re.compile(r"get[A-Z]|question$|warning$|information$|critical$|about$")
    for call, receiver, name in module.calls():
        is_dialog = name in {"exec", "exec_"} and "app" not in receiver.lower()
        if name == "processEvents" or is_dialog or (receiver in boxes and blocking.match(name)):
            yield f"{call.lineno}: {receiver}.{name}()"


def words_can_be_translated(module: Module) -> Iterator[str]:
    if not module.is_program:
        return
    called = {id(node.func) for node in module.all_nodes if isinstance(node, ast.Call)}
    for call, receiver, name in module.calls():
        is_translate = name == "translate" and re.search(r"^$|Application$", receiver) is not None
        if name == "tr" and receiver != "self":
            yield f"{call.lineno}: tr() of {receiver}: only self.tr() finds its words again"
        if name == "tr" or is_translate:
            source = call.args[is_translate] if len(call.args) > is_translate else None
            if not _is_plain(source, may_be_name=is_translate):
                yield f"{call.lineno}: {name}() of a text that is put together"
    for node in module.nodes(ast.Attribute):
        if isinstance(node, ast.Attribute) and node.attr == "tr" and id(node) not in called:
            yield f"{node.lineno}: tr under another name"


def _is_plain(source: ast.expr | None, *, may_be_name: bool) -> bool:
    if isinstance(source, ast.Constant):
        return isinstance(source.value, str)
    return may_be_name and isinstance(source, ast.Name | ast.Attribute | ast.Subscript)


def late_imports_have_a_reason(module: Module) -> Iterator[str]:
    reason = re.compile(r"# noqa: PLC0415 - \w")
    for outer in _definitions(module):
        late = [n for n in ast.walk(outer) if isinstance(n, ast.Import | ast.ImportFrom)]
        for place in (node.lineno for node in late):
            # One reason is enough for two imports in a row.
            if not any(map(reason.search, module.lines[place - 2 : place])):
                yield f"{place}: an import inside {outer.name} without a reason"


def nothing_is_left_undone(module: Module) -> Iterator[str]:
    for place, line in enumerate(module.lines, start=1):
        if UNDONE.search(line):
            yield f"{place}: {line.strip()}"


Rule = Callable[[Module], Iterator[str]]
CORE = "desktop/taktone/core/call.py"
DOC = '"""What it is."""\n'
BROKEN: dict[Rule, tuple[str, str]] = {
    files_are_short: (CORE, "\n" * 301),
    functions_are_short: (CORE, "def f():\n" + "    x\n" * 41),
    classes_are_small: (CORE, "class A:\n" + "    x\n" * 251),
    modules_say_what_they_are: (CORE, "x = 1\n"),
    public_things_say_what_they_give: (CORE, DOC + "def f(): ...\n"),
    a_file_is_named_after_its_class: (CORE, "class Call: ...\nclass Other: ...\n"),
    names_say_what_a_thing_does: (CORE, "class CallManager: ...\n"),
    nobody_waits_a_fixed_time: (CORE, "time.sleep(1)\n"),
    nothing_blocks_the_screen: (CORE, "dialog.exec()\n"),
    words_can_be_translated: (CORE, "self.tr(f'{x}')\n"),
    late_imports_have_a_reason: (CORE, "def f():\n    import json\n"),
    nothing_is_left_undone: (CORE, "x = 1  # " + "TO" + "DO\n"),
}


def test_the_house_keeps_its_rules() -> None:
    broken = [
        f"{module.path}:{words} ({rule.__name__})"
        for module in modules()
        for rule in BROKEN
        for words in rule(module)
    ]
    assert not broken, "\n" + "\n".join(broken)


@pytest.mark.parametrize("rule", BROKEN, ids=lambda rule: rule.__name__)
def test_the_rule_finds_what_breaks_it(rule: Rule) -> None:
    path, code = BROKEN[rule]
    assert list(rule(Module.of(Path(path), code)))


def imports(found: Iterable[Module]) -> dict[str, set[str]]:
    """Which module of the program imports which, also inside functions."""
    told = {
        ".".join(module.path.relative_to("desktop").with_suffix("").parts): set(_named_in(module))
        for module in found
    }
    return {name: told.keys() & targets for name, targets in told.items()}


def _named_in(module: Module) -> Iterator[str]:
    for node in module.nodes(ast.Import, ast.ImportFrom):
        if isinstance(node, ast.ImportFrom):
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def test_no_import_leads_back_to_where_it_began() -> None:
    try:
        TopologicalSorter(imports(modules(CODE))).prepare()
    except CycleError as error:
        pytest.fail(" <- ".join(error.args[1]))


def test_a_ring_of_imports_would_be_found() -> None:
    one = Module.of(CODE / "a.py", "def f():\n    from taktone import b\n")
    other = Module.of(CODE / "b.py", "import taktone.a\n")
    with pytest.raises(CycleError):
        TopologicalSorter(imports((one, other))).prepare()


def test_tests_are_at_least_four_fifths_of_the_code() -> None:
    code, tests = lines_in(CODE), lines_in(TESTS)
    assert tests >= 0.8 * code, f"{tests} lines of tests for {code} of code"


def test_no_file_tells_where_it_was_made() -> None:
    told = []
    for path in listed_files():
        if path.suffix in {".png", ".svg", ".ico", ".db"}:
            continue
        for place, line in enumerate((ROOT / path).read_text("utf-8").splitlines(), start=1):
            if FOREIGN.search(line):
                told.append(f"{path}:{place}: {line.strip()}")
    assert not told, "\n" + "\n".join(told)
