using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SearchPapers.Encoders.Training;
using SearchPapers.Extraction;
using SearchPapers.Json;

namespace SearchPapers;

/// <summary>Writes results as the JSON that the command line prints with <c>--json</c>, on one line.</summary>
/// <remarks>
/// Fields may be added in later versions, but are neither renamed nor removed. Characters outside ASCII are not
/// escaped: do not put the JSON into HTML without encoding it. Thread-safe.
/// </remarks>
public static class SearchPapersJson
{
    // Names and formulas stay readable.
    private static readonly JsonWriterOptions Readable =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Returns the JSON of <c>ask</c>, <c>search</c> and <c>similar</c>.</summary>
    /// <param name="results">The results.</param>
    /// <returns>A JSON object. Hits have an <c>explanation</c> if one was requested.</returns>
    public static string Serialize(SearchResults results)
    {
        ArgumentNullException.ThrowIfNull(results);
        return Serialize(SearchResultsJson.From(results), ResultJsonContext.Default.SearchResultsJson);
    }

    /// <summary>Returns the JSON of <c>show</c>.</summary>
    /// <param name="paper">The paper.</param>
    /// <returns>A JSON object.</returns>
    public static string Serialize(PaperDetails paper) => Serialize(paper, ResultJsonContext.Default.PaperDetails);

    /// <summary>Returns the JSON of <c>ingest</c> and <c>remove</c>.</summary>
    /// <param name="result">The result of the ingest or the removal.</param>
    /// <returns>A JSON object.</returns>
    public static string Serialize(UpdateResult result) => Serialize(result, ResultJsonContext.Default.UpdateResult);

    /// <summary>Returns the JSON of one round of <c>watch</c>.</summary>
    /// <param name="round">The result of the round.</param>
    /// <param name="error">
    /// Why the round failed, or null to take the message of <see cref="UpdateResult.Error"/>.
    /// </param>
    /// <returns>A JSON object with the changed files and either a result or an error.</returns>
    public static string SerializeRound(UpdateResult round, string? error = null)
    {
        ArgumentNullException.ThrowIfNull(round);
        error = round.Error is null ? null : error ?? round.Error.Message;
        return Serialize(
            new WatchRoundJson(
                round.Sources, error is null ? round : null, error), ResultJsonContext.Default.WatchRoundJson);
    }

    /// <summary>Returns the JSON of <c>status</c>.</summary>
    /// <param name="status">The status.</param>
    /// <returns>A JSON object.</returns>
    public static string Serialize(LibraryStatus status) => Serialize(status, ResultJsonContext.Default.LibraryStatus);

    /// <summary>Returns the JSON of <c>doctor</c>.</summary>
    /// <param name="problems">The problems.</param>
    /// <returns>A JSON object with an array of problems, empty if there are none.</returns>
    public static string Serialize(IReadOnlyList<Problem> problems) =>
        Serialize(new ProblemsJson(problems), ResultJsonContext.Default.ProblemsJson);

    /// <summary>Returns the JSON of <c>eval --mode</c>.</summary>
    /// <param name="result">The result of one mode.</param>
    /// <returns>A JSON object.</returns>
    public static string Serialize(EvaluationResult result) =>
        Serialize(result, ResultJsonContext.Default.EvaluationResult);

    /// <summary>Returns the JSON of <c>eval</c>.</summary>
    /// <param name="results">The results of the modes on one data set. At least one.</param>
    /// <returns>A JSON object with the data set's name and an array of results.</returns>
    public static string Serialize(IReadOnlyList<EvaluationResult> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        return Serialize(
            new EvaluationResultsJson(results[0].Dataset, results), ResultJsonContext.Default.EvaluationResultsJson);
    }

    /// <summary>Returns the JSON of <c>train</c>.</summary>
    /// <param name="report">The report.</param>
    /// <returns>A JSON object.</returns>
    public static string Serialize(TrainingReport report) =>
        Serialize(report, ResultJsonContext.Default.TrainingReport);

    /// <summary>Returns the JSON of <c>extract</c>.</summary>
    /// <param name="paper">The extracted paper.</param>
    /// <returns>A JSON object. It has the number of pages read, but not their texts.</returns>
    public static string Serialize(ExtractedPaper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        return Serialize(writer => ExtractedPaperJson.Write(writer, paper));
    }

    /// <summary>Returns the JSON of <c>open</c>.</summary>
    /// <param name="id">The paper.</param>
    /// <param name="address">The URL of the PDF or page.</param>
    /// <param name="page">The page of the PDF, starting at 1, or null.</param>
    /// <param name="isOpened">Whether a program was started to show it.</param>
    /// <returns>A JSON object.</returns>
    public static string SerializeOpened(PaperId id, string address, int? page, bool isOpened) =>
        Serialize(new OpenedPaperJson(id, address, page, isOpened), ResultJsonContext.Default.OpenedPaperJson);

    private static string Serialize<T>(T value, JsonTypeInfo<T> type)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Serialize(writer => JsonSerializer.Serialize(writer, value, type));
    }

    private static string Serialize(Action<Utf8JsonWriter> write)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json, Readable))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(json.GetBuffer(), 0, (int)json.Length);
    }
}
