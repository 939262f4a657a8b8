using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using SearchPapers.Encoders.TermVectors;
using SearchPapers.Encoders.Vectors;
using SearchPapers.Files;
using SearchPapers.Sources.JsonLines;

namespace SearchPapers.Encoders.Training;

internal sealed class TrainingRun(IReadOnlyList<LineFile> files, EncoderTraining options, IProgress<string>? progress)
{
    private const string ReportName = "report.json";

    private const int MinPapers = 100;

    // Few papers make smaller batches: there are at least so many batches in a pass.
    private const int MinBatches = 8;

    // The maximum share of held-out papers is a tenth.
    private const int PapersPerHeldOut = 10;

    private readonly List<double> _losses = [];
    private readonly List<double> _reciprocalRanks = [];
    private int _skippedLines;

    public TrainingReport Run(string folder, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        var reader = ReadPapers(cancellationToken);
        var settings = CreateSettings(reader.Papers.Count);
        var vocabulary = TrainingVocabulary.Choose(reader, settings);
        if (vocabulary.Terms.Count == 0)
        {
            throw files[0].CreateException(
                line: null, "its papers have no common words", "Name files with more papers of a field");
        }

        var papers = vocabulary.Map(reader.Papers);

        // Fails now, and not after the training, if the folder cannot be created.
        Directory.CreateDirectory(folder);
        var trainer = new EncoderTrainer(papers, vocabulary.Terms.Count, settings);
        var encoder = CreateEncoder(vocabulary, trainer.Run(ReportPass, cancellationToken));

        // The caller does not wait for a stopped training, so nothing must be written.
        cancellationToken.ThrowIfCancellationRequested();
        var path = Path.Combine(folder, TrainedEncoder.FileName);
        var report = new TrainingReport
        {
            Papers = papers.Count - settings.HeldOut,
            HeldOut = settings.HeldOut,
            SkippedLines = _skippedLines,
            Terms = vocabulary.Terms.Count,
            Dimensions = settings.Dimensions,
            Losses = _losses,
            HeldOutReciprocalRanks = _reciprocalRanks,
            Elapsed = Stopwatch.GetElapsedTime(start),
            Fingerprint = TermVectorEncoderFile.Write(path, encoder),
            Bytes = new FileInfo(path).Length,
        };
        File.WriteAllText(
            Path.Combine(folder, ReportName),
            JsonSerializer.Serialize(report, TrainingJson.Default.TrainingReport));
        return report;
    }

    private TermIdReader ReadPapers(CancellationToken cancellationToken)
    {
        var reader = TermIdReader.Read(files.SelectMany(ReadFile), ReportPapers, cancellationToken);
        return reader.Papers.Count >= MinPapers ? reader : throw files[0].CreateException(
            line: null,
            $"it and the following files have only {reader.Papers.Count} papers with a title and an abstract",
            $"Name files with at least {MinPapers} papers; a good encoder needs some hundred thousand");
    }

    private IEnumerable<(string Title, string Text)> ReadFile(LineFile file)
    {
        foreach (var (_, text) in file.ReadLines())
        {
            if (JsonLine.Parse(text, out _) is { Title.Length: > 0, Text.Length: > 0 } line)
            {
                yield return (line.Title, line.Text);
            }
            else
            {
                _skippedLines++;
            }
        }
    }

    private TrainingSettings CreateSettings(int papers)
    {
        var defaults = new TrainingSettings();
        return defaults with
        {
            Dimensions = options.Dimensions,
            Passes = options.Passes,
            Seed = options.Seed,
            HeldOut = Math.Min(defaults.HeldOut, papers / PapersPerHeldOut),
            BatchSize = Math.Min(defaults.BatchSize, papers / MinBatches / 2 * 2),
        };
    }

    private static TermVectorEncoder CreateEncoder(TrainingVocabulary vocabulary, EmbeddingMatrix matrix)
    {
        var rows = new sbyte[matrix.Rows * matrix.Dimensions];
        var scales = new float[matrix.Rows];
        for (var row = 0; row < matrix.Rows; row++)
        {
            var target = rows.AsSpan(row * matrix.Dimensions, matrix.Dimensions);
            scales[row] = QuantizedVector.Quantize(matrix.Row(row), target);
        }

        return TermVectorEncoder.Create(TermTable.Create(vocabulary.Terms), scales, rows, matrix.Dimensions);
    }

    private void ReportPapers(int papers) => Report($"Read {papers:N0} papers");

    private void ReportPass(TrainingPass pass)
    {
        _losses.Add(pass.Loss);
        _reciprocalRanks.Add(pass.HeldOutReciprocalRank);
        var mrr = pass.HeldOutReciprocalRank;
        Report($"Pass {pass.Number}, {pass.Progress:0 %}: loss {pass.Loss:0.000}, held-out MRR {mrr:0.0000}");
    }

    private void Report(FormattableString text) => progress?.Report(text.ToString(CultureInfo.InvariantCulture));
}
