"""
title.ko: 배치에서 평균하지 않고 더함
title.en: Adds up the batch
ko: `reduction="sum"`이라서 손실과 기울기가 모두 N배입니다. 행에 대한 평균을 구하는 기본값을 쓰세요.
en: With `reduction="sum"` both the loss and the gradient are N times too large. Use the default, the mean over
    the rows.
section: pytorch
"""

import torch


def loss_and_gradient(logits, target):
    if logits.ndim != 2 or target.shape != logits.shape[:1]:
        raise ValueError("expected logits (N, C) and target (N,)")
    if bool(((target < 0) | (target >= logits.shape[1])).any()):
        raise ValueError("class out of range")
    leaf = logits.detach().requires_grad_(True)
    loss = torch.nn.CrossEntropyLoss(reduction="sum")(leaf, target)
    loss.backward()
    return loss.item(), leaf.grad
