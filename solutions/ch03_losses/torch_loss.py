"""Cross-entropy and its gradient in PyTorch."""

import torch


def loss_and_gradient(logits, target):
    """Return the mean cross-entropy and its gradient in the logits. The stub holds the whole contract."""
    # CrossEntropyLoss accepts more than we mean. Logits (N, C, d) with a target (N, d) are pixels to it, and a class
    # of -100 means "do not count this row". A mistake of either kind would still return a number.
    if logits.ndim != 2 or target.shape != logits.shape[:1]:
        raise ValueError(f"expected logits (N, C) and target (N,), got {tuple(logits.shape)} and {tuple(target.shape)}")
    if bool(((target < 0) | (target >= logits.shape[1])).any()):
        raise ValueError(f"classes must lie between 0 and {logits.shape[1] - 1}")

    # A leaf of our own: it shares the caller's numbers but not the caller's graph. So the gradient exists even if
    # logits asked for none, and nothing piles up in logits.grad from call to call.
    leaf = logits.detach().requires_grad_(True)
    # No softmax in front: CrossEntropyLoss contains it. The default reduction is the mean over the rows.
    loss = torch.nn.CrossEntropyLoss()(leaf, target)
    # Backward starts at the number that is to become smaller, not at the output of the network.
    loss.backward()
    return loss.item(), leaf.grad
