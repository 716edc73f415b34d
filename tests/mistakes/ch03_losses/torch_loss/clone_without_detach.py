"""
title.ko: 떼어 내지 않고 복사함
title.en: Copies without detaching
ko: `clone`만 한 텐서는 로짓이 이미 기울기를 요구할 때 그래프의 잎이 아니어서 `grad`가 `None`입니다. 복사하기
    전에 `detach`로 그래프에서 떼어 내세요.
en: When the logits already require gradients, a tensor made by `clone` alone is no leaf of the graph, and its
    `grad` is `None`. Cut it off the graph with `detach` first.
section: pytorch
"""

import torch


def loss_and_gradient(logits, target):
    if logits.ndim != 2 or target.shape != logits.shape[:1]:
        raise ValueError("expected logits (N, C) and target (N,)")
    if bool(((target < 0) | (target >= logits.shape[1])).any()):
        raise ValueError("class out of range")
    leaf = logits.clone().requires_grad_(True)
    loss = torch.nn.CrossEntropyLoss()(leaf, target)
    loss.backward()
    return loss.item(), leaf.grad
