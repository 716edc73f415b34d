"""
title.ko: 마지막 에포크를 기억함
title.en: Remembers the last epoch
ko: 나아졌든 아니든 `best_epoch`에 방금 지난 에포크를 적습니다. 멈춘 때가 아니라 가장 좋았던 때의 가중치가
    필요하므로 나아졌을 때만 적으세요.
en: `best_epoch` is set to the epoch that just passed, improvement or not. The weights wanted are those of the best
    epoch, not of the one where training stops: set it only at an improvement.
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
            self.best_loss = val_loss
            self.waited = 0
        else:
            self.waited += 1
        self.best_epoch = self.epoch
        return self.waited >= self.patience
