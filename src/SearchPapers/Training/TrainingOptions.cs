namespace SearchPapers.Training;

/// <summary>Says how to train an encoder.</summary>
public sealed record TrainingOptions
{
    /// <summary>The most passes that can be asked for.</summary>
    public const int MaxPasses = 1000;

    /// <summary>The shortest vectors that can be asked for.</summary>
    public const int MinDimensions = 16;

    /// <summary>The longest vectors that can be asked for.</summary>
    public const int MaxDimensions = 1024;

    /// <summary>Gets how often all papers are gone through at most.</summary>
    /// <remarks>The training ends before, when two passes in a row were worse on held-out papers than the best one.
    /// The rows are those of the last pass that was as good as the best.</remarks>
    /// <value>1 to <see cref="MaxPasses"/>; the default is 8.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public int Passes
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MaxPasses);
            field = value;
        }
    } = 8;

    /// <summary>Gets the length of the vectors.</summary>
    /// <value><see cref="MinDimensions"/> to <see cref="MaxDimensions"/>; the default is 256.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public int Dimensions
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, MinDimensions);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MaxDimensions);
            field = value;
        }
    } = 256;

    /// <summary>Gets where random numbers begin: the same papers, options and seed give the same encoder.</summary>
    /// <value>The default is 1.</value>
    public int Seed { get; init; } = 1;
}
