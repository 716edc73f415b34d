"""
title.ko: 꼭 patience번째에서만 멈추라고 함
title.en: Says stop only once
ko: 기다린 횟수가 `patience`와 꼭 같을 때만 True를 내고, 그다음 에포크에는 다시 False가 됩니다. 멈추라는 답은 나아질
    때까지 이어져야 합니다.
en: The answer is True only when the count equals `patience`, and False again an epoch later. It has to stay True
    until there is an improvement.
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
        return self.waited == self.patience
