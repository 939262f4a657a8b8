namespace SearchPapers.Download.Catalog;

/// <summary>The catalog's file, opened for writing by one process at a time.</summary>
internal sealed class CatalogJournal : IDisposable
{
    private readonly string _path;
    private readonly FileStream _writerLock;
    private FileStream _file;

    private CatalogJournal(string path, CatalogReader text)
    {
        _path = path;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);

        // A separate lock file: a lock on the catalog would block readers on some systems, and nobody on others.
        _writerLock = new FileStream(
            path + ".lock", FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        _file = OpenFile();
        DropTornLine(text);
    }

    public static CatalogJournal Open(string path, CatalogReader text)
    {
        try
        {
            return new CatalogJournal(path, text);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unusable(path, exception);
        }
    }

    public void Append(CatalogLine line)
    {
        var end = _file.Position;
        try
        {
            Write(_file, line.Text.Span);
        }
        catch (IOException exception)
        {
            _file.SetLength(end);
            throw Unusable(_path, exception);
        }
    }

    /// <summary>Replaces the file by one line per entry. Unreadable lines move to another file.</summary>
    public void Rewrite(CatalogReader text)
    {
        MoveBadLines(text);
        var temporaryPath = _path + ".new";
        using (var file = new FileStream(temporaryPath, FileMode.Create))
        {
            foreach (var line in text.Lines)
            {
                Write(file, line.Text.Span);
            }

            file.Flush(flushToDisk: true);
        }

        _file.Dispose();
        File.Move(temporaryPath, _path, overwrite: true);
        _file = OpenFile();
        text.BecomeCompact();
    }

    public void Dispose()
    {
        _file.Dispose();
        _writerLock.Dispose();
    }

    // Unbuffered, so that a written line survives a killed process.
    private FileStream OpenFile()
    {
        var file = new FileStream(_path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        file.Seek(0, SeekOrigin.End);
        return file;
    }

    // A process that is killed while writing leaves a torn line.
    private void DropTornLine(CatalogReader text)
    {
        if (_file.Length != text.TotalBytes)
        {
            Dispose();
            throw new IOException("another process has changed it meanwhile");
        }

        _file.SetLength(text.WholeBytes);
        _file.Seek(0, SeekOrigin.End);
        if (text.LacksNewLine)
        {
            _file.WriteByte((byte)'\n');
        }
    }

    private void MoveBadLines(CatalogReader text)
    {
        if (text.BadLines.Count == 0)
        {
            return;
        }

        using var file = new FileStream(_path + ".bad", FileMode.Append);
        foreach (var (_, line) in text.BadLines)
        {
            Write(file, line.Span);
        }
    }

    // In one write: the next line must not continue an unfinished one.
    private static void Write(FileStream file, ReadOnlySpan<byte> line) => file.Write([.. line, (byte)'\n']);

    private static SearchPapersException Unusable(string path, Exception cause)
    {
        var message = $"The catalog {path} cannot be written ({cause.Message}): "
            + "wait until no other ingest runs, and see that its folder may be written to";
        return new SearchPapersException(SearchPapersError.CorpusFormat, message, cause) { Path = path };
    }
}
