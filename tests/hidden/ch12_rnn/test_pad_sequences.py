"""Suite of ch12_rnn/pad_sequences.

Tolerances: none. Nothing is computed here, numbers are only put somewhere else, so that every comparison is exact
(the default of 1e-7 would let a float32 detour pass).
"""

import numpy as np

from grader.testing import case, check_close, check_raises, check_true, check_unchanged

A = np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
B = np.array([[7.0, 0.0]])
PADDED = np.array([A, [[7.0, 0.0], [0.0, 0.0], [0.0, 0.0]]])
MASK = np.array([[True, True, True], [True, False, False]])
STATES = np.array([[[1.0, -1.0], [2.0, -2.0], [3.0, -3.0]], [[4.0, -4.0], [5.0, -5.0], [6.0, -6.0]]])


@case(
    points=1,
    visibility="public",
    ko="원소 하나짜리 시퀀스 하나는 패딩 없이 배치가 되고, 그 상태가 마지막 상태다",
    en="one sequence of one element becomes a batch without padding, and its state is the last one",
)
def test_smallest(submission):
    _check(submission.pad_sequences([np.array([[3.0]])]), (np.array([[[3.0]]]), np.array([[True]])))
    _check_last(submission, np.array([[[0.5]]]), np.array([[True]]), np.array([[0.5]]))


@case(
    points=1,
    visibility="public",
    ko="길이가 다른 두 시퀀스에서 docstring의 예와 같다",
    en="two sequences of unequal length give the example of the docstring",
)
def test_by_hand(submission):
    _check(submission.pad_sequences([A, B]), (PADDED, MASK))
    _check_last(submission, STATES, MASK, np.array([[3.0, -3.0], [4.0, -4.0]]))


@case(
    points=1,
    ko="길이와 특성의 수가 어떻든 앞에 시퀀스, 뒤에 패딩이 온다",
    en="sequences stand in front and padding behind them, for any lengths and numbers of features",
)
def test_lengths(submission, reference, rng):
    for lengths, features in (((2,), 3), ((1, 4), 1), ((3, 3, 3), 2), ((5, 1, 2, 4), 3), ((1, 2, 3, 4, 5, 6), 2)):
        sequences = [rng.normal(size=(length, features)) for length in lengths]
        _check(submission.pad_sequences(sequences), reference.pad_sequences(sequences))


@case(
    points=1,
    ko="채우는 수와 같은 원소가 있어도 마스크는 길이만 따른다",
    en="the mask follows the lengths alone, also where elements equal the filling",
)
def test_honest_zeros(submission):
    zeros = [np.array([[0.0, 0.0], [1.0, 0.0], [0.0, 0.0]]), np.zeros((2, 2)), np.ones((1, 2))]
    mask = np.arange(3) < np.array([[3], [2], [1]])
    padded = np.zeros((3, 3, 2))
    padded[0], padded[2, 0] = zeros[0], 1.0
    _check(submission.pad_sequences(zeros), (padded, mask))
    sequences = [np.array([[-1.0], [2.0], [-1.0]]), np.array([[-1.0]])]
    expected = np.array([[[-1.0], [2.0], [-1.0]], [[-1.0], [-1.0], [-1.0]]])
    _check(submission.pad_sequences(sequences, -1.0), (expected, MASK))


@case(
    points=1,
    ko="어떤 수로든 채울 수 있다. NaN도 된다",
    en="fills with whatever number is asked for, NaN too",
)
def test_value(submission):
    for value in (-1.0, 2.5, 1e300, np.nan):
        expected = PADDED.copy()
        expected[1, 1:] = value
        _check(submission.pad_sequences([A, B], value=value), (expected, MASK))


@case(
    points=1,
    ko="float32는 그대로이고 정수는 float64가 되며 마스크는 bool이다",
    en="float32 stays, integers become float64, and the mask is bool",
)
def test_dtypes(submission):
    _check(submission.pad_sequences([A.astype(np.float32), B.astype(np.float32)]), (PADDED.astype(np.float32), MASK))
    expected = PADDED.copy()
    expected[1, 1:] = 0.5
    _check(submission.pad_sequences([A.astype(int), B.astype(int)], 0.5), (expected, MASK))
    states = STATES.astype(np.float32)
    _check_last(submission, states, MASK, np.array([[3.0, -3.0], [4.0, -4.0]], np.float32))


@case(
    points=1,
    ko="행마다 제 길이의 끝에 있는 상태를 꺼낸다",
    en="takes from each row the state at the end of its own length",
)
def test_last_states(submission, reference, rng):
    for lengths, units in (((2, 4), 3), ((4, 1, 3), 3), ((1, 1), 2), ((5, 3, 1, 5, 2), 1), ((3, 3, 3), 4)):
        states = rng.normal(size=(len(lengths), 5, units))
        mask = np.arange(5) < np.array(lengths)[:, np.newaxis]
        _check_last(submission, states, mask, reference.last_valid_state(states, mask))


@case(
    points=1,
    ko="패딩 자리의 상태가 NaN이나 무한대여도 결과에 섞이지 않는다",
    en="what stands in padded places does not get into the result, not even NaN or infinity",
)
def test_rubbish_behind(submission, rng):
    lengths = np.array([2, 4, 1])
    mask = np.arange(4) < lengths[:, np.newaxis]
    clean = rng.normal(size=(3, 4, 2))
    expected = np.array([clean[0, 1], clean[1, 3], clean[2, 0]])
    for rubbish in (np.nan, np.inf, -np.inf, 1e300):
        states = np.where(mask[:, :, np.newaxis], clean, rubbish)
        _check_last(submission, states, mask, expected)


@case(
    points=1,
    ko="빈 목록, 빈 시퀀스, 서로 다른 특성 수, 맞지 않는 마스크에 ValueError를 낸다",
    en="raises ValueError for no sequences, an empty one, unequal features and a mask that does not fit",
)
def test_bad_input(submission):
    for sequences in (
        [],
        [A, np.zeros((0, 2))],
        [np.zeros((0, 2))],
        [A, np.ones((2, 3))],
        [A, np.ones((2, 1))],  # would broadcast
        [np.ones(3), np.ones(3)],
        [A, np.ones(2)],
        [np.ones((2, 2, 2))],
    ):
        check_raises(ValueError, submission.pad_sequences, sequences)
    for states, mask in (
        (STATES, MASK[:1]),
        (STATES, MASK[:, :2]),
        (STATES, MASK.T),
        (STATES, MASK[0]),
        (STATES[0], MASK),
        (STATES[:, :, 0], MASK),
        (STATES[:, :, :, np.newaxis], MASK),
        (STATES, np.array([[True, True, False], [False, False, False]])),
    ):
        check_raises(ValueError, submission.last_valid_state, states, mask)


@case(
    points=1,
    ko="받은 시퀀스, 상태, 마스크를 바꾸지 않는다",
    en="leaves sequences, states and mask as they were",
)
def test_unchanged(submission):
    _check(check_unchanged(submission.pad_sequences, [A, B]), (PADDED, MASK))
    last = check_unchanged(submission.last_valid_state, STATES, MASK)
    check_close(last, np.array([[3.0, -3.0], [4.0, -4.0]]), rtol=0, atol=0)


def _check(returned, expected):
    check_true(
        type(returned) in (tuple, list) and len(returned) == 2,
        ko="pad_sequences는 (padded, mask) 두 배열을 돌려주어야 합니다.",
        en="pad_sequences must return the two arrays (padded, mask).",
        actual=returned,
    )
    # NaN is compared where it is expected, as the filling.
    check_close({"padded": returned[0]}, {"padded": expected[0]}, rtol=0, atol=0, equal_nan=True)
    check_close({"mask": returned[1]}, {"mask": expected[1]})


def _check_last(submission, states, mask, expected):
    shown = {"states": states, "mask": mask}
    check_close(submission.last_valid_state(states, mask), expected, rtol=0, atol=0, input=shown)
