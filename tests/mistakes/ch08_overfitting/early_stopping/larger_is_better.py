"""
title.ko: 클수록 좋다고 봄
title.en: Takes larger for better
ko: 정확도처럼 값이 클수록 나아진 것으로 셉니다. 손실은 작을수록 좋습니다. 비교의 방향과 처음 값을 함께 바꾸세요.
en: A larger value counts as an improvement, as if it were an accuracy. A loss is better the smaller it is: turn the
    comparison round, and the initial value with it.
section: early-stopping
"""


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        if patience < 1 or min_delta < 0:
            raise ValueError("patience is at least 1, min_delta at least 0")
        self.patience, self.min_delta = patience, min_delta
        self.best_loss, self.best_epoch = float("-inf"), None
        self.epoch, self.waited = -1, 0

    def step(self, val_loss):
        self.epoch += 1
        if val_loss > self.best_loss + self.min_delta:
            self.best_loss, self.best_epoch = val_loss, self.epoch
            self.waited = 0
        else:
            self.waited += 1
        return self.waited >= self.patience
