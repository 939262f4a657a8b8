using SearchPapers.Download.Catalog;
using SearchPapers.Indexing.Calibration;
using SearchPapers.Indexing.Generations;

namespace SearchPapers.Maintenance;

/// <summary>Counts what a library holds.</summary>
internal static class LibraryStatusReader
{
    public static LibraryStatus Of(IndexFolder folder, IndexSnapshot? snapshot, PaperCatalog catalog) => new()
    {
        Papers = snapshot?.PaperCount ?? 0,
        Passages = snapshot?.PassageCount ?? 0,
        WithFullText = snapshot?.FullTextCount ?? 0,
        IndexBytes = folder.CountBytes(),
        Generation = snapshot?.Generation.Name,
        Encoders = [.. new[] { snapshot?.Manifest.Lsa, snapshot?.Manifest.Pretrained }.OfType<EncoderStatus>()],
        Calibration = CalibrationOf(snapshot),
        Drift = DriftOf(snapshot),
        Sources = [.. Sources(snapshot, catalog).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
    };

    private static OrderedDictionary<string, double> CalibrationOf(IndexSnapshot? snapshot)
    {
        var weights = snapshot?.Manifest.Calibration ?? FusionCalibration.Prior;
        return new OrderedDictionary<string, double>(StringComparer.Ordinal)
        {
            ["keyword"] = weights.Keyword,
            ["corpus"] = weights.Lsa,
            ["science"] = weights.Pretrained,
        };
    }

    private static double DriftOf(IndexSnapshot? snapshot) =>
        snapshot is null ? 0 : Math.Round(snapshot.MissedSinceFit / snapshot.Manifest.FittedPapers, digits: 4);

    private static IEnumerable<string> Sources(IndexSnapshot? snapshot, PaperCatalog catalog) => catalog.Entries
        .SelectMany(entry => entry.Reference.Sources)
        .Concat(snapshot is null ? [] : new IndexedPapers(snapshot).Sources());
}
