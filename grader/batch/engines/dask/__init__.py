"""The Dask engine: submissions go to the workers of a Dask cluster, on this machine or on many.

::

    main thread                          a thread with an event loop           each worker of the cluster
    engine: DaskEngine ── submit, drop ─► cluster: Cluster ── Dask's scheduler ─► plugin: GraderPlugin
      places: who is at what, what is     connects, looks who is there,           the course's files (travel), a seat
      tried again, who is refused  ◄───── receives workers, carries answers       a thread, as the local engine has them

The engine itself says which worker gets which submission. So it always knows over what a worker was lost, a worker gets
nothing before its versions and its course were looked at, and the longest go first. Of Dask it takes the connections
and the ways to start workers. Only ``cluster``, ``connect`` and ``plugin`` import Dask.
"""
