"""
title.ko: 작은 걸음마다 기준을 낮춤
title.en: Lowers the mark with every small step
ko: `min_delta`보다 적게 줄었을 때도 `best_loss`를 낮춰서, 조금씩 꾸준히 줄어드는 손실이 끝내 인정받지 못합니다.
    `best_loss`는 나아졌다고 센 에포크에서만 바꾸세요.
en: `best_loss` is lowered even when the loss fell by less than `min_delta`, so a slow but steady descent never
    counts. Change `best_loss` only in an epoch that counts as an improvement.
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
        if val_loss < self.best_loss - self.min_delta:
            self.best_loss, self.best_epoch = val_loss, self.epoch
            self.waited = 0
        else:
            self.waited += 1
        self.best_loss = min(self.best_loss, val_loss)
        return self.waited >= self.patience
