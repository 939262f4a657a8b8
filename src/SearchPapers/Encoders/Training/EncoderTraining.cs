using SearchPapers.Files;

namespace SearchPapers.Encoders.Training;

/// <summary>Trains an encoder from scratch, on the titles and abstracts of papers.</summary>
/// <remarks>
/// <para>
/// It learns to tell the abstract that belongs to a title, and the paper that belongs to one of its sentences, from those of
/// all others in a batch. All cores are used; the same files, settings and seed give the same encoder on processors of one kind,
/// however many cores they have.
/// </para>
/// <para>
/// Held in memory are four bytes for each word of all papers, and two numbers of four bytes for each of an encoder's.
/// </para>
/// </remarks>
public sealed record EncoderTraining
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

    /// <summary>Gets where random numbers begin: the same papers, settings and seed give the same encoder.</summary>
    /// <value>The default is 1.</value>
    public int Seed { get; init; } = 1;

    /// <summary>Reads papers, trains an encoder on them, and writes it to a folder.</summary>
    /// <param name="files">
    /// Papers as JSON lines with "title" and "abstract" or "text": plain, .gz or .br; at least one file.
    /// </param>
    /// <param name="folder">The folder of the encoder, which is made where it is missing.</param>
    /// <param name="progress">Is told in words how far the training has come.</param>
    /// <param name="cancellationToken">Stops the training; nothing is written.</param>
    /// <returns>How it went.</returns>
    /// <exception cref="ArgumentException">There is no file, or <paramref name="folder"/> is empty.</exception>
    /// <exception cref="SearchPapersException">
    /// <see cref="SearchPapersError.CorpusFormat"/>: a file cannot be read, or holds too few papers to learn from.
    /// </exception>
    /// <exception cref="IOException">The encoder cannot be written.</exception>
    public Task<TrainingReport> RunAsync(
        IReadOnlyCollection<string> files,
        string folder,
        IProgress<string>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentOutOfRangeException.ThrowIfZero(files.Count, nameof(files));
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        var run = new TrainingRun([.. files.Select(path => new LineFile(path))], this, progress);
        return Task.Run(() => run.Run(folder, cancellationToken), cancellationToken).WaitAsync(cancellationToken);
    }
}
