"""The files of the three layers: read together, the user's own written with care."""

from pathlib import Path

import pytest

from taktone.core.known_error import KnownError, Problem
from taktone.core.prompt import Phase, Prompt, Situation
from taktone.host.layer_files import LayerPlaces, read_layers, save_own
from taktone.host.paths import company_folder, resources
from taktone.host.prompt_file import read_prompts

SHIPPED = LayerPlaces(resources() / "prompts")
MINE = Prompt(
    id="own",
    phase=Phase.CLOSING,
    text='Sig "tak" – og mén det.',
    when=frozenset({Situation.PROMISED, Situation.LONG_CALL}),
)
OFF = Prompt(id="ringing-drive", phase=Phase.RINGING, text="Slået fra.", is_off=True)
FILE = '[[prompt]]\nid = "house"\nphase = "opening"\ntext = "Sig firmaets navn."\n'


@pytest.mark.parametrize("place", ["da.toml", "all.toml"])
def test_a_company_ships_a_folder_or_a_file(tmp_path: Path, place: str) -> None:
    (tmp_path / place).write_text(FILE)
    company = tmp_path if place == "da.toml" else tmp_path / place
    layers, problems = read_layers(SHIPPED._replace(company=company), "da")
    assert problems == []
    assert [prompt.id for prompt in layers.company] == ["house"]


def test_a_company_without_a_file_is_no_problem(tmp_path: Path) -> None:
    for company in (tmp_path, tmp_path / "none"):
        assert read_layers(SHIPPED._replace(company=company), "da")[1] == []


def test_a_place_the_user_named_has_to_be_there(tmp_path: Path) -> None:
    places = SHIPPED._replace(company=tmp_path / "none.toml", is_company_chosen=True)
    (problem,) = read_layers(places, "da")[1]
    assert problem.problem is Problem.COMPANY_PROMPTS_BROKEN
    assert problem.detail == f"{tmp_path / 'none.toml'}: No such file or directory"


def test_a_broken_file_of_the_company_is_told_and_left_where_it_is(tmp_path: Path) -> None:
    (tmp_path / "da.toml").write_text(FILE.replace("opening", "humming"))
    layers, (problem,) = read_layers(SHIPPED._replace(company=tmp_path), "da")
    assert problem.problem is Problem.COMPANY_PROMPTS_BROKEN
    assert "unknown phase 'humming'" in problem.detail
    assert (tmp_path / "da.toml").exists()
    assert len(layers.shown) > 30


def test_what_is_kept_is_read_again_as_it_was(tmp_path: Path) -> None:
    assert save_own(tmp_path / "prompts" / "da.toml", (MINE, OFF)) is None
    layers, problems = read_layers(SHIPPED._replace(own=tmp_path / "prompts"), "da")
    assert (layers.own, problems) == ((MINE, OFF), [])


def test_comments_and_order_stay_when_one_is_changed(tmp_path: Path) -> None:
    path = tmp_path / "da.toml"
    path.write_text("# mine\n" + FILE + "# about this one\n\n" + FILE.replace("house", "hall"))
    house, hall = read_prompts(path)
    save_own(path, (hall, house, MINE))
    text = path.read_text()
    assert "# mine" in text
    assert "# about this one" in text
    assert [prompt.id for prompt in read_prompts(path)] == ["house", "hall", "own"]


def test_the_last_one_taken_away_leaves_an_empty_file(tmp_path: Path) -> None:
    save_own(tmp_path / "da.toml", (MINE,))
    save_own(tmp_path / "da.toml", ())
    assert read_layers(SHIPPED._replace(own=tmp_path), "da")[0].own == ()


def test_a_file_that_broke_meanwhile_is_kept_aside(tmp_path: Path) -> None:
    path = tmp_path / "da.toml"
    path.write_text("id = ")
    problem = save_own(path, (MINE,))
    assert problem is not None
    assert problem.problem is Problem.OWN_PROMPTS_BROKEN
    assert read_prompts(path) == (MINE,)
    assert (tmp_path / "da.toml.broken-1").read_text() == "id = "


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(KnownError):
        save_own(tmp_path / "file" / "da.toml", (MINE,))


def test_the_usual_place_of_a_company_is_beside_the_data_where_that_is_set(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("TAKTONE_DATA", str(tmp_path))
    assert company_folder() == tmp_path / "company"
    monkeypatch.delenv("TAKTONE_DATA")
    assert company_folder().name == "taktone"
