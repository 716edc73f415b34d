"""
title.ko: 아직 고치지 않음
title.en: Nothing mended yet
ko: `raise` 줄만 지운 코드라서, 배열인 출력에서 `backward`를 불러 오류가 납니다. 먼저 손실에서 `backward`를
    부르게 하고, 나머지 네 잘못을 찾으세요.
en: Only the `raise` line is gone: `backward` is called on the output, which is not a single number, and fails.
    First call it on the loss, then look for the other four faults.
section: pytorch
"""

import torch


def loss_and_gradient(logits, target):
    loss_function = torch.nn.CrossEntropyLoss(reduction="sum")
    output = torch.softmax(logits, dim=0)
    loss = loss_function(output, target)
    output.backward()
    return loss, logits.grad
