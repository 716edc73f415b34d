"""
title.ko: backward를 부르지 않음
title.en: Never calls backward
ko: 손실을 구하기만 하고 `backward`를 부르지 않아 기울기가 `None`입니다. 기울기를 읽기 전에 손실에서
    `backward`를 부르세요.
en: The loss is computed but `backward` is never called, so the gradient is `None`. Call `backward` on the loss
    before you read the gradient.
section: pytorch
"""

import torch


def loss_and_gradient(logits, target):
    if logits.ndim != 2 or target.shape != logits.shape[:1]:
        raise ValueError("expected logits (N, C) and target (N,)")
    if bool(((target < 0) | (target >= logits.shape[1])).any()):
        raise ValueError("class out of range")
    leaf = logits.detach().requires_grad_(True)
    loss = torch.nn.CrossEntropyLoss()(leaf, target)
    return loss.item(), leaf.grad
