"""
title.ko: 손실 앞에 소프트맥스를 남김
title.en: Keeps a softmax in front of the loss
ko: `CrossEntropyLoss` 앞에서 소프트맥스를 취해 소프트맥스가 두 번 들어가고, 손실이 0 가까이 내려가지 못합니다.
    축을 고치는 것으로는 모자라니, 로짓을 그대로 넘기세요.
en: A softmax stands in front of `CrossEntropyLoss`, which contains one already, so the loss never comes near 0.
    Mending its axis is not enough: hand over the logits as they are.
section: softmax-twice
"""

import torch


def loss_and_gradient(logits, target):
    if logits.ndim != 2 or target.shape != logits.shape[:1]:
        raise ValueError("expected logits (N, C) and target (N,)")
    if bool(((target < 0) | (target >= logits.shape[1])).any()):
        raise ValueError("class out of range")
    leaf = logits.detach().requires_grad_(True)
    loss = torch.nn.CrossEntropyLoss()(torch.softmax(leaf, dim=1), target)
    loss.backward()
    return loss.item(), leaf.grad
