using SearchPapers.Extraction;
using SearchPapers.Ingestion;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Ingestion;

public sealed class KeptTextsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_was_read_of_a_file_goes_to_one_of_two_papers_that_have_it_at_once()
    {
        var texts = new KeptTexts(new CorpusFolder(_folder.Path));
        var arrived = new int[500];
        for (var file = 0; file < arrived.Length; file++)
        {
            texts.Keep(KeptTexts.Unnamed($"{file}"), "key", new ExtractedPaper { File = "bees.pdf" });
        }

        // Both spin until the other is there, too: whoever sleeps would come too late to be in the way.
        bool NameTogether(int file, string id)
        {
            Interlocked.Increment(ref arrived[file]);
            Assert.True(SpinWait.SpinUntil(() => Volatile.Read(ref arrived[file]) == 2, TimeSpan.FromSeconds(5)));
            return texts.Name($"{file}", new PaperId(id));
        }

        var named = await Task.WhenAll(new[] { "one", "other" }.Select(id => Task.Run(
            () => Enumerable.Range(0, arrived.Length).Count(file => NameTogether(file, id)), LibraryBench.Stop)));

        Assert.Equal(arrived.Length, named.Sum());
    }

    [Fact]
    public async Task Copies_of_a_file_may_be_kept_at_once()
    {
        var texts = new KeptTexts(new CorpusFolder(_folder.Path));

        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(
            () => texts.Keep(KeptTexts.Unnamed("ab"), "key", new ExtractedPaper { File = "bees.pdf" }), LibraryBench.Stop)));

        Assert.Equal("bees.pdf", texts.Find(KeptTexts.Unnamed("ab"), "key")?.File);
    }
}
