namespace SearchPapers.Search.Passages;

/// <summary>Sorts a few things by their scores, the highest first; equal ones keep their order.</summary>
/// <remarks>
/// The framework's sorting is generic over the scores, and code for that is made anew in each process: it takes longer than to sort.
/// </remarks>
internal static class BestFirst
{
    public static List<T> Sort<T>(IEnumerable<T> items, Func<T, double> score)
        where T : class
    {
        var sorted = new List<T>();
        foreach (var item in items)
        {
            var at = sorted.Count;
            while (at > 0 && score(sorted[at - 1]) < score(item))
            {
                at--;
            }

            sorted.Insert(at, item);
        }

        return sorted;
    }
}
