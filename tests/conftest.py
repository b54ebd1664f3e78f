"""What holds for every test: a home of its own, English, no screen, nobody else's message bus."""

import os
import tempfile
from collections.abc import Iterator
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
from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

import translations  # noqa: E402

hypothesis.settings.register_profile("here", deadline=None, max_examples=60)
hypothesis.settings.register_profile(
    "ci", deadline=None, max_examples=60, derandomize=True, database=None
)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "here")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks each test that needs a QApplication, so that ``-m "not gui"`` runs anywhere."""
    for item in items:
        if {"qapp", "qtbot"} & set(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.gui)


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """The style that the program asks for."""
    return ["taktone", "-style", "Fusion"]


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
