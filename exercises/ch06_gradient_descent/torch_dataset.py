"""A Dataset and its DataLoader in PyTorch: find the faults in the code below and mend them."""

import torch
from torch.utils.data import DataLoader, Dataset


class CustomDataset(Dataset):
    """Pairs of an input row and its target, as float32 tensors.

    Parameters
    ----------
    x_data : list of N lists of D numbers, or ndarray of shape (N, D)
        The inputs, integers or floats; N may be 0.
    y_data : list of N lists of K numbers, or ndarray of shape (N, K)
        The targets, in the same order. A list of N plain numbers, or an array of shape (N,), is one number for each
        row: then y of a row has the shape ().

    Raises
    ------
    ValueError
        When x_data and y_data have different numbers of rows.

    Notes
    -----
    len(dataset) is N. dataset[i] is the pair (x, y) of tensors of shape (D,) and (K,), or (D,) and (), both float32,
    as a tuple; i goes from 0 to N - 1, or from -N to -1, counted from the end. dataset[N] raises IndexError, so that a
    for loop over the dataset ends. x_data and y_data are not modified.

    Examples
    --------
    dataset = CustomDataset([[1, 2, 3], [4, 5, 6], [7, 8, 9], [0, 1, 1]], [[12], [18], [11], [5]])
    len(dataset)  ->  4
    dataset[1]    ->  (tensor([4., 5., 6.]), tensor([18.]))
    """

    def __init__(self, x_data, y_data):
        # TODO: delete the next line, then find and fix the faults in this class and in make_loader. There are five.
        raise NotImplementedError("CustomDataset")
        self.x_data = x_data
        self.y_data = y_data

        def __len__(self):
            return len(self.x_data)

        def __getitem__(self, idx):
            x = torch.FloatTensor(self.x_data[idx])
            y = torch.FloatTensor(self.y_data[idx])
            return x, y


def make_loader(dataset, batch_size, shuffle):
    """Return a DataLoader that cuts the dataset into mini-batches, anew for every epoch.

    Parameters
    ----------
    dataset : CustomDataset, or another Dataset with a length
        Not empty.
    batch_size : int, at least 1
        Rows in a batch; the last batch of an epoch has what is left over, and is not dropped.
    shuffle : bool
        Whether every pass over the loader has a new random order. Otherwise the rows come in their own order.

    Returns
    -------
    torch.utils.data.DataLoader
        Each pass over it gives every row exactly once, in pairs of a batch of x, of shape (n, D), and the batch of
        y that belongs to it, of shape (n, K) or (n,), both float32.

    Examples
    --------
    loader = make_loader(dataset, batch_size=3, shuffle=False), with the dataset of the example above
    [x.shape for x, y in loader]  ->  [torch.Size([3, 3]), torch.Size([1, 3])]
    """
    # TODO: delete the next line, then look for faults here, too.
    raise NotImplementedError("make_loader")
    return DataLoader(dataset, batch_size=2, shuffle=True)
