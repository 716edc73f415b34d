"""
title.ko: 기다린 횟수를 되돌리지 않음
title.en: Never resets the count
ko: 나아진 뒤에도 기다린 횟수를 0으로 되돌리지 않아, 나빴던 에포크를 모두 합쳐 셉니다. `patience`는 이어진 에포크의
    수입니다.
en: The count of epochs is not set back to 0 after an improvement, so all bad epochs of the run add up. `patience`
    is about epochs in a row.
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
        else:
            self.waited += 1
        return self.waited >= self.patience
