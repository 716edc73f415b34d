"""
title.ko: 받은 로짓을 바꿈
title.en: Overwrites the logits
ko: `detach`한 텐서는 받은 로짓과 메모리를 함께 쓰는데, 거기서 최댓값을 제자리로 빼서 부른 쪽의 로짓이 바뀝니다.
    새 텐서에 담거나, `CrossEntropyLoss`가 스스로 빼게 두세요.
en: A detached tensor shares its memory with the given logits, and the maximum is subtracted from it in place,
    so the caller's logits change. Use a new tensor, or leave the shift to `CrossEntropyLoss`.
section: pytorch
"""

import torch


def loss_and_gradient(logits, target):
    if logits.ndim != 2 or target.shape != logits.shape[:1]:
        raise ValueError("expected logits (N, C) and target (N,)")
    if bool(((target < 0) | (target >= logits.shape[1])).any()):
        raise ValueError("class out of range")
    leaf = logits.detach()
    leaf -= leaf.max(dim=1, keepdim=True).values
    leaf.requires_grad_(True)
    loss = torch.nn.CrossEntropyLoss()(leaf, target)
    loss.backward()
    return loss.item(), leaf.grad
