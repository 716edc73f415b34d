"""
title.ko: NaN을 나아진 것으로 셈
title.en: Counts NaN as an improvement
ko: 나빠졌는지를 물어 아니면 나아진 것으로 칩니다. NaN과의 비교는 모두 거짓이라 NaN이 `best_loss`가 되어 버립니다.
    나아졌는지를 물으세요.
en: The question asked is whether the loss got worse, and if not, it counts as better. Comparisons with NaN are all
    false, so NaN becomes `best_loss`. Ask whether it got better instead.
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
        if val_loss >= self.best_loss - self.min_delta:
            self.waited += 1
        else:
            self.best_loss, self.best_epoch = val_loss, self.epoch
            self.waited = 0
        return self.waited >= self.patience
