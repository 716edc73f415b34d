"""
title.ko: 모든 객체가 상태를 함께 씀
title.en: Shares the state among all objects
ko: 가장 좋은 손실과 횟수를 클래스 변수에 두어 모든 객체가 함께 씁니다. 둘째 학습이 첫째 학습의 손실을 이어받습니다.
    상태는 `__init__`에서 `self`에 만드세요.
en: The best loss and the counts are kept in the class, and all objects share them: a second run takes over the
    losses of the first. Make the state in `__init__`, on `self`.
section: early-stopping
"""


class EarlyStopping:
    best_loss, best_epoch = float("inf"), None
    epoch, waited = -1, 0

    def __init__(self, patience, min_delta=0.0):
        if patience < 1 or min_delta < 0:
            raise ValueError("patience is at least 1, min_delta at least 0")
        self.patience, self.min_delta = patience, min_delta

    def step(self, val_loss):
        EarlyStopping.epoch += 1
        if val_loss < self.best_loss - self.min_delta:
            EarlyStopping.best_loss, EarlyStopping.best_epoch = val_loss, self.epoch
            EarlyStopping.waited = 0
        else:
            EarlyStopping.waited += 1
        return self.waited >= self.patience
