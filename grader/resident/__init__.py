"""A process that stays after a check, so that the next one starts warm.

Theory of operation::

    grader check softmax          the first: grades by itself, and leaves a resident behind
    grader check softmax          the second: finds its socket, hands over its arguments, its folder and its descriptors
          │   socket              0, 1 and 2, and waits for the exit code
          ▼
       resident ── warm.WarmGradings ── the judge's warm processes, which outlive the check
          runs the same command in its own process, on the caller's terminal

- **Who may speak to it.** The socket lies in a folder of mode 0700 that is the user's (`place`); both sides ask the
  kernel whose process the other is (`peer`). Sandboxed code reaches it at no level that has walls: its path is outside
  of what such code sees (`full`), opening and connecting are forbidden (`full`, `restricted`). At `process` there are
  no walls; such code can start ``grader`` itself, and the resident does no more for it than that.
- **When it is not believed.** Its name holds the version, the interpreter and the machine; at each request it compares
  its own package with what it was started from, and leaves when that has changed. What the course's files say is
  compared by `grader.warm`. A caller waits a second at most for a resident that is busy. It says so before it prints
  the first byte; a caller whose resident dies before that grades by itself, and one whose resident dies later says that
  the answer is not whole.
- **How it ends.** After fifteen minutes without a check; when its socket was removed or replaced; when it is stale;
  when a check was interrupted, since what stands then is not known; by ``grader doctor --stop-resident``.

`client` is what every check imports first; it imports nothing of the package but `place`, `peer` and `messages`.
"""
