"""
title.ko: 소프트맥스의 제곱 오차를 씀
title.en: Uses the squared error of the softmax
ko: 소프트맥스의 확률과 원-핫 정답 사이의 제곱 오차를 구해, 크게 틀린 행일수록 기울기가 0에 가까워집니다. 로짓의
    교차 엔트로피를 쓰세요.
en: The squared error between the softmax and one-hot targets is computed, whose gradient fades just where the
    answer is most wrong. Use the cross-entropy of the logits.
section: mse-with-sigmoid
"""

import torch


def loss_and_gradient(logits, target):
    if logits.ndim != 2 or target.shape != logits.shape[:1]:
        raise ValueError("expected logits (N, C) and target (N,)")
    if bool(((target < 0) | (target >= logits.shape[1])).any()):
        raise ValueError("class out of range")
    leaf = logits.detach().requires_grad_(True)
    one_hot = torch.nn.functional.one_hot(target, leaf.shape[1]).to(leaf.dtype)
    loss = torch.nn.MSELoss()(torch.softmax(leaf, dim=1), one_hot)
    loss.backward()
    return loss.item(), leaf.grad
