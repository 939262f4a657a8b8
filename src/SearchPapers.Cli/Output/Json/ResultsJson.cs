using System.Text.Json;

namespace SearchPapers.Cli.Output.Json;

/// <summary>Writes an answer as JSON, by hand: the serializer takes longer to wake than a search takes.</summary>
/// <remarks>A test holds it to what the serializer writes.</remarks>
internal static class ResultsJson
{
    public static void Write(Utf8JsonWriter json, SearchResults results)
    {
        json.WriteStartObject();
        json.WriteString("query", results.Query);
        json.WriteString("mode", Name(results.Mode));
        json.WriteNumber("tookMs", results.TookMs);
        json.WriteNumber("totalHits", results.TotalHits);
        json.WriteBoolean("totalHitsIsExact", results.TotalHitsIsExact);
        Write(json, "notices", results.Notices, (writer, notice) => writer.WriteStringValue(notice));
        Write(json, "hits", results.Hits, Write);
        if (results.Facets is { } facets)
        {
            Write(json, facets);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SearchHit hit)
    {
        json.WriteStartObject();
        json.WriteNumber("rank", hit.Rank);
        json.WriteNumber("score", hit.Score);
        json.WritePropertyName("paper");
        Write(json, hit.Paper);
        Write(json, "keyword", hit.Keyword);
        Write(json, "semantic", hit.Semantic);
        Write(json, "passages", hit.Passages, Write);
        if ((hit.Keyword ?? hit.Semantic)?.Terms is not null)
        {
            WriteExplanation(json, hit);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Paper paper)
    {
        json.WriteStartObject();
        json.WriteString("id", paper.Id.Value);
        json.WriteString("title", paper.Title);
        Write(json, "authors", paper.Authors, (writer, author) => writer.WriteStringValue(author));
        Write(json, "year", paper.Year);
        json.WriteString("venue", paper.Venue);
        json.WriteString("url", paper.Url);
        json.WriteString("pdf", paper.Pdf);
        Write(json, "tags", paper.Tags, (writer, tag) => writer.WriteStringValue(tag));
        json.WriteBoolean("fullText", paper.FullText);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Passage passage)
    {
        json.WriteStartObject();
        json.WriteString("kind", Name(passage.Kind));
        json.WriteString("section", passage.Section);
        Write(json, "page", passage.Page);
        json.WriteString("text", passage.Text);
        json.WriteStartArray("highlights");
        foreach (var highlight in passage.Highlights)
        {
            json.WriteStartObject();
            json.WriteNumber("start", highlight.Start);
            json.WriteNumber("length", highlight.Length);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteExplanation(Utf8JsonWriter json, SearchHit hit)
    {
        json.WriteStartObject("explanation");
        WriteLeg(json, "keyword", hit.Keyword);
        WriteLeg(json, "semantic", hit.Semantic);
        if (hit.TitleBonus > 0)
        {
            json.WriteNumber("titleBonus", hit.TitleBonus);
        }

        json.WriteEndObject();
    }

    private static void WriteLeg(Utf8JsonWriter json, string name, RetrieverScore? leg)
    {
        if (leg is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("weight", leg.Weight);
        json.WriteNumber("normalised", leg.Normalised);
        if (name == "keyword")
        {
            Write(json, "terms", leg.Terms!, Write);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, TermShare term)
    {
        json.WriteStartObject();
        json.WriteString("term", term.Term);
        json.WriteString("field", term.Field);
        json.WriteNumber("share", term.Share);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyDictionary<string, IReadOnlyList<KeyValuePair<string, int>>> facets)
    {
        json.WriteStartObject("facets");
        foreach (var field in new[] { "year", "venue", "tag" })
        {
            if (facets.TryGetValue(field, out var counts))
            {
                Write(json, field, counts, Write);
            }
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, KeyValuePair<string, int> count)
    {
        json.WriteStartObject();
        json.WriteString("value", count.Key);
        json.WriteNumber("count", count.Value);
        json.WriteEndObject();
    }

    // A paper that the ranking did not find is null.
    private static void Write(Utf8JsonWriter json, string name, RetrieverScore? leg)
    {
        if (leg is not { Rank: { } rank, Score: var score })
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("rank", rank);
        json.WriteNumber("score", score);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void Write<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(json, item);
        }

        json.WriteEndArray();
    }

    private static string Name(SearchMode mode) => mode switch
    {
        SearchMode.Keyword => "keyword",
        SearchMode.Semantic => "semantic",
        _ => "hybrid",
    };

    private static string Name(PassageKind kind) => kind switch
    {
        PassageKind.Abstract => "abstract",
        PassageKind.Note => "note",
        PassageKind.Title => "title",
        _ => "body",
    };
}
