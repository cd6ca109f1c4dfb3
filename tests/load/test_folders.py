"""Only folders of the right name are evaluations, only regular files are read, nothing is passed over in silence."""

import os
from pathlib import Path

import pytest

from evalgen.load import digest, folders, load_evaluation, open_library
from evalgen.problems import Unusable
from tests.conftest import ONE_ROAD, TinyProjects
from tests.load.loading import problems_in


def test_the_small_projects_folder_loads_whole(tiny_projects: TinyProjects) -> None:
    root = tiny_projects()
    library, problems = open_library(root)
    assert not problems
    assert folders(root) == (ONE_ROAD,)
    evidence, rubric = load_evaluation(root, ONE_ROAD, library)
    assert evidence.id == ONE_ROAD
    assert str(evidence.place("scores", "quality", "awarded")) == f"{ONE_ROAD}/scores.yml:11:14"
    assert str(evidence.place("funds", "total")) == f"{ONE_ROAD}/evaluation.yml:16:10"
    assert rubric is library.rubrics["tiny@2021"]


def test_evaluations_are_listed_in_order(tiny_projects: TinyProjects) -> None:
    root = tiny_projects({"990102-next/b-2021/x.yml": "", "990102-next/a-2021/x.yml": ""})
    assert folders(root) == (ONE_ROAD, "990102-next/a-2021", "990102-next/b-2021")


def test_hidden_files_and_notes_for_people_are_left_alone(tiny_projects: TinyProjects) -> None:
    root = tiny_projects(
        {"README.md": "说明", ".gitkeep": "", f"{ONE_ROAD}/README.md": "说明", f"{ONE_ROAD}/.x.yml": "a"}
    )
    assert not problems_in(root)


def test_a_yaml_file_among_the_attachments_is_an_attachment(tiny_projects: TinyProjects) -> None:
    assert not problems_in(tiny_projects({f"{ONE_ROAD}/attachments/data.yml": "[["}))


def test_without_regions_evaluations_still_load_and_the_file_is_missed(tiny_projects: TinyProjects) -> None:
    assert [problem.slug for problem in problems_in(tiny_projects({"regions.yml": None}))] == ["missing"]


def test_no_projects_folder_is_a_problem_not_a_crash(tmp_path: Path) -> None:
    library, problems = open_library(tmp_path / "none")
    assert [problem.slug for problem in problems] == ["no-folder"]
    assert not library.rubrics
    assert folders(tmp_path / "none") == ()


def test_an_evaluation_that_is_not_there_is_unusable(tiny_projects: TinyProjects) -> None:
    root = tiny_projects()
    with pytest.raises(Unusable) as refused:
        load_evaluation(root, "990101-example/none", open_library(root)[0])
    assert [problem.slug for problem in refused.value.problems] == ["no-files"]


def odd_thing(kind: str, path: Path) -> None:
    if kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        os.mkfifo(path)
    elif kind == "link":
        path.symlink_to("/etc/passwd")
    elif kind == "dangling link":
        path.symlink_to(path.parent / "nowhere")
    else:
        path.symlink_to(path)


@pytest.mark.parametrize("kind", ["folder", "pipe", "link", "dangling link", "circular link"])
@pytest.mark.parametrize("name", ["regions.yml", "rubrics/odd.yml", f"{ONE_ROAD}/odd.yml"])
def test_what_is_no_regular_file_is_a_problem(kind: str, name: str, tiny_projects: TinyProjects) -> None:
    root = tiny_projects({"regions.yml": None} if name == "regions.yml" else {})
    odd_thing(kind, root / name)
    assert (name, "not-a-file") in {(problem.place.file, problem.slug) for problem in problems_in(root)}


def test_links_to_folders_are_not_followed(tiny_projects: TinyProjects, tmp_path: Path) -> None:
    root = tiny_projects()
    (root / "990101-example" / "linked").symlink_to(root / ONE_ROAD)
    (root / "990102-linked").symlink_to(tmp_path)
    assert folders(root) == (ONE_ROAD,)
    assert [problem.slug for problem in problems_in(root)] == ["stray", "stray"]


def test_a_name_that_is_no_text_is_named_without_a_crash(tiny_projects: TinyProjects) -> None:
    root = tiny_projects()
    (root / ONE_ROAD / os.fsdecode(b"\xff.yml")).write_bytes(b"funds: {}\n")
    (problem,) = problems_in(root)
    assert b"yml" in str(problem).encode("utf-8")


@pytest.mark.parametrize("file", ["attachments/link.txt", "attachments/up/secret.txt"])
def test_a_document_cannot_leave_the_folder_through_a_link(
    file: str, tiny_projects: TinyProjects, tmp_path: Path
) -> None:
    (tmp_path / "secret.txt").write_text("机密")
    root = tiny_projects()
    evaluation = root / ONE_ROAD / "evaluation.yml"
    evaluation.write_text(evaluation.read_text().replace("attachments/ledger.txt", file))
    (root / ONE_ROAD / "attachments" / "link.txt").symlink_to(tmp_path / "secret.txt")
    (root / ONE_ROAD / "attachments" / "up").symlink_to(tmp_path)
    assert [problem.slug for problem in problems_in(root)] == ["outside"]


def test_the_digest_follows_names_and_bytes_of_everything_in_the_folder(tiny_projects: TinyProjects) -> None:
    first = digest(tiny_projects(), ONE_ROAD)
    assert digest(tiny_projects(), ONE_ROAD) == first
    changed = [
        digest(tiny_projects({f"{ONE_ROAD}/{name}": content}), ONE_ROAD)
        for name, content in (("attachments/ledger.txt", "改"), ("new.yml", ""), ("attachments/ledger.txt", None))
    ]
    assert len({first, *changed}) == 4


def test_the_hash_of_the_evidence_follows_its_yaml_files_only(tiny_projects: TinyProjects) -> None:
    def sha256(files: dict[str, str | None]) -> str:
        root = tiny_projects(files)
        return load_evaluation(root, ONE_ROAD, open_library(root)[0])[0].sha256

    first = sha256({})
    assert sha256({f"{ONE_ROAD}/attachments/other.txt": "新"}) == first
    assert sha256({f"{ONE_ROAD}/more.yml": "project: {actions: [修路]}\n"}) != first
