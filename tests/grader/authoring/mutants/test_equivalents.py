import tomllib

import pytest

from grader.authoring.mutants.equivalents import add_equivalent, read_equivalents
from grader.authoring.mutants.making import mutants_of

SOURCE = """
def f(x, n):
    if n < 1:
        raise ValueError(f"{n!r} is 'below' 1: \\\\")
    return "a" + x[-1] if n else 'b\\n' * 2
"""


def test_missing_file_marks_nothing(tmp_path):
    found = read_equivalents(tmp_path / "equivalent.toml")
    assert (found.entries, found.faults) == ((), ())


@pytest.mark.parametrize("because", ["It is.", 'It\'s "so"', "\\ and ''' and Hangul 가"])
def test_every_mutant_can_be_marked_and_read_back(tmp_path, because):
    path = tmp_path / "mistakes" / "equivalent.toml"
    mutants = mutants_of(SOURCE)
    for mutant in mutants:
        add_equivalent(path, mutant, because)
    found = read_equivalents(path)
    assert found.faults == ()
    assert [entry.key for entry in found.entries] == [mutant.key for mutant in mutants]
    assert {found.reason_for(mutant) for mutant in mutants} == {because}


def test_line_of_an_entry_is_that_of_its_header(tmp_path):
    path = tmp_path / "equivalent.toml"
    for mutant in mutants_of(SOURCE)[:3]:
        add_equivalent(path, mutant, "It is.")
    lines = path.read_text(encoding="utf-8").splitlines()
    assert {lines[entry.line - 1] for entry in read_equivalents(path).entries} == {"[[equivalent]]"}


def test_added_entry_keeps_what_was_there(tmp_path):
    path = tmp_path / "equivalent.toml"
    path.write_text("# Mine.\n", encoding="utf-8")
    add_equivalent(path, mutants_of(SOURCE)[0], "It is.")
    assert path.read_text(encoding="utf-8").startswith("# Mine.\n\n[[equivalent]]\n")
    tomllib.loads(path.read_text(encoding="utf-8"))


def test_entry_without_a_mark_for_a_mutant_gives_no_reason(tmp_path):
    path = tmp_path / "equivalent.toml"
    first, second, *_ = mutants_of(SOURCE)
    add_equivalent(path, first, "It is.")
    assert read_equivalents(path).reason_for(second) is None
