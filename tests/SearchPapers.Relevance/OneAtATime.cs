using Xunit.Sdk;
using Xunit.v3;

// What is timed must not share the processors with what else is measured.
[assembly: Parallelization(Mode = ParallelMode.None)]
