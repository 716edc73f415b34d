import ast

import pytest

from grader.authoring.python_file import imported_packages, read_python


def test_missing_file_is_empty_and_without_a_fault(tmp_path):
    found = read_python(tmp_path / "no.py")
    assert (found.tree, found.fault) == (None, None)


@pytest.mark.parametrize(
    ("data", "line", "words"),
    [
        (b"x = 1\nif:\n", 2, "not valid Python"),
        (b"x = 1\ny = '\xff'\n", 2, "UTF-8"),
        (b"x = '\\d'\n", 1, "escape"),
        (b"x = 1\0\n", 1, "not valid Python"),
    ],
)
def test_fault_has_its_line(tmp_path, data, line, words):
    path = tmp_path / "a.py"
    path.write_bytes(data)
    found = read_python(path)
    assert found.tree is None
    assert found.fault[0] == line
    assert words in found.fault[1].en


def test_folder_in_place_of_a_file_is_a_fault(tmp_path):
    assert "cannot be read" in read_python(tmp_path).fault[1].en


def test_imported_packages_are_top_level_names():
    tree = ast.parse(
        "import torch.nn as nn\nfrom numpy.linalg import norm\ndef f():\n    import math\nfrom . import x\n"
    )
    assert sorted(imported_packages(tree)) == [("math", 4), ("numpy", 2), ("torch", 1)]
