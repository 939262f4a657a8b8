using System.IO.Compression;
using System.Numerics.Tensors;
using System.Text.Json;
using SearchPapers.Encoders;
using SearchPapers.Encoders.TermVectors;
using SearchPapers.Encoders.Training;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Encoders.Training;

public sealed class EncoderTrainingTests : IDisposable
{
    private static readonly EncoderTraining Quick = new() { Dimensions = 16, Passes = 20 };

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string EncoderPath => Path.Combine(_folder["encoder"], "science-encoder.bin");

    public void Dispose() => _folder.Dispose();

    // Titles and abstracts have no common words: a random abstract has the same topic in one of ten cases.
    [Fact]
    public async Task An_encoder_matches_new_titles_with_abstracts_that_have_no_common_words()
    {
        var report = await TrainAsync(SyntheticPaper.Lines(300));
        var newPapers = SyntheticPaper.Create(40, seed: 9);
        using var encoder = PaperEncoder.FromFolder(_folder["encoder"]);
        var abstracts = await encoder.EncodePapersAsync(
            newPapers.Select(paper => (paper.Abstract, (string?)null)), Cancellation);
        var titles = await encoder.EncodePapersAsync(
            newPapers.Select(paper => (paper.Title, (string?)null)), Cancellation);

        var correct = newPapers.Index()
            .Count(paper => newPapers[Nearest(titles[paper.Index], abstracts)].Topic == paper.Item.Topic);

        Assert.InRange(correct, 30, 40);
        Assert.True(report.HeldOutReciprocalRanks[^1] > 0.4);
        Assert.True(report.Losses[^1] < report.Losses[0]);
    }

    [Fact]
    public async Task An_encoder_with_a_wrong_checksum_is_refused()
    {
        await TrainAsync(SyntheticPaper.Lines(300));
        var file = await File.ReadAllBytesAsync(EncoderPath, Cancellation);
        file[^1] ^= 1;
        await File.WriteAllBytesAsync(EncoderPath, file, Cancellation);

        var error = ErrorAssert.Throws(
            SearchPapersError.EncoderFormat, () => PaperEncoder.FromFolder(_folder["encoder"]));

        Assert.Contains("science-encoder.bin", error.Message);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_created_is_reported_before_the_first_pass()
    {
        await File.WriteAllTextAsync(_folder["encoder"], "a file is in the way", Cancellation);
        var messages = new List<string>();

        await Assert.ThrowsAnyAsync<IOException>(
            () => TrainAsync(SyntheticPaper.Lines(300), new SynchronousProgress<string>(messages.Add)));

        Assert.DoesNotContain(messages, text => text.StartsWith("Pass", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_report_is_written_to_the_folder_of_the_encoder()
    {
        var report = await TrainAsync(SyntheticPaper.Lines(300));
        var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(_folder["encoder"], "report.json"))).RootElement;
        var (encoder, fingerprint) = TermVectorEncoderFile.Open(File.ReadAllBytes(EncoderPath));

        Assert.Equal((270, 30, 0, 16), (report.Papers, report.HeldOut, report.SkippedLines, report.Dimensions));
        Assert.Equal(
            (encoder.Terms.Count, encoder.Dimensions, fingerprint),
            (report.Terms, report.Dimensions, report.Fingerprint));
        Assert.Equal(new FileInfo(EncoderPath).Length, json.GetProperty("bytes").GetInt64());
        Assert.Equal(fingerprint, json.GetProperty("fingerprint").GetString());
        Assert.Equal(report.Losses, json.GetProperty("losses").EnumerateArray().Select(loss => loss.GetDouble()));
        Assert.Equal(
            report.HeldOutReciprocalRanks,
            json.GetProperty("heldOutReciprocalRanks").EnumerateArray().Select(rank => rank.GetDouble()));
    }

    [Fact]
    public async Task The_same_papers_and_seed_give_the_same_bytes_with_any_compression()
    {
        var lines = string.Join('\n', SyntheticPaper.Lines(300));
        await File.WriteAllTextAsync(_folder["a.jsonl"], lines, Cancellation);
        await CompressAsync(lines, stream => new GZipStream(stream, CompressionLevel.Fastest), _folder["a.jsonl.gz"]);
        await CompressAsync(lines, stream => new BrotliStream(stream, CompressionLevel.Fastest), _folder["a.jsonl.br"]);

        var contents = new List<string>();
        (string File, int Seed)[] runs =
            [("a.jsonl", 1), ("a.jsonl", 1), ("a.jsonl.gz", 1), ("a.jsonl.br", 1), ("a.jsonl", 2)];
        foreach (var (file, seed) in runs)
        {
            var training = Quick with { Seed = seed, Passes = 3 };
            await training.RunAsync([_folder[file]], _folder["encoder"], cancellationToken: Cancellation);
            contents.Add(Convert.ToHexString(await File.ReadAllBytesAsync(EncoderPath, Cancellation)));
        }

        Assert.Single(contents.Take(4).Distinct());
        Assert.NotEqual(contents[0], contents[4]);
    }

    [Fact]
    public async Task Several_files_are_read_and_invalid_lines_are_counted()
    {
        await File.WriteAllLinesAsync(_folder["a.jsonl"], SyntheticPaper.Lines(100), Cancellation);
        await File.WriteAllLinesAsync(
            _folder["b.jsonl"],
            [
                .. SyntheticPaper.Lines(50, seed: 2), "{", "[]", "", """{"title": "No abstract"}""",
                """{"title": "", "text": "No title."}""", """{"title": "\ud800", "text": "Half a character."}""", "\0",
            ],
            Cancellation);

        var report = await (Quick with { Passes = 1 }).RunAsync(
            [_folder["a.jsonl"], _folder["b.jsonl"]], _folder["encoder"], cancellationToken: Cancellation);

        Assert.Equal((135, 15, 6), (report.Papers, report.HeldOut, report.SkippedLines));
    }

    [Fact]
    public async Task Too_few_papers_are_refused_and_nothing_is_written()
    {
        var error = await ErrorAssert.ThrowsAsync(
            SearchPapersError.CorpusFormat, () => TrainAsync(SyntheticPaper.Lines(99)));

        Assert.Contains("only 99 papers", error.Message);
        AssertNothingIsWritten();
    }

    [Fact]
    public async Task Papers_without_common_words_are_refused()
    {
        var unrelated = Enumerable.Range(0, 120)
            .Select(number => JsonSerializer.Serialize(new { title = $"qa{number}x", text = $"qb{number}x." }));

        await ErrorAssert.ThrowsAsync(SearchPapersError.CorpusFormat, () => TrainAsync(unrelated));

        AssertNothingIsWritten();
    }

    [Fact]
    public async Task Invalid_arguments_and_files_are_refused()
    {
        await File.WriteAllTextAsync(_folder["damaged.jsonl.gz"], "no gzip", Cancellation);

        foreach (var file in new[] { "nosuch.jsonl", "damaged.jsonl.gz" })
        {
            var error = await ErrorAssert.ThrowsAsync(
                SearchPapersError.CorpusFormat,
                () => Quick.RunAsync([_folder[file]], _folder["encoder"], cancellationToken: Cancellation));
            Assert.Contains(file, error.Message);
        }

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => Quick.RunAsync([], "encoder", cancellationToken: Cancellation));
        await Assert.ThrowsAsync<ArgumentException>(() => Quick.RunAsync(["a"], " ", cancellationToken: Cancellation));
        Assert.Throws<ArgumentOutOfRangeException>(() => Quick with { Passes = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => Quick with { Dimensions = 15 });
        Assert.Throws<ArgumentOutOfRangeException>(() => Quick with { Dimensions = 1025 });
    }

    [Theory]
    [InlineData("Read")]
    [InlineData("Pass 2")]
    public async Task A_stopped_training_writes_nothing(string stopAt)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var progress = new SynchronousProgress<string>(text =>
        {
            if (text.StartsWith(stopAt, StringComparison.Ordinal))
            {
                stop.Cancel();
            }
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => TrainAsync(SyntheticPaper.Lines(300), progress, stop.Token));

        Assert.True(stop.IsCancellationRequested);
        AssertNothingIsWritten();
    }

    private void AssertNothingIsWritten() =>
        Assert.False(File.Exists(EncoderPath) || File.Exists(Path.Combine(_folder["encoder"], "report.json")));

    private static int Nearest(ReadOnlyMemory<float> title, IReadOnlyList<ReadOnlyMemory<float>> abstracts) =>
        abstracts.Index().MaxBy(text => TensorPrimitives.Dot(title.Span, text.Item.Span)).Index;

    private static async Task CompressAsync(string lines, Func<Stream, Stream> compress, string path)
    {
        await using var stream = compress(File.Create(path));
        await stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(lines), Cancellation);
    }

    private async Task<TrainingReport> TrainAsync(
        IEnumerable<string> lines, IProgress<string>? progress = null, CancellationToken? cancellationToken = null)
    {
        await File.WriteAllLinesAsync(_folder["papers.jsonl"], lines, Cancellation);
        return await Quick.RunAsync(
            [_folder["papers.jsonl"]], _folder["encoder"], progress, cancellationToken ?? Cancellation);
    }
}
