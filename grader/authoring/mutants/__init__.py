"""``grader author mutate``: small mechanical faults in a reference solution, and which of them the suite lets live.

=============  =======================================================================
`expressions`  faults of operators, comparisons, constants, bounds, conditions
`calls`        faults of arguments, axes, copies, functions
`statements`   statements left out
`operators`    the ordered table of all of them
`making`       the mutants of one source, each as a change of its text
`equivalents`  the mutants that authors have marked as right solutions
`grading`      hands mutants in until a case fails
`table`        ``docs/mutation.md``
=============  =======================================================================
"""
