"""The course's tables, as suites get them by the fixture ``dataset``."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from grader.errors import SuiteError
from grader.i18n import both

__all__ = ["read_dataset"]


def read_dataset(folder: Path, name: str) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Read a table of numbers.

    Parameters
    ----------
    folder
        Where the tables lie.
    name
        Of the file, without ``.csv``. Its first line holds the names of the columns.

    Returns
    -------
    features : ndarray of shape (N, D), float64
        All columns but the last.
    target : ndarray of shape (N,), float64
        The last column.

    Raises
    ------
    SuiteError
        Where there is no such table, naming those that there are, or where it cannot be read as numbers.
    """
    path = folder / f"{name}.csv"
    if not path.is_file():
        known = ", ".join(sorted(file.stem for file in folder.glob("*.csv"))) or "-"
        raise SuiteError(both("{path}: no such table; there are: {known}", path=path, known=known))
    try:
        table = np.loadtxt(path, delimiter=",", skiprows=1, ndmin=2, encoding="utf-8")
    except ValueError as error:
        raise SuiteError(both("{path} is not a table of numbers: {error}", path=path, error=error)) from None
    return table[:, :-1].copy(), table[:, -1].copy()
