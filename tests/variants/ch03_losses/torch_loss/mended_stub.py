"""The code of the stub, line for line, with its five faults mended."""

import torch


def loss_and_gradient(logits, target):
    if logits.ndim != 2 or target.shape != logits.shape[:1]:
        raise ValueError("the shapes do not fit")
    if ((target < 0) | (target >= logits.shape[1])).any():
        raise ValueError("a class is out of range")
    loss_function = torch.nn.CrossEntropyLoss()
    output = logits.detach().clone().requires_grad_()
    loss = loss_function(output, target)
    loss.backward()
    return loss.detach(), output.grad
