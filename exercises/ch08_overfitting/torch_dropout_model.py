"""A classifier with dropout after each of its two hidden layers, in PyTorch."""

import torch


class DropoutModel(torch.nn.Module):
    """A network with two hidden layers of equal width, whose outputs are dropped in training.

    For every sample it computes, with three torch.nn.Linear layers,

        h1 = dropout(relu(layer1(x)))
        h2 = dropout(relu(layer2(h1)))
        scores = layer3(h2)

    In training mode dropout sets each element to 0 with probability p, independently of all others, and multiplies the
    rest by 1 / (1 - p). In evaluation mode it does nothing. The input and the scores are never dropped. The scores are
    logits: no softmax follows.

    Parameters
    ----------
    n_feature, n_hidden, n_output : int, at least 1, default 784, 1200 and 10
        The numbers of features, of nodes in each hidden layer, and of classes.
    p : float, 0 or more and below 1, default 0.5
        The drop rate, for both hidden layers.

    Attributes
    ----------
    layer1, layer2, layer3
        The three layers. state_dict() has exactly the entries layer1.weight of shape (n_hidden, n_feature), layer1.bias
        of shape (n_hidden,), layer2.weight of shape (n_hidden, n_hidden), layer2.bias of shape (n_hidden,),
        layer3.weight of shape (n_output, n_hidden) and layer3.bias of shape (n_output,).

    Notes
    -----
    The mode is set by train() and eval(), which every Module has; a new model is in training mode. Randomness comes
    from torch's global generator, so torch.manual_seed makes a run repeatable. An attribute without parameters, such as
    torch.nn.Dropout, adds no entries to state_dict().

    Examples
    --------
    model = DropoutModel()
    model(torch.zeros(3, 784)).shape                                  ->  torch.Size([3, 10])
    sum(parameter.numel() for parameter in model.parameters())        ->  2395210
    x = torch.ones(1, 784)
    model.train(); torch.equal(model(x), model(x))                    ->  False
    model.eval(); torch.equal(model(x), model(x))                     ->  True
    """

    def __init__(self, n_feature=784, n_hidden=1200, n_output=10, p=0.5):
        # TODO: begin with super().__init__(); make the three layers and what forward needs for dropping.
        raise NotImplementedError("DropoutModel")

    def forward(self, x):
        """Return the scores of the classes for every sample of x.

        Parameters
        ----------
        x : tensor of shape (N, n_feature), in the dtype of the parameters
            A batch. Not modified.

        Returns
        -------
        tensor of shape (N, n_output)
            In the dtype of x. Gradients flow back to x and to all parameters, through the elements that were kept.
        """
        # TODO: layer, relu, dropout; again; last layer.
        raise NotImplementedError("DropoutModel.forward")
