"""
title.ko: 클래스의 범위를 확인하지 않음
title.en: Does not check the range of classes
ko: 클래스를 확인하지 않아, -100인 행은 `CrossEntropyLoss`가 말없이 건너뛰고 다른 틀린 클래스는 `IndexError`로
    끝납니다. 0 이상 C 미만인지 먼저 확인하고 `ValueError`를 내세요.
en: Classes are not checked: `CrossEntropyLoss` silently skips rows of the class -100, and others out of range
    end in `IndexError`. First make sure that they are at least 0 and below C, and raise `ValueError`.
section: pytorch
"""

import torch


def loss_and_gradient(logits, target):
    if logits.ndim != 2 or target.shape != logits.shape[:1]:
        raise ValueError("expected logits (N, C) and target (N,)")
    leaf = logits.detach().requires_grad_(True)
    loss = torch.nn.CrossEntropyLoss()(leaf, target)
    loss.backward()
    return loss.item(), leaf.grad
