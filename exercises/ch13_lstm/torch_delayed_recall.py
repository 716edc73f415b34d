"""A recurrent network that remembers one marked symbol among many, in PyTorch."""

import torch


class RecallNet(torch.nn.Module):
    """A recurrent network that reads a sequence and then names one of the symbols it has seen.

    The task, delayed recall: every element of a sequence shows one of four symbols as a one-hot vector of four numbers;
    a fifth number is 1 at exactly one element, one of the first five, and 0 at all others. After the last element
    the network must name the symbol that was marked. All other symbols are there to distract it.

    Which recurrent layer you use is up to you, and how its parameters start; you may build it from torch.nn.LSTM,
    LSTMCell, GRU, from Linear layers, or from tensors of your own.

    Parameters
    ----------
    n_input : int, at least 1
        How many numbers an element of a sequence has.
    n_hidden : int, at least 1
        How many units the recurrent layer has, and every further one, should there be any.
    n_symbols : int, at least 1
        How many symbols there are.

    Notes
    -----
    With n_input = 5, n_hidden = 32 and n_symbols = 4 there are at most 15,000 parameters, all of which receive
    gradients. The network has no dropout and no batch statistics: it gives the same in training and in evaluation, and
    each sequence its own scores, whatever else is in the batch.

    Examples
    --------
    net = RecallNet(5, 32, 4)
    scores, state = net(torch.zeros(7, 20, 5))
    scores.shape                                  ->  torch.Size([7, 4])
    """

    def __init__(self, n_input, n_hidden, n_symbols):
        # TODO: begin with super().__init__(); make the recurrent layer and the layer that turns a state into scores.
        raise NotImplementedError("RecallNet")

    def forward(self, x, state=None):
        """Return the scores of the symbols after the last element, and the state of the network.

        Parameters
        ----------
        x : tensor of shape (N, T, n_input), float32
            N sequences of T elements. Batch first, time second. N and T are at least 1, and T can be any length. Not
            modified.
        state
            What this network returned as its state for the elements before, or None at the beginning of a sequence.

        Returns
        -------
        scores : tensor of shape (N, n_symbols)
            Logits: no softmax follows.
        state
            All that the network has to remember of x, a tensor or a tuple of tensors. Reading x[:, :k] first and then
            x[:, k:] with the state returned gives the scores of the whole x.
        """
        # TODO: run the recurrent layer over x from the given state, and turn the last hidden state into scores.
        raise NotImplementedError("RecallNet.forward")


def train(model, batches):
    """Train a RecallNet by one update for each batch; return the loss of every batch.

    The loss of a batch is the mean cross-entropy of the model's scores and the labels. The optimizer, its learning
    rate, and whether gradients are clipped, are up to you.

    Parameters
    ----------
    model : RecallNet
        Changed in place: that is what the training is for.
    batches : list of tuples (x, labels)
        x is a float32 tensor of shape (N, T, n_input), labels an int64 tensor of shape (N,) with numbers of symbols.
        Each batch is used for exactly one update, in the order of the list. Not modified.

    Returns
    -------
    list of float
        The loss of each batch, as it was before the update the batch led to. Python floats, not tensors.

    Notes
    -----
    The budget is 400 batches of 32 sequences for RecallNet(5, 32, 4). After that the model is asked for the symbols of
    sequences it has never seen, of the length of those it was trained on: 6, 12 or 20 elements. Guessing is right once
    in four times. All initial values come from torch's global generator, which the grader seeds.

    Examples
    --------
    model = RecallNet(5, 32, 4)
    x = torch.zeros(2, 3, 5)                 # symbol 1 is marked in both sequences
    x[:, :, 1] = 1
    x[:, 0, 4] = 1
    train(model, [(x, torch.tensor([1, 1]))] * 3)   ->  three losses, the first near log 4 = 1.386, the last lower
    """
    # TODO: make an optimizer; for each batch: forget old gradients, find the loss, go back, step; keep the numbers.
    raise NotImplementedError("train")
