using SearchPapers.Search.Passages;
using SearchPapers.Search.Queries;
using SearchPapers.Tests.Support;
using SearchPapers.Text;

namespace SearchPapers.Tests.Search.Passages;

public sealed class PassageSelectorTests : IDisposable
{
    private static readonly SearchOptions ByKeyword = new() { Mode = SearchMode.Keyword };

    private readonly IndexFixture _fixture = IndexFixture.Create(Some.Entries);

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public void Only_query_terms_are_highlighted()
    {
        var passages = Passages("stable", "the stability of stable learners");

        Assert.All(passages, passage => Assert.All(
            Words(passage),
            word => Assert.Contains(word, new[] { "stable", "Stability", "learner" })));
        Assert.Equal(
            ["learner", "stable", "Stability"],
            Words(passages.Single(passage => passage.Kind == PassageKind.Abstract)));
    }

    [Fact]
    public void A_compound_is_highlighted_as_one_word()
    {
        var compound = Some.Paper("compound", "A title", "We rank by summary-level scores, and by level.");
        using var fixture = IndexFixture.Create([.. Some.Entries, Some.Entry(compound)]);

        Assert.Equal(
            ["summary-level", "level"],
            Words(Assert.Single(fixture.Search("summary-level", ByKeyword).Hits[0].Passages)));
    }

    [Fact]
    public void Passages_come_from_different_sections_best_first_with_their_pages()
    {
        var passages = Passages("stable", "stable learner example quokkas dropped", 10);

        Assert.Equal(
            [("1 Introduction", 1), ("2 Stability", 2), ("3 Quokkas", 4)],
            passages.Where(passage => passage.Kind == PassageKind.Body).Select(Place).Order());
        Assert.Equal("3 Quokkas", Passages("stable", "quokkas experiment")[0].Section);
    }

    [Fact]
    public void The_text_of_a_paper_comes_before_its_note() => Assert.DoesNotContain(
        Passages("stable", "stability bounds generalization"),
        passage => passage.Kind is PassageKind.Note or PassageKind.Title);

    [Fact]
    public void The_note_is_shown_for_a_paper_without_text()
    {
        var passage = Assert.Single(Passages("nectar", "radar"));

        Assert.Equal((PassageKind.Note, null, null), (passage.Kind, passage.Page, passage.Section));
        Assert.Equal(["radar"], Words(passage));
    }

    [Fact]
    public void The_note_is_shown_if_the_paper_does_not_match()
    {
        var noted = Some.Paper("noted", "A title", "Of nothing.", note: "On zebras.");
        using var fixture = IndexFixture.Create([.. Some.Entries, Some.Entry(noted)]);

        Assert.Equal(PassageKind.Note, Assert.Single(fixture.Search("zebras", ByKeyword).Hits.Single().Passages).Kind);
    }

    [Fact]
    public void A_title_is_shown_only_without_other_passages()
    {
        using var fixture =
            IndexFixture.Create([.. Some.Entries, Some.Entry(Some.UnreadPaper("bare", "Zebras at night"))]);

        var passage = Assert.Single(fixture.Search("zebra", ByKeyword).Hits.Single().Passages);

        Assert.Equal((PassageKind.Title, "Zebras at night"), (passage.Kind, passage.Text));
        Assert.Equal(["Zebras"], Words(passage));
    }

    [Fact]
    public void A_paper_found_semantically_shows_its_abstract()
    {
        using var snapshot = _fixture.Open();
        var evidence = new PassageSelector(
            snapshot, SearchRequest.FromTokens("nectar", Tokenizer.ReadTerms("nectar")), _ => 2, _ => null);

        var passage = Assert.Single(evidence.Select(Some.Entry("hive").Paper, 0, 3));

        Assert.Equal((PassageKind.Abstract, 1), (passage.Kind, passage.Page));
        Assert.Empty(passage.Highlights);
    }

    [Theory]
    [InlineData("Abstract", 2)]
    [InlineData("ABSTRACT.", 2)]
    [InlineData("4 Abstract interpretation", 1)]
    public void The_abstract_has_the_page_of_its_heading_or_the_first(string heading, int page)
    {
        var paper = Some.Paper("paged", "A title", "On zebras.") with { Sections = [new PaperSection(heading, 1, 2)] };
        using var fixture = IndexFixture.Create([.. Some.Entries, Some.Entry(paper)]);

        Assert.Equal(page, fixture.Search("zebras", ByKeyword).Hits.Single().Passages.Single().Page);
    }

    [Fact]
    public void A_term_of_every_paper_is_highlighted_after_papers_were_replaced()
    {
        _fixture.Update([Some.Entry("hive")]);

        Assert.Contains("method", Words(Passages("dances", "method").Single()));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void No_more_passages_are_shown_than_requested(int count) =>
        Assert.Equal(count, Passages("stable", "stable learner example quokkas", count).Count);

    private static (string?, int) Place(Passage passage) => (passage.Section, passage.Page!.Value);

    private static IEnumerable<string> Words(Passage passage) =>
        passage.Highlights.Select(highlight => passage.Text.Substring(highlight.Start, highlight.Length));

    private IReadOnlyList<Passage> Passages(string id, string query, int count = 3) => _fixture
        .Search(query, new SearchOptions { MaxPassages = count })
        .Hits.Single(hit => hit.Paper.Id.Value == id)
        .Passages;
}
