"""
title.ko: 모양을 확인하지 않음
title.en: Does not check the shapes
ko: 모양을 확인하지 않아, `CrossEntropyLoss`가 화소마다 클래스가 있는 그림이나 표본 하나로 여긴 입력도 손실을
    냅니다. `(N, C)`와 `(N,)`이 아니면 먼저 `ValueError`를 내세요.
en: The shapes are not checked, so input that `CrossEntropyLoss` takes for images with a class per pixel, or for
    a single sample, gets a loss. First raise `ValueError` unless the shapes are `(N, C)` and `(N,)`.
section: pytorch
"""

import torch


def loss_and_gradient(logits, target):
    if bool(((target < 0) | (target >= logits.shape[-1])).any()):
        raise ValueError("class out of range")
    leaf = logits.detach().requires_grad_(True)
    loss = torch.nn.CrossEntropyLoss()(leaf, target)
    loss.backward()
    return loss.item(), leaf.grad
