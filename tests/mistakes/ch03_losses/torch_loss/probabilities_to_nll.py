"""
title.ko: NLLLoss에 확률을 넘김
title.en: Hands probabilities to NLLLoss
ko: 로그 확률을 받는 `NLLLoss`에 확률을 넘겨, 손실이 -1과 0 사이의 수가 됩니다. 소프트맥스 대신 로그
    소프트맥스를 넘기거나, 로짓을 받는 `CrossEntropyLoss`를 쓰세요.
en: `NLLLoss` expects log-probabilities but is given probabilities, so the loss lies between -1 and 0. Hand over
    a log-softmax, or use `CrossEntropyLoss`, which takes logits.
section: pytorch
"""

import torch


def loss_and_gradient(logits, target):
    if logits.ndim != 2 or target.shape != logits.shape[:1]:
        raise ValueError("expected logits (N, C) and target (N,)")
    if bool(((target < 0) | (target >= logits.shape[1])).any()):
        raise ValueError("class out of range")
    leaf = logits.detach().requires_grad_(True)
    loss = torch.nn.NLLLoss()(torch.softmax(leaf, dim=1), target)
    loss.backward()
    return loss.item(), leaf.grad
