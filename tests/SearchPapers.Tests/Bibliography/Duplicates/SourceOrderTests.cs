using System.Text.Json;
using CsCheck;
using SearchPapers.Bibliography;
using SearchPapers.Bibliography.Duplicates;

namespace SearchPapers.Tests.Bibliography.Duplicates;

/// <summary>
/// The first source decides only what sources contradict each other in, and the order of lists. These agree on title,
/// authors and publication as far as they name them.
/// </summary>
public sealed class SourceOrderTests
{
    private static readonly string[] Names = ["a.md", "b.bib", "c.md", "d.bib"];

    // Papers that are identified by an arXiv id, a DOI, and the title alone.
    private static readonly string?[] Pages =
        ["https://arxiv.org/abs/1706.00001", "https://doi.org/10.1000/bees", null];

    private static readonly Gen<Reference> Listing = Gen.Select(
        Gen.Int[0, Pages.Length - 1], Gen.Bool, Gen.Int[0, 2], Gen.Int[0, 3].Array[0, 2], Gen.Bool, CreateListing);

    private static readonly Gen<List<(string Name, Reference[] References)>> Sources =
        Listing.Array[0, 4].Array[Names.Length].Select(lists => Names.Zip(lists, Read).ToList());

    [Fact]
    public void Sources_in_any_order_merge_into_the_same_papers() =>
        Sources.SelectMany(sources => Gen.Shuffle(sources).Select(shuffled => (sources, shuffled))).Sample(
            (sources, shuffled) => Assert.Equal(Describe(Merge([], sources)), Describe(Merge([], shuffled))));

    [Fact]
    public void Sources_read_one_after_another_merge_as_if_read_at_once() =>
        Sources.Sample(sources => Assert.Equal(
            Serialize(Merge([], sources)),
            Serialize(sources.Aggregate<(string, Reference[]), IReadOnlyList<ListedPaper>>(
                [], (known, source) => Merge(known, [source])))));

    [Fact]
    public void Reading_the_sources_again_in_any_order_changes_nothing() =>
        Sources.SelectMany(sources => Gen.Shuffle(sources).Select(shuffled => (sources, shuffled))).Sample(
            (sources, shuffled) =>
            {
                var papers = Merge([], sources);

                Assert.Equal(Serialize(papers), Serialize(Merge(papers, shuffled)));
            });

    private static Reference CreateListing(
        int paper, bool hasAuthors, int publication, int[] details, bool hasAbstract) => new()
        {
            Title = hasAuthors ? $"The Bees of the World, Part {paper}" : $"The bees of the world, part {paper}",
            Authors = hasAuthors ? ["Ada Apis", "Bela Bombus"] : [],
            Venue = publication switch { 0 => null, 1 => VenueNames.Preprint, _ => "Hives" },
            Year = publication switch { 0 => null, 1 => 2017, _ => 2018 },
            Abstract = hasAbstract ? "They dance." : null,
            Note = details.Length == 0 ? null : string.Join('\n', details.Select(detail => $"Note {detail}")),
            Tags = [.. details.Select(detail => $"Tag {detail}").Distinct()],
            Links =
            [
                .. Pages[paper] is { } page ? [new PaperLink(PaperLinkKind.Page, page)] : Array.Empty<PaperLink>(),
                .. details.Select(detail => new PaperLink(PaperLinkKind.Code, $"https://example.org/{detail}")),
            ],
            PdfAddresses = paper == 0 ? [new Uri("https://arxiv.org/pdf/1706.00001")] : [],
        };

    private static (string Name, Reference[] References) Read(string name, Reference[] references) =>
        (name, [.. references.Select(reference => reference with { Sources = [name] })]);

    private static IReadOnlyList<ListedPaper> Merge(
        IReadOnlyList<ListedPaper> known, IEnumerable<(string Name, Reference[] References)> sources)
    {
        var merger = new ReferenceMerger(known);
        foreach (var (name, references) in sources)
        {
            merger.Merge(references, name);
        }

        return merger.Papers;
    }

    private static string Serialize(IReadOnlyList<ListedPaper> papers) => JsonSerializer.Serialize(papers);

    private static string Describe(IReadOnlyList<ListedPaper> papers) => Serialize(
    [
        .. papers.OrderBy(paper => paper.Id).Select(paper => paper with
        {
            Reference = WithSortedLists(paper.Reference),
            Listings = [.. paper.Listings.OrderBy(listing => listing.Sources[0]).Select(WithSortedLists)],
        }),
    ]);

    private static Reference WithSortedLists(Reference reference) => reference with
    {
        Note = reference.Note is { } note ? string.Join('\n', note.Split('\n').Order()) : null,
        Tags = [.. reference.Tags.Order()],
        Links = [.. reference.Links.OrderBy(link => link.Url)],
        PdfAddresses = [.. reference.PdfAddresses.OrderBy(address => address.AbsoluteUri)],
        Sources = [.. reference.Sources.Order()],
    };
}
