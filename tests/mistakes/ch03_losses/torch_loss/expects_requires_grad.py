"""
title.ko: 로짓이 기울기를 요구한다고 가정함
title.en: Expects logits to require gradients
ko: 받은 `logits`를 그대로 써서, 기울기를 요구하지 않는 로짓에서는 `backward`가 오류를 냅니다. 로짓에서 떼어 낸
    텐서를 만들어 기울기를 요구하게 하세요.
en: The given `logits` are used as they are, and `backward` fails when they do not require gradients. Make a
    tensor that is detached from them and let it require gradients.
section: pytorch
"""

import torch


def loss_and_gradient(logits, target):
    if logits.ndim != 2 or target.shape != logits.shape[:1]:
        raise ValueError("expected logits (N, C) and target (N,)")
    if bool(((target < 0) | (target >= logits.shape[1])).any()):
        raise ValueError("class out of range")
    loss = torch.nn.CrossEntropyLoss()(logits, target)
    loss.backward()
    return loss.item(), logits.grad
