"""
title.ko: 배치를 따라 소프트맥스를 취함
title.en: Applies a softmax along the batch
ko: 손실에 넣기 전에 `dim=0`으로, 곧 표본을 따라 소프트맥스를 취합니다. `CrossEntropyLoss`가 스스로 클래스를
    따라 소프트맥스를 취하니, 그 줄을 지우세요.
en: Before the loss a softmax with `dim=0` runs along the samples. `CrossEntropyLoss` takes a softmax along the
    classes by itself: delete that line.
section: softmax-twice
"""

import torch


def loss_and_gradient(logits, target):
    if logits.ndim != 2 or target.shape != logits.shape[:1]:
        raise ValueError("expected logits (N, C) and target (N,)")
    if bool(((target < 0) | (target >= logits.shape[1])).any()):
        raise ValueError("class out of range")
    leaf = logits.detach().requires_grad_(True)
    loss = torch.nn.CrossEntropyLoss()(torch.softmax(leaf, dim=0), target)
    loss.backward()
    return loss.item(), leaf.grad
