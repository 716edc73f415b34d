"""Keeps the whole history and works everything out anew."""


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        if min_delta < 0 or patience <= 0:
            raise ValueError("bad settings")
        self._patience, self._min_delta, self._losses = patience, min_delta, []

    @property
    def best_epoch(self):
        best = None
        for epoch, loss in enumerate(self._losses):
            if loss < (float("inf") if best is None else self._losses[best]) - self._min_delta:
                best = epoch
        return best

    @property
    def best_loss(self):
        best = self.best_epoch
        return float("inf") if best is None else self._losses[best]

    def step(self, val_loss):
        self._losses.append(float(val_loss))
        best = self.best_epoch
        return len(self._losses) - 1 - (-1 if best is None else best) >= self._patience
