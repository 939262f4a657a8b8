using SearchPapers.Bibliography;
using SearchPapers.Download.Catalog;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Download.Catalog;

/// <summary>A catalog that a killed process or a full disk has cut off at any byte.</summary>
public sealed class TruncatedCatalogTests : IDisposable
{
    private static readonly CatalogEntry Later = Entry("later", "Of wasps");

    private static readonly CatalogEntry[] Records =
    [
        Entry("a", "Bees “dance”,\nsaid twice"),
        Entry("größe", "{\"paper\":{\"id\":\"語\"}}"),
        Entry("a", "Bees sing 🐝"),
        Entry("b", ""),
    ];

    private readonly TemporaryFolder _folder = new();
    private readonly byte[] _whole;
    private readonly int[] _ends;

    public TruncatedCatalogTests()
    {
        using (var catalog = PaperCatalog.Open(Path))
        {
            Array.ForEach(Records, catalog.Record);
        }

        _whole = File.ReadAllBytes(Path);
        _ends = [.. _whole.Index().Where(character => character.Item == '\n').Select(character => character.Index)];
    }

    private string Path => _folder["catalog.jsonl"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_catalog_cut_at_any_byte_loses_only_the_incomplete_record() =>
        CutAtEachByte(records =>
        {
            using var catalog = PaperCatalog.Open(Path);

            Assert.Equal(Describe(records), Describe(catalog.Entries));
            Assert.Empty(catalog.Notices);
        });

    [Fact]
    public void A_record_appended_to_a_cut_catalog_is_read_back() =>
        CutAtEachByte(records =>
        {
            using (var catalog = PaperCatalog.Open(Path))
            {
                catalog.Record(Later);
            }

            using var again = PaperCatalog.Open(Path);
            Assert.Equal(Describe([.. records, Later]), Describe(again.Entries));
            Assert.Empty(again.Notices);
            Assert.Equal(records.Length + 1, File.ReadAllText(Path).Count(character => character == '\n'));
        });

    [Fact]
    public void A_compacted_cut_catalog_has_one_line_per_paper() =>
        CutAtEachByte(records =>
        {
            using (var catalog = PaperCatalog.Open(Path))
            {
                catalog.Compact();
            }

            using var again = PaperCatalog.Open(Path);
            Assert.Equal(Describe(records), Describe(again.Entries));
            Assert.Equal(again.Entries.Count, File.ReadAllText(Path).Count(character => character == '\n'));
            Assert.Equal([Path], Directory.GetFiles(_folder.Path));
        });

    private static CatalogEntry Entry(string id, string title) =>
        new() { Paper = new ListedPaper { Id = new PaperId(id), Reference = new Reference { Title = title } } };

    // A paper's last record counts.
    private static IEnumerable<(string Id, string Title)> Describe(IEnumerable<CatalogEntry> records) => records
        .GroupBy(record => record.Id.Value)
        .Select(paper => (paper.Key, paper.Last().Reference.Title));

    // A record whose line lacks only its line break is complete.
    private void CutAtEachByte(Action<CatalogEntry[]> check) =>
        Assert.All(Enumerable.Range(0, _whole.Length + 1), length =>
        {
            File.WriteAllBytes(Path, _whole[..length]);
            check(Records[.._ends.Count(end => end <= length)]);
        });
}
