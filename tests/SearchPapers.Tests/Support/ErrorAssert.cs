namespace SearchPapers.Tests.Support;

internal static class ErrorAssert
{
    public static SearchPapersException Throws(SearchPapersError kind, Action action) =>
        OfKind(kind, Assert.Throws<SearchPapersException>(action));

    public static SearchPapersException Throws(SearchPapersError kind, Func<object?> action) =>
        OfKind(kind, Assert.Throws<SearchPapersException>(action));

    public static async Task<SearchPapersException> ThrowsAsync(SearchPapersError kind, Func<Task> action) =>
        OfKind(kind, await Assert.ThrowsAsync<SearchPapersException>(action));

    private static SearchPapersException OfKind(SearchPapersError kind, SearchPapersException exception)
    {
        Assert.Equal(kind, exception.Error);
        return exception;
    }
}
