"""
title.ko: 같은 손실도 나아진 것으로 셈
title.en: Counts ties as improvements
ko: 손실이 같아도 나아진 것으로 세어, 손실이 멈춘 채로도 학습이 끝나지 않습니다. `<=`가 아니라 `<`입니다.
en: An equal loss counts as an improvement, so a loss that has come to a halt never ends the training. It is `<`,
    not `<=`.
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
        if val_loss <= self.best_loss - self.min_delta:
            self.best_loss, self.best_epoch = val_loss, self.epoch
            self.waited = 0
        else:
            self.waited += 1
        return self.waited >= self.patience
