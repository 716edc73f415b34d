"""
title.ko: 직전 에포크와 비교함
title.en: Compares with the previous epoch
ko: 가장 좋았던 손실이 아니라 직전 에포크의 손실과 비교합니다. 크게 오른 뒤 조금씩 내려오기만 해도 나아진 것으로
    보입니다. `best_loss`와 비교하세요.
en: The loss is compared with that of the epoch before, not with the best one. After a jump upwards every small step
    down looks like progress. Compare with `best_loss`.
section: early-stopping
"""


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        if patience < 1 or min_delta < 0:
            raise ValueError("patience is at least 1, min_delta at least 0")
        self.patience, self.min_delta = patience, min_delta
        self.best_loss, self.best_epoch = float("inf"), None
        self.epoch, self.waited, self.previous = -1, 0, float("inf")

    def step(self, val_loss):
        self.epoch += 1
        if val_loss < self.previous - self.min_delta:
            self.best_loss, self.best_epoch = val_loss, self.epoch
            self.waited = 0
        else:
            self.waited += 1
        self.previous = val_loss
        return self.waited >= self.patience
