"""
title.ko: min_delta를 쓰지 않음
title.en: Ignores min_delta
ko: 아무리 조금 줄어도 나아진 것으로 셉니다. `min_delta`보다 더 줄어야 나아진 것입니다.
en: Any decrease counts as an improvement, however small. The loss has to fall by more than `min_delta`.
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
        if val_loss < self.best_loss:
            self.best_loss, self.best_epoch = val_loss, self.epoch
            self.waited = 0
        else:
            self.waited += 1
        return self.waited >= self.patience
