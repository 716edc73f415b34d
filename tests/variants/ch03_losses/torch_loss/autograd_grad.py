"""The functional interface and torch.autograd.grad; the loss comes as a tensor with its graph."""

import torch
from torch.nn import functional


def loss_and_gradient(logits, target):
    if logits.ndim != 2:
        raise ValueError("logits have two dimensions")
    if tuple(target.shape) != (logits.size(0),):
        raise ValueError("one class per row")
    if not all(0 <= label < logits.size(1) for label in target.tolist()):
        raise ValueError("no such class")
    if not logits.requires_grad:
        logits = logits.clone().requires_grad_()
    loss = functional.nll_loss(functional.log_softmax(logits, dim=1), target)
    (gradient,) = torch.autograd.grad(loss, logits)
    return loss, gradient
