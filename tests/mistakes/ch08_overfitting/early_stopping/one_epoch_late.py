"""
title.ko: 한 에포크 늦게 멈춤
title.en: Stops one epoch late
ko: 기다린 횟수가 `patience`를 넘어야 멈추므로 한 에포크가 늦습니다. `patience`번째 에포크에서 이미 멈춰야 합니다.
en: It stops only when the count exceeds `patience`, which is one epoch late. The epoch that makes the count equal
    to `patience` is the one to stop at.
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
        return self.waited > self.patience
