using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using SearchPapers.Encoders.TermVectors;
using SearchPapers.Encoders.Vectors;
using SearchPapers.Files;
using SearchPapers.Sources.JsonLines;

namespace SearchPapers.Encoders.Training;

/// <summary>One run from files of papers to an encoder in a folder.</summary>
internal sealed class TrainingRun(IReadOnlyList<LineFile> files, EncoderTraining options, IProgress<string>? progress)
{
    private const string ReportName = "report.json";

    // Of few papers a tenth is held out, and batches are smaller.
    private const int MinPapers = 100;
    private const int PapersPerBatch = 8;

    private readonly List<double> _losses = [];
    private readonly List<double> _reciprocalRanks = [];
    private int _passedOver;

    public TrainingReport Run(string folder, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        var words = ReadWords(cancellationToken);
        var settings = SettingsFor(words.Papers.Count);
        var vocabulary = TrainingVocabulary.Choose(words, settings);
        if (vocabulary.Terms.Count == 0)
        {
            throw files[0].CreateException(line: null, "its papers have no word in common", "Name files with more papers of a field");
        }

        var papers = vocabulary.Map(words.Papers);
        // Told now if it cannot be, not when all is learnt.
        Directory.CreateDirectory(folder);
        var encoder = EncoderOf(
            vocabulary, new EncoderTrainer(papers, vocabulary.Terms.Count, settings).Run(Tell, cancellationToken));
        // Whoever stopped it has not waited, and counts on nothing being written.
        cancellationToken.ThrowIfCancellationRequested();
        var path = Path.Combine(folder, TrainedEncoder.FileName);
        var report = new TrainingReport
        {
            Papers = papers.Count - settings.HeldOut,
            HeldOut = settings.HeldOut,
            PassedOver = _passedOver,
            Terms = vocabulary.Terms.Count,
            Dimensions = settings.Dimensions,
            Losses = _losses,
            HeldOutReciprocalRanks = _reciprocalRanks,
            Elapsed = Stopwatch.GetElapsedTime(start),
            Fingerprint = TermVectorEncoderFile.Write(path, encoder),
            Bytes = new FileInfo(path).Length,
        };
        File.WriteAllText(Path.Combine(folder, ReportName), JsonSerializer.Serialize(report, TrainingJson.Default.TrainingReport));
        return report;
    }

    private TermIdReader ReadWords(CancellationToken cancellationToken)
    {
        var words = TermIdReader.Read(files.SelectMany(PapersOf), Read, cancellationToken);
        return words.Papers.Count >= MinPapers ? words : throw files[0].CreateException(
            line: null,
            $"there are only {words.Papers.Count} papers with a title and an abstract in it and the files after it",
            $"Name files with {MinPapers} or more; an encoder worth having needs some hundred thousand");
    }

    private IEnumerable<(string Title, string Text)> PapersOf(LineFile file)
    {
        foreach (var (_, text) in file.ReadLines())
        {
            if (JsonLine.Parse(text, out _) is { Title.Length: > 0, Text.Length: > 0 } line)
            {
                yield return (line.Title, line.Text);
            }
            else
            {
                _passedOver++;
            }
        }
    }

    private TrainingSettings SettingsFor(int papers)
    {
        var standard = new TrainingSettings();
        return standard with
        {
            Dimensions = options.Dimensions,
            Passes = options.Passes,
            Seed = options.Seed,
            HeldOut = Math.Min(standard.HeldOut, papers / 10),
            BatchSize = Math.Min(standard.BatchSize, papers / PapersPerBatch / 2 * 2),
        };
    }

    private static TermVectorEncoder EncoderOf(TrainingVocabulary vocabulary, EmbeddingMatrix matrix)
    {
        var rows = new sbyte[matrix.Rows * matrix.Dimensions];
        var scales = new float[matrix.Rows];
        for (var row = 0; row < matrix.Rows; row++)
        {
            scales[row] = QuantizedVector.Quantize(matrix.Row(row), rows.AsSpan(row * matrix.Dimensions, matrix.Dimensions));
        }

        return TermVectorEncoder.Create(TermTable.Create(vocabulary.Terms), scales, rows, matrix.Dimensions);
    }

    private void Read(int papers) => Say($"Read {papers:N0} papers");

    private void Tell(TrainingPass pass)
    {
        _losses.Add(pass.Loss);
        _reciprocalRanks.Add(pass.HeldOutReciprocalRank);
        Say($"Pass {pass.Number}, {pass.Progress:0 %}: loss {pass.Loss:0.000}, held-out abstracts found by title {pass.HeldOutReciprocalRank:0.0000}");
    }

    private void Say(FormattableString text) => progress?.Report(text.ToString(CultureInfo.InvariantCulture));
}
