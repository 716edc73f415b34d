"""The data of the lesson: digits of 8 x 8 grey values, and three pairs of units."""

from pathlib import Path

import numpy as np

DIGITS = Path(__file__).resolve().parents[2] / "data" / "digits.csv"


def digits():
    """Return the 1,797 digits as rows of 64 values between 0 and 1."""
    return np.loadtxt(DIGITS, delimiter=",", skiprows=1)[:, :-1] / 16


def labels():
    return np.loadtxt(DIGITS, delimiter=",", skiprows=1)[:, -1].astype(int)


def pairs():
    """Return the three states of six units in which one of three pairs is on."""
    return np.kron(np.eye(3), np.ones(2))
