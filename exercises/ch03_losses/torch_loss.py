"""Cross-entropy and its gradient in PyTorch: find the faults in the code below and mend them."""

import torch


def loss_and_gradient(logits, target):
    """Return the mean cross-entropy of a batch and its gradient with respect to the logits.

    The loss is the mean over the rows of -log softmax(z)[k], with the logits z and the class k of each row, as in
    the exercise softmax_cross_entropy. The gradient is that of this mean.

    Parameters
    ----------
    logits : tensor of shape (N, C), float32 or float64
        Raw scores of the C classes, not passed through a softmax; finite, N and C at least 1. It may or may not
        require gradients already.
    target : tensor of shape (N,), int64
        The right class of each row, from 0 to C - 1. Not one-hot.

    Returns
    -------
    loss : float, or tensor of shape ()
        The value of the loss.
    gradient : tensor of shape (N, C), in the dtype of logits
        The derivative of the loss with respect to each logit. The two are returned as a tuple.

    Raises
    ------
    ValueError
        When logits is not two-dimensional, when target has not the shape (N,), or when a class is negative or not
        below C. CrossEntropyLoss alone is not so strict: it also takes images, one class per pixel, and quietly
        skips rows of the class -100.

    Notes
    -----
    The values of logits and target are not modified.

    Examples
    --------
    logits = torch.tensor([[2.0, 1.0, 0.0], [0.0, 3.0, 1.0]])
    loss_and_gradient(logits, torch.tensor([0, 2]))  ->  (1.2887260, [[-0.1673795,  0.1223642,  0.0450153],
                                                                      [ 0.0210050,  0.4218974, -0.4429024]])
    """
    # TODO: delete the next line, then find and fix the faults in the code below it. There are five.
    raise NotImplementedError("loss_and_gradient")
    loss_function = torch.nn.CrossEntropyLoss(reduction="sum")
    output = torch.softmax(logits, dim=0)
    loss = loss_function(output, target)
    output.backward()
    return loss, logits.grad
