using System.Text.Json.Serialization;

namespace SearchPapers.Json;

/// <summary>The JSON of search results: the ranks of a hit, with weights and terms apart in its explanation.</summary>
internal sealed record SearchResultsJson(
    string Query,
    string Mode,
    double TookMs,
    int TotalHits,
    bool TotalHitsIsExact,
    IReadOnlyList<string> Notices,
    IReadOnlyList<SearchResultsJson.HitJson> Hits,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] SearchResultsJson.FacetsJson? Facets)
{
    public static SearchResultsJson From(SearchResults results) => new(
        results.Query,
        results.Mode switch { SearchMode.Keyword => "keyword", SearchMode.Semantic => "semantic", _ => "hybrid" },
        results.TookMs,
        results.TotalHits,
        results.TotalHitsIsExact,
        results.Notices,
        [.. results.Hits.Select(HitJson.From)],
        results.Facets is { } facets ? FacetsJson.From(facets) : null);

    internal sealed record HitJson(
        int Rank,
        double Score,
        PaperJson Paper,
        RankJson? Keyword,
        RankJson? Semantic,
        IReadOnlyList<PassageJson> Passages,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ExplanationJson? Explanation)
    {
        public static HitJson From(SearchHit hit) => new(
            hit.Rank,
            hit.Score,
            PaperJson.From(hit.Paper),
            RankJson.From(hit.Keyword),
            RankJson.From(hit.Semantic),
            [.. hit.Passages.Select(PassageJson.From)],
            (hit.Keyword ?? hit.Semantic)?.Terms is null ? null : ExplanationJson.From(hit));
    }

    internal sealed record PaperJson(
        string Id,
        string Title,
        IReadOnlyList<string> Authors,
        int? Year,
        string? Venue,
        string? Url,
        string? Pdf,
        IReadOnlyList<string> Tags,
        bool FullText)
    {
        public static PaperJson From(Paper paper) => new(
            paper.Id.Value, paper.Title, paper.Authors, paper.Year, paper.Venue, paper.Url, paper.Pdf, paper.Tags,
            paper.FullText);
    }

    internal sealed record RankJson(int Rank, double Score)
    {
        // Null for a paper that the retriever did not find.
        public static RankJson? From(RetrieverScore? score) =>
            score is { Rank: { } rank } ? new RankJson(rank, score.Score) : null;
    }

    internal sealed record PassageJson(
        string Kind, string? Section, int? Page, string Text, IReadOnlyList<Highlight> Highlights)
    {
        public static PassageJson From(Passage passage) => new(
            passage.Kind switch
            {
                PassageKind.Abstract => "abstract",
                PassageKind.Note => "note",
                PassageKind.Title => "title",
                _ => "body",
            },
            passage.Section,
            passage.Page,
            passage.Text,
            passage.Highlights);
    }

    internal sealed record ExplanationJson(
        KeywordJson? Keyword,
        SemanticJson? Semantic,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] double TitleBonus)
    {
        public static ExplanationJson From(SearchHit hit) => new(
            hit.Keyword is { } keyword ? new KeywordJson(keyword.Weight, keyword.Normalised, keyword.Terms!) : null,
            hit.Semantic is { } semantic ? new SemanticJson(semantic.Weight, semantic.Normalised) : null,
            hit.TitleBonus);
    }

    internal sealed record KeywordJson(double Weight, double Normalised, IReadOnlyList<TermShare> Terms);

    internal sealed record SemanticJson(double Weight, double Normalised);

    internal sealed record FacetsJson(
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<CountJson>? Year,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<CountJson>? Venue,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<CountJson>? Tag)
    {
        public static FacetsJson From(IReadOnlyDictionary<string, IReadOnlyList<KeyValuePair<string, int>>> facets)
        {
            List<CountJson>? Counts(string field) => facets.TryGetValue(field, out var counts)
                ? [.. counts.Select(count => new CountJson(count.Key, count.Value))]
                : null;
            return new FacetsJson(Counts("year"), Counts("venue"), Counts("tag"));
        }
    }

    internal sealed record CountJson(string Value, int Count);
}
