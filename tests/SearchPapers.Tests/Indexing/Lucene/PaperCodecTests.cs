using Lucene.Net.Codecs;
using Lucene.Net.Index;
using SearchPapers.Indexing.Lucene;
using SearchPapers.Indexing.Papers;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Indexing.Lucene;

public sealed class PaperCodecTests : IDisposable
{
    private readonly IndexFixture _index = IndexFixture.Create(Some.Entries);

    public void Dispose() => _index.Dispose();

    [Fact]
    public void Every_segment_is_written_by_the_paper_codec()
    {
        using var directory = _index.Folder.Current()!.OpenDirectory();
        var segments = new SegmentInfos();
        segments.Read(directory);

        Assert.NotEmpty(segments.Segments);
        Assert.All(segments.Segments, segment => Assert.IsType<PaperCodec>(segment.Info.Codec));
    }

    [Fact]
    public void Lucene_finds_no_faults_in_an_index()
    {
        using var directory = _index.Folder.Current()!.OpenDirectory();

        Assert.True(new CheckIndex(directory).DoCheckIndex().Clean);
    }

    [Fact]
    public void Other_codecs_are_resolved_by_Lucene()
    {
        PaperCodecFactory.Register();

        Assert.Equal("Lucene46", Codec.ForName("Lucene46").Name);
    }

    [Fact]
    public void An_unknown_codec_is_a_damaged_index()
    {
        foreach (var file in Directory.GetFiles(_index.Folder.Current()!.SegmentsPath, "segments_*"))
        {
            var content = File.ReadAllBytes(file);
            var start = content.AsSpan().IndexOf("SearchPapers1"u8);
            "SearchPapersX"u8.CopyTo(content.AsSpan(start));
            File.WriteAllBytes(file, content);
        }

        var error = ErrorAssert.Throws(SearchPapersError.IndexFormat, _index.Open);
        Assert.Contains("ingest", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stored_paper_is_read_back_unchanged()
    {
        var paper = new PaperDetails
        {
            Paper = new Paper
            {
                Id = new PaperId("a/b \"c\""),
                Title = "Ünïcode \\ \"quotes\" \u2028 and 🐝",
                Authors = ["Ann Lee", "Bo"],
                Year = -1,
                Venue = "ICML",
                Url = "https://example.org/?a=1&b=2",
                Pdf = "https://example.org/a.pdf",
                Tags = ["bees"],
                FullText = true,
            },
            Abstract = "Line one\nline two",
            Note = "",
            Links =
            [
                .. Enum.GetValues<PaperLinkKind>().Select(kind => new PaperLink(kind, $"https://example.org/{kind}")),
            ],
            PdfTitle = "Other",
            PdfAuthors = ["C"],
            PdfYear = 2001,
            Sections = [new PaperSection("1 Bees", 2, 3)],
        };
        var plain = new PaperDetails { Paper = new Paper { Id = new PaperId("x"), Title = "X" } };

        Assert.Equivalent(paper, StoredPaperReader.Read(StoredPaperJson.Write(paper)), strict: true);
        Assert.Equivalent(plain, StoredPaperReader.Read(StoredPaperJson.Write(plain)), strict: true);
    }
}
