using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Indexing.Generations;

public sealed class IndexFolderTests : IDisposable
{
    private readonly IndexFixture _index = new();

    public void Dispose() => _index.Dispose();

    [Theory]
    [InlineData]
    [InlineData("README.md")]
    [InlineData(".gitignore", "README.md")]
    [InlineData("CURRENT.new")]
    public void A_folder_without_foreign_files_has_no_index_yet(params string[] files)
    {
        Write(files);

        Assert.Null(_index.Folder.Current());
    }

    [Fact]
    public void A_missing_folder_has_no_index_yet() => Assert.Null(_index.Folder.Current());

    [Theory]
    [InlineData("thesis.tex")]
    [InlineData("README.md", "segments_1")]
    public void A_folder_with_foreign_files_is_rejected(params string[] files)
    {
        Write(files);

        var error = ErrorAssert.Throws(SearchPapersError.IndexFormat, () => _index.Folder.Current());
        Assert.Equal(_index.Path, error.Path);
        Assert.Contains("not an index folder", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_instead_of_the_folder_is_rejected()
    {
        File.WriteAllText(_index.Path, "not a folder");

        ErrorAssert.Throws(SearchPapersError.IndexFormat, () => _index.Folder.Current());
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\0\0\0\0\0")]
    [InlineData("000099")]
    [InlineData("../../elsewhere")]
    [InlineData("hello world")]
    public void A_pointer_to_a_missing_generation_is_a_damaged_index(string name)
    {
        _index.Update(Some.Entries);
        File.WriteAllText(_index.PointerPath, name);

        ErrorAssert.Throws(SearchPapersError.IndexFormat, () => _index.Open());
    }

    [Fact]
    public void The_lock_excludes_other_ingests_until_it_is_disposed()
    {
        using (_index.Folder.Lock())
        {
            ErrorAssert.Throws(SearchPapersError.IndexLocked, () => _index.Folder.Lock());
        }

        using var again = _index.Folder.Lock();
        Assert.NotNull(again);
    }

    [Fact]
    public void A_generation_is_not_current_before_it_is_published()
    {
        using var folderLock = _index.Folder.Lock();
        var generation = _index.Folder.Create();
        var before = _index.Folder.Current();

        _index.Folder.Publish(generation);

        Assert.Null(before);
        Assert.Equal(generation.Name, _index.Folder.Current()!.Name);
    }

    [Fact]
    public void Generations_are_numbered_in_sequence()
    {
        using var folderLock = _index.Folder.Lock();

        Assert.Equal(["000001", "000002"], [_index.Folder.Create().Name, _index.Folder.Create().Name]);
    }

    private void Write(IEnumerable<string> files)
    {
        Directory.CreateDirectory(_index.Path);
        foreach (var file in files)
        {
            File.WriteAllText(Path.Combine(_index.Path, file), "");
        }
    }
}
