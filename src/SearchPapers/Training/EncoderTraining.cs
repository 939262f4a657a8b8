using SearchPapers.Lists;

namespace SearchPapers.Training;

/// <summary>Trains an encoder from scratch, on the titles and abstracts of papers.</summary>
/// <remarks>
/// <para>
/// It learns to tell the abstract that belongs to a title, and the paper that belongs to one of its sentences, from those of
/// all others in a batch. All cores are used; the same files, options and seed give the same encoder on processors of one kind,
/// however many cores they have.
/// </para>
/// <para>
/// Held in memory are four bytes for each word of all papers, and two numbers of four bytes for each of an encoder's.
/// </para>
/// </remarks>
public static class EncoderTraining
{
    /// <summary>Reads papers, trains an encoder on them, and writes it to a folder.</summary>
    /// <param name="files">
    /// Papers as JSON lines with "title" and "abstract" or "text": plain, .gz or .br; at least one file.
    /// </param>
    /// <param name="folder">The folder of the encoder, which is made where it is missing.</param>
    /// <param name="options">How to train.</param>
    /// <param name="progress">Is told in words how far the training has come.</param>
    /// <param name="cancellationToken">Stops the training; nothing is written.</param>
    /// <returns>How it went.</returns>
    /// <exception cref="ArgumentException">There is no file, or <paramref name="folder"/> is empty.</exception>
    /// <exception cref="CorpusFormatException">A file cannot be read, or holds too few papers to learn from.</exception>
    /// <exception cref="IOException">The encoder cannot be written.</exception>
    public static Task<TrainingReport> RunAsync(
        IReadOnlyCollection<string> files,
        string folder,
        TrainingOptions? options = null,
        IProgress<string>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentOutOfRangeException.ThrowIfZero(files.Count, nameof(files));
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        var run = new TrainingRun([.. files.Select(path => new DataFile(path))], options ?? new TrainingOptions(), progress);
        return Task.Run(() => run.To(folder, cancellationToken), cancellationToken).WaitAsync(cancellationToken);
    }
}
