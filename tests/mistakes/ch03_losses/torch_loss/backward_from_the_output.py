"""
title.ko: 손실이 아니라 출력을 미분함
title.en: Differentiates the output instead of the loss
ko: 출력의 합에서 `backward`를 불러, 기울기가 손실이나 정답과 상관없이 모두 1입니다. 줄이려는 수인 손실에서
    `backward`를 부르세요.
en: `backward` starts at the sum of the output, so the gradient is 1 everywhere, whatever the loss and the
    target. Start it at the number that is to become smaller: the loss.
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
    leaf.sum().backward()
    return loss.item(), leaf.grad
