"""Remembers the epoch at which patience runs out."""

import numpy as np


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        if patience < 1:
            raise ValueError("patience")
        if min_delta < 0:
            raise ValueError("min_delta")
        self.patience = patience
        self.min_delta = np.float64(min_delta)
        self.best_loss = np.inf
        self.best_epoch = None
        self.next_epoch = 0
        self.deadline = patience - 1

    def step(self, val_loss):
        epoch, self.next_epoch = self.next_epoch, self.next_epoch + 1
        if np.less(val_loss + self.min_delta, self.best_loss):
            self.best_loss, self.best_epoch, self.deadline = np.float64(val_loss), epoch, epoch + self.patience
        return np.bool_(epoch >= self.deadline)
