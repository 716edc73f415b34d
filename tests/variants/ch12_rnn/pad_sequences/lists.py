"""Rows built as lists; the last states picked in a loop."""

import numpy as np


def pad_sequences(sequences, value=0.0):
    if not len(sequences):
        raise ValueError("nothing to pad")
    if any(np.ndim(s) != 2 or not np.size(s, 0) for s in sequences):
        raise ValueError("sequences are (T, D), T at least 1")
    features = {s.shape[1] for s in sequences}
    if len(features) != 1:
        raise ValueError(f"unequal numbers of features: {features}")
    longest = max(map(len, sequences))
    kind = np.result_type(sequences[0].dtype, np.float32) if sequences[0].dtype.kind == "f" else np.float64
    rows, marks = [], []
    for s in sequences:
        missing = longest - len(s)
        rows.append(list(s) + [np.full(s.shape[1], value)] * missing)
        marks.append([True] * len(s) + [False] * missing)
    return [np.array(rows, dtype=kind), np.array(marks)]


def last_valid_state(states, mask):
    if np.ndim(states) != 3 or np.shape(mask) != np.shape(states)[:2]:
        raise ValueError("the mask does not fit the states")
    last = []
    for row, marks in zip(states, mask, strict=True):
        steps = np.flatnonzero(marks)
        if not steps.size:
            raise ValueError("no valid step")
        last.append(row[steps[-1]])
    return np.array(last)
