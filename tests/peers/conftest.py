"""An office to call: its network, its exchange, its telephones. Made once for each transport."""

from collections.abc import Generator, Iterator

import pytest

from helpers.office import Office
from helpers.own_network import why_not

OBSTACLE = why_not()
BEGAN = pytest.StashKey[int]()
SHOWN = 200_000


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Where networks cannot be made, what needs one is left out; the header says so."""
    left_out = [item for item in items if OBSTACLE and item.get_closest_marker("peers")]
    if left_out:
        items[:] = [item for item in items if item not in left_out]
        config.hook.pytest_deselected(items=left_out)


def pytest_report_header() -> str | None:
    """The one line."""
    return f"tests with real telephone peers are skipped: {OBSTACLE}" if OBSTACLE else None


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A test that fails shows what the exchange heard and said in it."""
    report = yield
    office = getattr(item, "funcargs", {}).get("office")
    if report.failed and isinstance(office, Office):
        told = office.exchange.transcript()[item.stash.get(BEGAN, 0) :]
        report.sections.append(("at the exchange", told[-SHOWN:]))
    return report


@pytest.fixture(autouse=True)
def beginning(request: pytest.FixtureRequest) -> None:
    """Remembers what the exchange had written when the test began."""
    if "office" in request.fixturenames:
        office: Office = request.getfixturevalue("office")
        request.node.stash[BEGAN] = office.exchange.mark()


@pytest.fixture(scope="module", params=["udp", "tcp", "tls"])
def office(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Office]:
    """An office whose telephones are connected over that transport."""
    with Office(tmp_path_factory.mktemp(request.param), request.param) as office:
        yield office
