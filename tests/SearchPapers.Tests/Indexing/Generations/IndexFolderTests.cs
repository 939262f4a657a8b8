using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Indexing.Generations;

public sealed class IndexFolderTests : IDisposable
{
    private readonly IndexFixture _bench = new();

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData]
    [InlineData("README.md")]
    [InlineData(".gitignore", "README.md")]
    [InlineData("CURRENT.new")]
    public void A_folder_with_nothing_of_note_is_no_index_yet(params string[] files)
    {
        Write(files);

        Assert.Null(_bench.Folder.Current());
    }

    [Fact]
    public void A_missing_folder_is_no_index_yet() => Assert.Null(_bench.Folder.Current());

    [Theory]
    [InlineData("thesis.tex")]
    [InlineData("README.md", "segments_1")]
    public void A_folder_with_other_files_is_refused(params string[] files)
    {
        Write(files);

        var error = ErrorAssert.Throws(SearchPapersError.IndexFormat, () => _bench.Folder.Current());
        Assert.Equal(_bench.Path, error.Path);
        Assert.Contains("not an index folder", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_the_place_of_the_folder_is_refused()
    {
        File.WriteAllText(_bench.Path, "not a folder");

        ErrorAssert.Throws(SearchPapersError.IndexFormat, () => _bench.Folder.Current());
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\0\0\0\0\0")]
    [InlineData("000099")]
    [InlineData("../../elsewhere")]
    [InlineData("hello world")]
    public void A_pointer_to_nothing_is_a_damaged_index(string name)
    {
        _bench.Update(Some.Entries);
        File.WriteAllText(_bench.PointerPath, name);

        ErrorAssert.Throws(SearchPapersError.IndexFormat, () => _bench.Open());
    }

    [Fact]
    public void One_ingest_keeps_every_other_out_until_it_ends()
    {
        using (_bench.Folder.Lock())
        {
            ErrorAssert.Throws(SearchPapersError.IndexLocked, () => _bench.Folder.Lock());
        }

        using var again = _bench.Folder.Lock();
        Assert.NotNull(again);
    }

    [Fact]
    public void A_generation_is_not_seen_before_it_is_published()
    {
        using var folderLock = _bench.Folder.Lock();
        var generation = _bench.Folder.Create();
        var before = _bench.Folder.Current();

        _bench.Folder.Publish(generation);

        Assert.Null(before);
        Assert.Equal(generation.Name, _bench.Folder.Current()!.Name);
    }

    [Fact]
    public void A_generation_takes_no_name_that_was_taken_before()
    {
        using var folderLock = _bench.Folder.Lock();

        Assert.Equal(["000001", "000002"], [_bench.Folder.Create().Name, _bench.Folder.Create().Name]);
    }

    private void Write(IEnumerable<string> files)
    {
        Directory.CreateDirectory(_bench.Path);
        foreach (var file in files)
        {
            File.WriteAllText(Path.Combine(_bench.Path, file), "");
        }
    }
}
