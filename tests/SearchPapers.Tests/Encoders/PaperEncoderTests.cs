using Microsoft.Extensions.AI;
using SearchPapers.Encoders;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Encoders;

public sealed class PaperEncoderTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_paper_is_encoded_as_title_and_abstract_and_a_query_as_it_is()
    {
        var generator = new FakeGenerator(_ => [1f]);
        using var encoder = new PaperEncoder(generator);

        await encoder.EncodePapersAsync([("Bees", "They dance."), ("Roads", null), ("Hives", " ")], Token);
        await encoder.EncodeQueryAsync("bees?", Token);

        Assert.Equal(["Bees\nThey dance.", "Roads", "Hives"], generator.Requests[0]);
        Assert.Equal(["bees?"], generator.Requests[1]);
    }

    [Fact]
    public async Task Queries_can_have_another_generator_and_papers_another_format()
    {
        var (papers, queries) = (new FakeGenerator(_ => [1f]), new FakeGenerator(_ => [2f]));
        using var encoder = new PaperEncoder(papers, queries) { JoinPaper = (title, text) => $"{title}[SEP]{text}" };

        var paper = await encoder.EncodePapersAsync([("Bees", "They dance.")], Token);
        var query = await encoder.EncodeQueryAsync("bees", Token);

        Assert.Equal(["Bees[SEP]They dance."], Assert.Single(papers.Requests));
        Assert.Equal((1f, 2f), (paper[0].Span[0], query.Span[0]));
    }

    [Fact]
    public async Task Many_papers_are_encoded_in_batches_and_returned_in_their_order()
    {
        var generator = new FakeGenerator(
            text => [float.Parse(text, System.Globalization.CultureInfo.InvariantCulture)]);
        using var encoder = new PaperEncoder(generator);

        var vectors = await encoder.EncodePapersAsync(
            Enumerable.Range(0, 300).Select(number => ($"{number}", (string?)null)), Token);

        Assert.Equal(
            Enumerable.Range(0, 300).Select(number => (float)number), vectors.Select(vector => vector.Span[0]));
        Assert.Equal([128, 128, 44], generator.Requests.Select(batch => batch.Length));
    }

    [Fact]
    public async Task Invalid_vectors_are_refused()
    {
        using var incomplete = new PaperEncoder(new FakeGenerator(_ => [1f]) { OmittedVectors = 1 });
        using var uneven = new PaperEncoder(new FakeGenerator(text => new float[text.Length]));
        using var infinite = new PaperEncoder(new FakeGenerator(_ => [float.NaN]));

        await Assert.ThrowsAsync<InvalidOperationException>(() => incomplete.EncodeQueryAsync("bees", Token));
        await Assert.ThrowsAsync<InvalidOperationException>(() => infinite.EncodeQueryAsync("bees", Token));
        await Assert.ThrowsAsync<InvalidOperationException>(() => uneven.EncodeQueryAsync("", Token));
        await uneven.EncodeQueryAsync("bee", Token);
        await Assert.ThrowsAsync<InvalidOperationException>(() => uneven.EncodePapersAsync([("bees", null)], Token));
    }

    [Fact]
    public void The_default_fingerprint_depends_on_the_metadata_of_the_generators()
    {
        PaperEncoder Create(string? model, int? dimensions, string? queries = null) => new(
            CreateGenerator(model, dimensions), queries is null ? null : CreateGenerator(queries, dimensions));

        Assert.Equal(Create("a", 2).Fingerprint, Create("a", 2).Fingerprint);
        Assert.Equal("a", Create("a", 2).Name);
        Assert.Equal("somewhere", Create(null, null).Name);
        Assert.Equal(
            5,
            new[] { Create("a", 2), Create("b", 2), Create("a", 3), Create("a", 2, "b"), Create(null, null) }
                .Select(encoder => encoder.Fingerprint).Distinct().Count());
    }

    [Fact]
    public void Name_and_fingerprint_can_be_set()
    {
        using var encoder = new PaperEncoder(new FakeGenerator(_ => [1f])) { Name = "mine", Fingerprint = "1" };

        Assert.Equal(("mine", "1"), (encoder.Name, encoder.Fingerprint));
    }

    [Fact]
    public void Generators_are_not_disposed_of()
    {
        var generator = new FakeGenerator(_ => [1f]);

        new PaperEncoder(generator).Dispose();

        Assert.False(generator.IsDisposed);
    }

    private static FakeGenerator CreateGenerator(string? model, int? dimensions) =>
        new(_ => [1f], new EmbeddingGeneratorMetadata("somewhere", null, model, dimensions));
}
