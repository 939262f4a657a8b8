using SearchPapers.Files;

namespace SearchPapers.Encoders.Training;

/// <summary>Trains an encoder from the titles and abstracts of papers.</summary>
/// <remarks>
/// <para>
/// The encoder learns to match titles with abstracts, and single sentences with the rest of their paper, among the
/// papers of a batch. All cores are used. The same files, settings and seed give the same encoder on processors of one
/// kind, with any number of cores.
/// </para>
/// <para>
/// The training needs four bytes of memory for each word of the papers, and eight bytes for each number of the encoder.
/// </para>
/// </remarks>
public sealed record EncoderTraining
{
    /// <summary>The maximum of <see cref="Passes"/>.</summary>
    public const int MaxPasses = 1000;

    /// <summary>The minimum of <see cref="Dimensions"/>.</summary>
    public const int MinDimensions = 16;

    /// <summary>The maximum of <see cref="Dimensions"/>.</summary>
    public const int MaxDimensions = 1024;

    /// <summary>Gets the maximum number of passes over the papers.</summary>
    /// <remarks>
    /// The training ends early after two passes in a row that are worse on held-out papers than the best one. The
    /// result is the encoder after the last pass that was as good as the best one.
    /// </remarks>
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

    /// <summary>
    /// Gets the seed of the random numbers: the same papers, settings and seed give the same encoder.
    /// </summary>
    /// <value>The default is 1.</value>
    public int Seed { get; init; } = 1;

    /// <summary>Reads papers, trains an encoder on them, and writes it to a folder.</summary>
    /// <param name="files">
    /// The files of papers, at least one: JSON lines with "title" and "abstract" or "text", plain, .gz or .br.
    /// </param>
    /// <param name="folder">The folder of the encoder, which is created if it does not exist.</param>
    /// <param name="progress">Receives messages about the progress.</param>
    /// <param name="cancellationToken">Stops the training; nothing is written.</param>
    /// <returns>The report of the training.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="files"/> or <paramref name="folder"/> is empty.
    /// </exception>
    /// <exception cref="SearchPapersException">
    /// <see cref="SearchPapersError.CorpusFormat"/>: a file cannot be read, or the files have too few papers.
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
