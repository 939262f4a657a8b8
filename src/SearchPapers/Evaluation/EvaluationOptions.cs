using SearchPapers.Semantics;

namespace SearchPapers.Evaluation;

/// <summary>Says what to measure.</summary>
public sealed record EvaluationOptions
{
    /// <summary>Gets the one mode to measure.</summary>
    /// <value>The default is null: all three, over one index.</value>
    public SearchMode? Mode { get; init; }

    /// <summary>Gets where to write the rankings as a run file of TREC, which trec_eval reads.</summary>
    /// <remarks>
    /// A line is "query Q0 paper rank score tag". Scores are the search's own, and lowered by a trace where two would
    /// be equal: trec_eval goes by scores alone, and would put equal ones in an order of its own.
    /// </remarks>
    /// <value>
    /// The default is null: none is written. With all three modes there is a file for each, with ".hybrid", ".keyword"
    /// or ".semantic" added to its name.
    /// </value>
    public string? RunPath { get; init; }

    /// <summary>Gets the clock that queries are timed by.</summary>
    /// <value>The default is <see cref="TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Gets the encoder to measure with.</summary>
    /// <value>The default is null: the encoder that ships with the library.</value>
    public PaperEncoder? Encoder { get; init; }
}
