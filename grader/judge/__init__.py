"""The judge: runs hidden suites against student code that never shares a process with them.

Theory of operation
-------------------
Three kinds of process take part. The *coordinator* (`coordinator`) is the program the user started; it reads files,
starts the others and puts reports together, and imports neither numpy nor a suite. A *judge zygote* (`trusted`) has
pytest, the hidden suites and the reference solutions in memory; for each submission it forks a judge. A *sandbox
zygote* (`inside`) has numpy in memory, or numpy and torch, and has locked itself into a jail before any student code
existed; for each exercise of a submission it forks a sandbox, which receives the student's source over a socket.

A judge talks to its sandbox in frames of tagged JSON and raw array bytes (`inside.frames`, `inside.values`): it
calls a function, the sandbox answers with data. The judge compares, decides, and reports each case to the
coordinator as one line of JSON. Whatever the sandbox does, from silence to forgery, ends as an outcome of that
case; a point needs a comparison that the judge itself has made.

What keeps student code in, level by level, and what each restriction is for: ``docs/judge.md``.
"""
