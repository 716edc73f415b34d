"""A classifier with one hidden layer in PyTorch: find the fault in the code below and mend it."""

import torch


class Net(torch.nn.Module):
    """A network with one hidden layer that gives each class its probability.

    Along the last axis of its input it computes

        h = relu(x @ W1.T + b1)          the n_hidden outputs of the hidden layer
        p = softmax(h @ W2.T + b2)       the n_output probabilities

    where W1, b1 and W2, b2 are the weights and biases of two torch.nn.Linear layers. Such a layer keeps its
    weights as (outputs, inputs), the transpose of what the other exercises call W.

    Parameters
    ----------
    n_feature, n_hidden, n_output : int, at least 1
        The numbers of features, of hidden nodes and of classes.

    Attributes
    ----------
    hidden, out
        The two layers. state_dict() has exactly the entries hidden.weight of shape (n_hidden, n_feature),
        hidden.bias of shape (n_hidden,), out.weight of shape (n_output, n_hidden) and out.bias of shape
        (n_output,), so that parameters which were saved by another Net of these sizes can be loaded.

    Examples
    --------
    net = Net(n_feature=3, n_hidden=5, n_output=2)
    net(torch.zeros(7, 3)).shape             ->  torch.Size([7, 2])
    net(torch.zeros(7, 3)).sum(dim=-1)       ->  seven times 1, up to rounding
    net(torch.zeros(3)).sum()                ->  1, for a single sample
    """

    def __init__(self, n_feature, n_hidden, n_output):
        # TODO: delete the next line, then find and fix the fault in the code of this class.
        raise NotImplementedError("Net")
        super().__init__()
        self.hidden = torch.nn.Linear(n_feature, n_hidden)
        self.relu = torch.nn.ReLU(inplace=True)
        self.out = torch.nn.Linear(n_hidden, n_output)
        self.softmax = torch.nn.Softmax(dim=n_output)

    def forward(self, x):
        """Return the probabilities of the classes for every sample of x.

        Parameters
        ----------
        x : tensor of shape (N, n_feature), (n_feature,) or (N, T, n_feature), in the dtype of the parameters
            A batch, a single sample, or a batch of sequences. Finite. Not modified.

        Returns
        -------
        tensor of the shape of x, its last axis of length n_output instead of n_feature
            In the dtype of x. Along the last axis the values are probabilities: not negative, with the sum 1.
            Finite, however large the weighted sums are. Gradients flow back to x and to all four parameters.
        """
        x = self.hidden(x)
        x = self.relu(x)
        x = self.out(x)
        return self.softmax(x)
