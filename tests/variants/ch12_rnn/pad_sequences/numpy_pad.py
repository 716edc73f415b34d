"""np.pad for the filling, the mask by assignment through it; take_along_axis for the last states."""

import numpy as np


def pad_sequences(sequences, value=0.0):
    try:
        widths = {width for _, width in (s.shape for s in sequences)}
    except ValueError:
        raise ValueError("a sequence is not two-dimensional") from None
    lengths = np.array([s.shape[0] for s in sequences])
    if len(widths) != 1 or lengths.min() == 0:
        raise ValueError("no sequence, an empty one, or unequal numbers of features")
    as_floats = [s if s.dtype.kind == "f" else s.astype(np.float64) for s in sequences]
    top = lengths.max()
    padded = np.stack(
        [np.pad(s, ((0, top - len(s)), (0, 0)), constant_values=value).astype(s.dtype) for s in as_floats]
    )
    steps = np.broadcast_to(np.arange(top), (len(lengths), top))
    return padded, np.less(steps, lengths.reshape(-1, 1))


def last_valid_state(states, mask):
    if states.ndim != 3 or states.shape[:2] != mask.shape or not np.all(np.any(mask, axis=-1)):
        raise ValueError("states and mask do not fit, or a row has no valid step")
    # From behind: the first True of the reversed mask.
    index = mask.shape[1] - 1 - np.argmax(mask[:, ::-1], axis=1)
    return np.take_along_axis(states, index[:, None, None], axis=1).squeeze(axis=1)
