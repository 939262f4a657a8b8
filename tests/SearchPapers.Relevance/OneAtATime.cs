using Xunit.Sdk;
using Xunit.v3;

// Measurements of time must not share the processors with other tests.
[assembly: Parallelization(Mode = ParallelMode.None)]
