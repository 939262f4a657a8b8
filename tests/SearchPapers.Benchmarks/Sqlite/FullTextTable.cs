using Microsoft.Data.Sqlite;
using SearchPapers.Sources.JsonLines;

namespace SearchPapers.Benchmarks.Sqlite;

/// <summary>
/// The same papers in SQLite's full-text index: the usual choice without a search library.
/// </summary>
internal sealed class FullTextTable : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _ask;

    private FullTextTable(string path, bool isNew)
    {
        var source = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false };
        _connection = new SqliteConnection(source.ToString());
        _connection.Open();
        if (isNew)
        {
            Run("CREATE VIRTUAL TABLE papers USING fts5(id UNINDEXED, title, text, tokenize = 'porter unicode61')");
        }

        // "ORDER BY rank" is bm25(papers), the faster way to say it.
        _ask = _connection.CreateCommand();
        _ask.CommandText = "SELECT id, title, text, rank FROM papers WHERE papers MATCH $words ORDER BY rank LIMIT 10";
        _ask.Parameters.Add("$words", SqliteType.Text);
    }

    public string Version => _connection.ServerVersion;

    public static FullTextTable Create(string path)
    {
        File.Delete(path);
        return new FullTextTable(path, isNew: true);
    }

    /// <summary>Adds papers in one transaction, and returns how many.</summary>
    public int Add(IEnumerable<JsonLine> papers)
    {
        using var transaction = _connection.BeginTransaction();
        using var insert = _connection.CreateCommand();
        insert.CommandText = "INSERT INTO papers (id, title, text) VALUES ($id, $title, $text)";
        List<SqliteParameter> values =
            [.. new[] { "$id", "$title", "$text" }.Select(name => insert.Parameters.Add(name, SqliteType.Text))];
        var count = 0;
        foreach (var paper in papers)
        {
            (values[0].Value, values[1].Value, values[2].Value) = (paper.Id, paper.Title, paper.Text);
            insert.ExecuteNonQuery();
            count++;
        }

        transaction.Commit();
        return count;
    }

    /// <summary>Merges the index's parts into one, which makes queries faster.</summary>
    public void Optimize() => Run("INSERT INTO papers (papers) VALUES ('optimize')");

    /// <summary>Returns the ids of the ten best papers.</summary>
    public List<string> Ask(string words)
    {
        var found = new List<string>();
        _ask.Parameters["$words"].Value = words;
        using var reader = _ask.ExecuteReader();
        while (reader.Read())
        {
            found.Add(reader.GetString(0));
            _ = reader.GetString(1).Length + reader.GetString(2).Length;
        }

        return found;
    }

    public void Dispose()
    {
        _ask.Dispose();
        _connection.Dispose();
    }

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
