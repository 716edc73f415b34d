"""Patience as a store that is used up and filled again."""

import math


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        if not (patience >= 1 and min_delta >= 0):
            raise ValueError(f"patience {patience}, min_delta {min_delta}")
        self.full, self.left, self.min_delta = patience, patience, min_delta
        self.best_loss, self.best_epoch, self.seen = math.inf, None, 0

    def step(self, val_loss):
        improves = self.best_loss - val_loss > self.min_delta
        if improves:
            self.best_loss, self.best_epoch, self.left = val_loss, self.seen, self.full
        else:
            self.left = max(self.left - 1, 0)
        self.seen += 1
        return self.left == 0
