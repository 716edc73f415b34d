"""
title.ko: 기울기를 N으로 나누지 않음
title.en: Does not divide the gradient by N
ko: 손실은 행의 평균인데, 소프트맥스에서 원-핫을 뺀 기울기는 N으로 나누지 않았습니다. 평균을 미분한 것이니
    기울기도 N으로 나누세요.
en: The loss is a mean over the rows, but softmax minus one-hot is not divided by N. The gradient is that of the
    mean: divide it by N, too.
section: softmax-gradient
"""

import torch


def loss_and_gradient(logits, target):
    if logits.ndim != 2 or target.shape != logits.shape[:1]:
        raise ValueError("expected logits (N, C) and target (N,)")
    if bool(((target < 0) | (target >= logits.shape[1])).any()):
        raise ValueError("class out of range")
    logits = logits.detach()
    loss = torch.nn.functional.cross_entropy(logits, target)
    gradient = torch.softmax(logits, dim=1)
    gradient[torch.arange(len(target)), target] -= 1.0
    return loss.item(), gradient.detach()
