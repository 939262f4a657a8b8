using Microsoft.Data.Sqlite;
using SearchPapers.Sources.JsonLines;

namespace SearchPapers.Benchmarks.Sqlite;

internal sealed class Fts5Index : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _search;

    private Fts5Index(string path, bool isNew)
    {
        var source = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false };
        _connection = new SqliteConnection(source.ToString());
        _connection.Open();
        if (isNew)
        {
            Run("CREATE VIRTUAL TABLE papers USING fts5(id UNINDEXED, title, text, tokenize = 'porter unicode61')");
        }

        // "ORDER BY rank" sorts by bm25(papers), and is faster than calling it.
        _search = _connection.CreateCommand();
        _search.CommandText =
            "SELECT id, title, text, rank FROM papers WHERE papers MATCH $words ORDER BY rank LIMIT 10";
        _search.Parameters.Add("$words", SqliteType.Text);
    }

    public string Version => _connection.ServerVersion;

    public static Fts5Index Create(string path)
    {
        File.Delete(path);
        return new Fts5Index(path, isNew: true);
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

    /// <summary>Merges all segments, which makes queries faster.</summary>
    public void Optimize() => Run("INSERT INTO papers (papers) VALUES ('optimize')");

    /// <summary>Returns the ids of the ten best papers.</summary>
    public List<string> Search(string words)
    {
        var found = new List<string>();
        _search.Parameters["$words"].Value = words;
        using var reader = _search.ExecuteReader();
        while (reader.Read())
        {
            found.Add(reader.GetString(0));
            _ = reader.GetString(1).Length + reader.GetString(2).Length;
        }

        return found;
    }

    public void Dispose()
    {
        _search.Dispose();
        _connection.Dispose();
    }

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
