"""What holds for every test: a home of its own, English, no screen, nobody else's message bus."""

import gc
import os
import tempfile
from collections.abc import Generator, Iterator
from pathlib import Path

# Qt reads these once, when it is first imported.
NOWHERE = Path(tempfile.gettempdir()) / "taktone-tests-have-no-message-bus"
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ |= {
    "LC_ALL": "C.UTF-8",
    "LANGUAGE": "en",
    "DBUS_SESSION_BUS_ADDRESS": f"unix:path={NOWHERE}",
    "DBUS_SYSTEM_BUS_ADDRESS": f"unix:path={NOWHERE}",
    "NO_AT_BRIDGE": "1",
}

import hypothesis  # noqa: E402
import pytest  # noqa: E402
from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, QLocale, QTranslator  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

import translations  # noqa: E402

hypothesis.settings.register_profile("here", deadline=None, max_examples=60)
hypothesis.settings.register_profile(
    "ci", deadline=None, max_examples=60, derandomize=True, database=None
)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "here")


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """What is gathered lives to the end: a sweep need not look at it, neither now nor later."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.collect()
        gc.freeze()
        gc.enable()


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown() -> None:
    """Windows told to delete themselves do so now, and no later style sheet has to polish them.

    Without this they wait for the next event loop, which only the next test may run.
    """
    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--hard``: what ``make test`` has no time for, and nothing else."""
    parser.addoption("--hard", action="store_true", help="only the long variants (make test-hard)")


@pytest.fixture(scope="session")
def is_hard(request: pytest.FixtureRequest) -> bool:
    """True where a test may take its time; one that asks runs in both suites."""
    return bool(request.config.getoption("--hard"))


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leaves to each suite what is its own; marks what needs a QApplication (``-m "not gui"``)."""
    is_now = _has_long_variant if config.getoption("--hard") else _is_short
    left = {item for item in items if not is_now(item)}
    config.hook.pytest_deselected(items=list(left))
    items[:] = [item for item in items if item not in left]
    for item in items:
        if {"qapp", "qtbot"} & set(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.gui)


def _has_long_variant(item: pytest.Item) -> bool:
    asks = "is_hard" in getattr(item, "fixturenames", ())
    return asks or any(item.get_closest_marker(name) is not None for name in ("hard", "long"))


def _is_short(item: pytest.Item) -> bool:
    return item.get_closest_marker("long") is None


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """The style that the program asks for."""
    return ["taktone", "-style", "Fusion"]


@pytest.fixture(autouse=True)
def fresh_style(request: pytest.FixtureRequest) -> None:
    """A style that no sheet of an earlier test lies on: Qt may crash in taking one off another."""
    if {"qapp", "qtbot"} & set(request.fixturenames):
        request.getfixturevalue("qapp").setStyle("Fusion")


@pytest.fixture(scope="session", autouse=True)
def compiled_translations() -> None:
    """Compiles the .ts files that changed since the last run."""
    translations.build()


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder that nobody has lived in, and all that is usually found from there."""
    home = tmp_path / "home"
    folders = {
        "HOME": home,
        "XDG_CACHE_HOME": home / ".cache",
        "XDG_CONFIG_HOME": home / ".config",
        "XDG_DATA_HOME": home / ".local" / "share",
        "XDG_STATE_HOME": home / ".local" / "state",
        "XDG_RUNTIME_DIR": tmp_path / "run",
        "TAKTONE_DATA": tmp_path / "data",
    }
    for name, folder in folders.items():
        monkeypatch.setenv(name, str(folder))
    home.mkdir()
    folders["XDG_RUNTIME_DIR"].mkdir(mode=0o700)
    return home


@pytest.fixture
def danish(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[QLocale]:
    """The program's and Qt's own words in Danish, and Danish dates, for as long as the test."""
    monkeypatch.setenv("LANGUAGE", "da")
    before = QLocale()
    locale = QLocale(QLocale.Language.Danish, QLocale.Country.Denmark)
    QLocale.setDefault(locale)
    folders = {
        "qtbase_da": QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath),
        "taktone_da": str(translations.FOLDER),
    }
    loaded = []
    for name, folder in folders.items():
        translator = QTranslator()
        assert translator.load(name, folder)
        qapp.installTranslator(translator)
        loaded.append(translator)
    yield locale
    for translator in loaded:
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)
