// Each host has a file of its own; two at a time, as many as the cores that the tests may count on.
[assembly: Parallelizable(ParallelScope.Fixtures)]
[assembly: LevelOfParallelism(2)]
