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

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string EncoderPath => Path.Combine(_folder["encoder"], "science-encoder.bin");

    public void Dispose() => _folder.Dispose();

    // Titles and abstracts share no word: chance would find an abstract of the same topic for one in ten.
    [Fact]
    public async Task An_encoder_finds_abstracts_that_it_has_not_learnt_from_by_titles_that_share_no_word_with_them()
    {
        var report = await TrainAsync(SyntheticPapers.Lines(300));
        var others = SyntheticPapers.Of(40, seed: 9);
        using var encoder = PaperEncoder.FromFolder(_folder["encoder"]);
        var abstracts = await encoder.EncodePapersAsync(others.Select(paper => (paper.Abstract, (string?)null)), Stop);
        var titles = await encoder.EncodePapersAsync(others.Select(paper => (paper.Title, (string?)null)), Stop);

        var found = others.Index().Count(paper => others[Nearest(titles[paper.Index], abstracts)].Topic == paper.Item.Topic);

        Assert.InRange(found, 30, 40);
        Assert.True(report.HeldOutReciprocalRanks[^1] > 0.4);
        Assert.True(report.Losses[^1] < report.Losses[0]);
    }

    [Fact]
    public async Task An_encoder_with_a_number_that_is_not_its_own_is_refused()
    {
        await TrainAsync(SyntheticPapers.Lines(300));
        var file = await File.ReadAllBytesAsync(EncoderPath, Stop);
        file[^1] ^= 1;
        await File.WriteAllBytesAsync(EncoderPath, file, Stop);

        var error = ErrorAssert.Throws(SearchPapersError.EncoderFormat, () => PaperEncoder.FromFolder(_folder["encoder"]));

        Assert.Contains("science-encoder.bin", error.Message);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_is_told_before_the_first_pass()
    {
        await File.WriteAllTextAsync(_folder["encoder"], "a file is in the way", Stop);
        var told = new List<string>();

        await Assert.ThrowsAnyAsync<IOException>(() => TrainAsync(SyntheticPapers.Lines(300), new Told(told.Add)));

        Assert.DoesNotContain(told, text => text.StartsWith("Pass", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_report_is_beside_the_encoder_and_says_the_same()
    {
        var report = await TrainAsync(SyntheticPapers.Lines(300));
        var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(_folder["encoder"], "report.json"))).RootElement;
        var (encoder, fingerprint) = TermVectorEncoderFile.Open(File.ReadAllBytes(EncoderPath));

        Assert.Equal((270, 30, 0, 16), (report.Papers, report.HeldOut, report.PassedOver, report.Dimensions));
        Assert.Equal((encoder.Terms.Count, encoder.Dimensions, fingerprint), (report.Terms, report.Dimensions, report.Fingerprint));
        Assert.Equal((new FileInfo(EncoderPath).Length, fingerprint), (json.GetProperty("bytes").GetInt64(), json.GetProperty("fingerprint").GetString()));
        Assert.Equal(report.Losses, json.GetProperty("losses").EnumerateArray().Select(loss => loss.GetDouble()));
        Assert.Equal(
            report.HeldOutReciprocalRanks, json.GetProperty("heldOutReciprocalRanks").EnumerateArray().Select(rank => rank.GetDouble()));
    }

    [Fact]
    public async Task The_same_papers_and_seed_give_the_same_bytes_however_they_are_packed()
    {
        var lines = string.Join('\n', SyntheticPapers.Lines(300));
        await File.WriteAllTextAsync(_folder["a.jsonl"], lines, Stop);
        await PackAsync(lines, stream => new GZipStream(stream, CompressionLevel.Fastest), _folder["a.jsonl.gz"]);
        await PackAsync(lines, stream => new BrotliStream(stream, CompressionLevel.Fastest), _folder["a.jsonl.br"]);

        var prints = new List<string>();
        foreach (var (file, seed) in new[] { ("a.jsonl", 1), ("a.jsonl", 1), ("a.jsonl.gz", 1), ("a.jsonl.br", 1), ("a.jsonl", 2) })
        {
            var training = Quick with { Seed = seed, Passes = 3 };
            await training.RunAsync([_folder[file]], _folder["encoder"], cancellationToken: Stop);
            prints.Add(Convert.ToHexString(await File.ReadAllBytesAsync(EncoderPath, Stop)));
        }

        Assert.Single(prints.Take(4).Distinct());
        Assert.NotEqual(prints[0], prints[4]);
    }

    [Fact]
    public async Task Several_files_are_one_collection_and_bad_lines_are_counted()
    {
        await File.WriteAllLinesAsync(_folder["a.jsonl"], SyntheticPapers.Lines(100), Stop);
        await File.WriteAllLinesAsync(
            _folder["b.jsonl"],
            [
                .. SyntheticPapers.Lines(50, seed: 2), "{", "[]", "", """{"title": "No abstract"}""", """{"title": "", "text": "No title."}""",
                """{"title": "\ud800", "text": "Half a character."}""", "\0",
            ],
            Stop);

        var report = await (Quick with { Passes = 1 }).RunAsync(
            [_folder["a.jsonl"], _folder["b.jsonl"]], _folder["encoder"], cancellationToken: Stop);

        Assert.Equal((135, 15, 6), (report.Papers, report.HeldOut, report.PassedOver));
    }

    [Fact]
    public async Task Too_few_papers_are_refused_and_nothing_is_written()
    {
        var error = await ErrorAssert.ThrowsAsync(SearchPapersError.CorpusFormat, () => TrainAsync(SyntheticPapers.Lines(99)));

        Assert.Contains("only 99 papers", error.Message);
        AssertNothingIsWritten();
    }

    [Fact]
    public async Task Papers_that_have_no_word_in_common_are_refused()
    {
        var strangers = Enumerable.Range(0, 120).Select(at => JsonSerializer.Serialize(new { title = $"qa{at}x", text = $"qb{at}x." }));

        await ErrorAssert.ThrowsAsync(SearchPapersError.CorpusFormat, () => TrainAsync(strangers));

        AssertNothingIsWritten();
    }

    [Fact]
    public async Task What_is_wrong_with_a_call_or_a_file_is_said()
    {
        await File.WriteAllTextAsync(_folder["damaged.jsonl.gz"], "no gzip", Stop);

        foreach (var file in new[] { "nosuch.jsonl", "damaged.jsonl.gz" })
        {
            var error = await ErrorAssert.ThrowsAsync(SearchPapersError.CorpusFormat, () => Quick.RunAsync([_folder[file]], _folder["encoder"], cancellationToken: Stop));
            Assert.Contains(file, error.Message);
        }

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Quick.RunAsync([], "encoder", cancellationToken: Stop));
        await Assert.ThrowsAsync<ArgumentException>(() => Quick.RunAsync(["a"], " ", cancellationToken: Stop));
        Assert.Throws<ArgumentOutOfRangeException>(() => Quick with { Passes = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => Quick with { Dimensions = 15 });
        Assert.Throws<ArgumentOutOfRangeException>(() => Quick with { Dimensions = 1025 });
    }

    [Theory]
    [InlineData("Read")]
    [InlineData("Pass 2")]
    public async Task A_training_that_is_stopped_writes_nothing(string at)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var progress = new Told(text =>
        {
            if (text.StartsWith(at, StringComparison.Ordinal))
            {
                stop.Cancel();
            }
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => TrainAsync(SyntheticPapers.Lines(300), progress, stop.Token));

        Assert.True(stop.IsCancellationRequested);
        AssertNothingIsWritten();
    }

    private void AssertNothingIsWritten() => Assert.False(File.Exists(EncoderPath) || File.Exists(Path.Combine(_folder["encoder"], "report.json")));

    private static int Nearest(ReadOnlyMemory<float> title, IReadOnlyList<ReadOnlyMemory<float>> abstracts) =>
        abstracts.Index().MaxBy(text => TensorPrimitives.Dot(title.Span, text.Item.Span)).Index;

    private static async Task PackAsync(string lines, Func<Stream, Stream> pack, string path)
    {
        await using var stream = pack(File.Create(path));
        await stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(lines), Stop);
    }

    private async Task<TrainingReport> TrainAsync(
        IEnumerable<string> lines, IProgress<string>? progress = null, CancellationToken? cancellationToken = null)
    {
        await File.WriteAllLinesAsync(_folder["papers.jsonl"], lines, Stop);
        return await Quick.RunAsync([_folder["papers.jsonl"]], _folder["encoder"], progress, cancellationToken ?? Stop);
    }

    private sealed class Told(Action<string> tell) : IProgress<string>
    {
        public void Report(string value) => tell(value);
    }
}
