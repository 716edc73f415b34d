"""
title.ko: 에포크를 1부터 셈
title.en: Counts epochs from 1
ko: 첫 에포크를 1로 세어 `best_epoch`이 하나 큽니다. `losses[best_epoch]`가 가장 좋은 손실이 되도록 0부터 세세요.
en: The first epoch is counted as 1, so `best_epoch` is one too large. Count from 0, so that `losses[best_epoch]` is
    the best loss.
section: early-stopping
"""


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        if patience < 1 or min_delta < 0:
            raise ValueError("patience is at least 1, min_delta at least 0")
        self.patience, self.min_delta = patience, min_delta
        self.best_loss, self.best_epoch = float("inf"), None
        self.epoch, self.waited = 0, 0

    def step(self, val_loss):
        self.epoch += 1
        if val_loss < self.best_loss - self.min_delta:
            self.best_loss, self.best_epoch = val_loss, self.epoch
            self.waited = 0
        else:
            self.waited += 1
        return self.waited >= self.patience
