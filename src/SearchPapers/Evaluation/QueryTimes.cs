namespace SearchPapers.Evaluation;

/// <summary>
/// How many milliseconds a query takes: ten papers with their passages, one query after another on one thread, each
/// asked once before.
/// </summary>
/// <param name="P50">Half of the queries take at most this long.</param>
/// <param name="P99">99 of 100 queries take at most this long.</param>
public sealed record QueryTimes(double P50, double P99);
