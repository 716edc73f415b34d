"""
title.ko: min_delta의 부호가 반대
title.en: Adds min_delta instead of subtracting it
ko: `min_delta`를 빼지 않고 더해서, 손실이 조금 나빠져도 나아진 것으로 셉니다. 나아졌다고 하려면 `best_loss -
    min_delta`보다 낮아야 합니다.
en: `min_delta` is added instead of subtracted, so a slightly worse loss counts as an improvement. To count, a loss
    has to lie below `best_loss - min_delta`.
section: early-stopping
"""


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        if patience < 1 or min_delta < 0:
            raise ValueError("patience is at least 1, min_delta at least 0")
        self.patience, self.min_delta = patience, min_delta
        self.best_loss, self.best_epoch = float("inf"), None
        self.epoch, self.waited = -1, 0

    def step(self, val_loss):
        self.epoch += 1
        if val_loss < self.best_loss + self.min_delta:
            self.best_loss, self.best_epoch = val_loss, self.epoch
            self.waited = 0
        else:
            self.waited += 1
        return self.waited >= self.patience
