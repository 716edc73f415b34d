"""Suite of ch06_gradient_descent/torch_dataset.

Values are small integers, or floats that float32 holds exactly; the defaults of float32 are never used up. A shuffled
order is judged by its properties alone: for 500 rows the probability that the first five are right, or equal to another
five, by accident is below 1e-13.
"""

from itertools import islice

import numpy as np
import torch

from grader.testing import case, check_close, check_raises, check_true

X_ROWS = [[1, 2, 3], [4, 5, 6], [7, 8, 9], [0, 1, 1]]
Y_ROWS = [[12], [18], [11], [5]]


@case(
    points=1,
    visibility="public",
    ko="행이 하나인 데이터셋의 길이는 1이고, 그 행은 float32 텐서의 쌍이다",
    en="a data set of one row has length 1, and the row is a pair of float32 tensors",
)
def test_smallest(submission):
    dataset = submission.CustomDataset([[1, 2]], [[3]])
    check_close(len(dataset), 1)
    check_close(_item(dataset, 0), (torch.tensor([1.0, 2.0]), torch.tensor([3.0])))


@case(
    points=1,
    visibility="public",
    ko="네 행의 길이와 둘째 행 (docstring의 예)",
    en="the length of four rows and the second of them (the example of the docstring)",
)
def test_worked_example(submission):
    dataset = submission.CustomDataset(X_ROWS, Y_ROWS)
    check_close(len(dataset), 4)
    check_close(_item(dataset, 1), (torch.tensor([4.0, 5.0, 6.0]), torch.tensor([18.0])))


@case(
    points=1,
    visibility="public",
    ko="make_loader는 배치 크기를 지키고 마지막에 남은 행도 낸다",
    en="make_loader keeps to the batch size and also gives the rows left over at the end",
)
def test_loader(submission):
    loader = submission.make_loader(submission.CustomDataset(X_ROWS, Y_ROWS), 3, False)
    batches = _pass(loader)
    check_close([tuple(x.shape) for x, _ in batches], [(3, 3), (1, 3)])
    check_close(batches[0][0], torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0], [7.0, 8.0, 9.0]]))
    check_close(batches[0][1], torch.tensor([[12.0], [18.0], [11.0]]))
    check_close(batches[1], [torch.tensor([[0.0, 1.0, 1.0]]), torch.tensor([[5.0]])])


@case(
    points=1,
    ko="for 문이 모든 행을 돌고 끝난다: 범위를 벗어나면 IndexError, 음수는 뒤에서부터이다",
    en="a for loop visits all rows and ends: IndexError beyond the last row, negative indices from the end",
)
def test_indices(submission):
    dataset = submission.CustomDataset(X_ROWS, Y_ROWS)
    expected = [(torch.tensor(x, dtype=torch.float32), torch.tensor(y, dtype=torch.float32)) for x, y in _rows()]
    check_close([_item(dataset, index) for index in (-1, -4, 2)], [expected[index] for index in (-1, -4, 2)])
    check_raises(IndexError, _item, dataset, 4)
    check_close(list(islice(dataset, 10)), expected)
    check_close(len(submission.CustomDataset([], [])), 0)


@case(
    points=1,
    ko="정수도 float64 배열도 float32 텐서가 된다",
    en="turns integers and float64 arrays into float32 tensors",
)
def test_dtypes(submission):
    x, y = np.array([[0.5, -1.0], [2.0, 0.25], [1.5, 3.0]]), np.array([[1, 0, 2], [3, 1, 1], [0, 0, 4]])
    for x_data, y_data in ((x, y), (x.tolist(), y.tolist()), (y, x.astype(np.float32))):
        dataset = submission.CustomDataset(x_data, y_data)
        check_close(len(dataset), 3)
        for index in (0, 2):
            expected = tuple(torch.tensor(rows[index], dtype=torch.float32) for rows in (x_data, y_data))
            check_close(_item(dataset, index), expected)


@case(
    points=1,
    ko="행마다 수 하나인 정답은 모양이 ()인 텐서가 된다",
    en="a target that is one plain number becomes a tensor of shape ()",
)
def test_plain_numbers(submission):
    # The first target is 0: what takes it for a size makes an empty tensor of it, the same every time.
    for y_data in ([0, 3, -2], np.array([0, 3, -2]), np.array([0.0, 2.5, 1.0]), [0.0, 2.5, 1.0]):
        dataset = submission.CustomDataset(np.eye(3), y_data)
        for index in range(3):
            check_close(_item(dataset, index)[1], torch.tensor(y_data[index], dtype=torch.float32))
        ((_, batch),) = _pass(submission.make_loader(dataset, 3, False))
        check_close(batch, torch.tensor(y_data, dtype=torch.float32))


@case(
    points=1,
    ko="두 데이터의 행의 수가 다르면 ValueError를 낸다",
    en="raises ValueError when the two have different numbers of rows",
)
def test_unequal_rows(submission):
    for x_data, y_data in ((X_ROWS, Y_ROWS[:3]), (X_ROWS[:3], Y_ROWS), (np.eye(2), np.zeros((0, 1)))):
        check_raises(ValueError, submission.CustomDataset, x_data, y_data)


@case(
    points=1,
    ko="섞지 않으면 어떤 배치 크기에서도, 몇 번을 돌아도 행이 제 순서로 나온다",
    en="without shuffling the rows come in their own order, for any batch size and in every pass",
)
def test_in_order(submission):
    x, y = np.arange(14.0).reshape(7, 2), np.arange(7.0)[:, np.newaxis]
    for batch_size in (1, 2, 7, 9):
        loader = submission.make_loader(submission.CustomDataset(x, y), batch_size=batch_size, shuffle=False)
        for _ in range(2):
            batches = _pass(loader)
            starts = range(0, 7, batch_size)
            check_close([len(batch) for batch, _ in batches], [min(batch_size, 7 - start) for start in starts])
            check_close(torch.cat([batch for batch, _ in batches]), torch.tensor(x, dtype=torch.float32))
            check_close(torch.cat([batch for _, batch in batches]), torch.tensor(y, dtype=torch.float32))


@case(
    points=1,
    ko="섞어도 모든 행이 정답과 짝지어 꼭 한 번 나온다",
    en="when shuffled, every row comes exactly once, together with its own target",
)
def test_shuffled_pairs(submission):
    x, y = _numbered_rows(11)
    batches = _pass(submission.make_loader(submission.CustomDataset(x, y), 4, True))
    check_close([len(batch) for batch, _ in batches], [4, 4, 3])
    numbers = torch.cat([batch.flatten() for batch, _ in batches])
    check_close(torch.sort(numbers).values, torch.arange(11.0))
    check_close(torch.cat([batch.flatten() for _, batch in batches]), numbers)


@case(
    points=1,
    ko="섞으면 에포크마다 순서가 새로워진다",
    en="shuffling gives a new order in every pass",
)
def test_shuffled_anew(submission):
    x, y = _numbered_rows(500)
    loader = submission.make_loader(submission.CustomDataset(x, y), 5, True)
    first, second = (_next(iter(loader))[0].flatten().tolist() for _ in range(2))
    check_true(
        [0.0, 1.0, 2.0, 3.0, 4.0] not in (first, second),
        ko="shuffle=True인데 행이 놓인 순서대로 나옵니다.",
        en="with shuffle=True the rows still come in their own order.",
    )
    check_true(
        first != second,
        ko="두 번째로 돌 때에도 첫 배치가 같습니다. 에포크마다 다시 섞어야 합니다.",
        en="the second pass starts with the same batch as the first; the order has to be drawn anew.",
    )


def _rows():
    return zip(X_ROWS, Y_ROWS, strict=True)


def _numbered_rows(rows):
    """Return x and y of shape (rows, 1) whose values are the number of the row."""
    values = np.arange(rows, dtype=np.float32)[:, np.newaxis]
    return values, values.copy()


def _item(dataset, index):
    """Return dataset[index]; without a __getitem__ of its own it finds that of Dataset, which is not implemented."""
    try:
        return dataset[index]
    except NotImplementedError:
        return _fail_without_getitem()


def _pass(loader):
    """Return the batches of one pass over a loader."""
    batches = []
    iterator = iter(loader)
    while len(batches) < 100 and (batch := _next(iterator)) is not None:
        batches.append(batch)
    return batches


def _next(iterator):
    try:
        batch = next(iterator)
    except StopIteration:
        return None
    except NotImplementedError:
        return _fail_without_getitem()
    check_true(
        type(batch) in (tuple, list) and len(batch) == 2 and all(isinstance(part, torch.Tensor) for part in batch),
        ko="배치마다 x와 y의 두 텐서가 나와야 합니다.",
        en="every batch must be a pair of tensors, x and y.",
        actual=batch,
    )
    return list(batch)


def _fail_without_getitem():
    check_true(
        False,
        ko="CustomDataset에 __getitem__이 없어 부모 클래스의 빈 __getitem__이 불렸습니다.",
        en="CustomDataset has no __getitem__, so the empty one of its parent class was called.",
    )
