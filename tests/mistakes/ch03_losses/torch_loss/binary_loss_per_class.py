"""
title.ko: 클래스마다 이진 손실을 씀
title.en: Uses a binary loss per class
ko: 원-핫으로 바꾼 정답에 `BCEWithLogitsLoss`를 써서, 클래스마다 예, 아니오를 따로 묻습니다. 여러 클래스 가운데
    하나를 고르는 문제이니 `CrossEntropyLoss`를 쓰세요.
en: `BCEWithLogitsLoss` on one-hot targets asks a separate yes-or-no question for each class. Here one of
    several classes is right: use `CrossEntropyLoss`.
section: pytorch
"""

import torch


def loss_and_gradient(logits, target):
    if logits.ndim != 2 or target.shape != logits.shape[:1]:
        raise ValueError("expected logits (N, C) and target (N,)")
    if bool(((target < 0) | (target >= logits.shape[1])).any()):
        raise ValueError("class out of range")
    leaf = logits.detach().requires_grad_(True)
    one_hot = torch.nn.functional.one_hot(target, leaf.shape[1]).to(leaf.dtype)
    loss = torch.nn.BCEWithLogitsLoss()(leaf, one_hot)
    loss.backward()
    return loss.item(), leaf.grad
