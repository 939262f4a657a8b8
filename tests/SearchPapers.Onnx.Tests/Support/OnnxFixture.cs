using SearchPapers.Encoders;
using SearchPapers.Tests.Support;

namespace SearchPapers.Onnx.Tests.Support;

/// <summary>A folder with a tiny transformer.</summary>
internal sealed class OnnxFixture : IDisposable
{
    /// <summary>
    /// The vectors of the tokens: padding is (100, 100), the start of a text (8, 0), its end (0, 4), "bee" (3, 0),
    /// "dance" (0, 2), "road" (-3, 0), and all others are zero.
    /// </summary>
    public static readonly float[] Table = [100, 100, 0, 0, 8, 0, 0, 4, 0, 0, 3, 0, 0, 0, 0, 2, -3, 0, 0, 0];

    private readonly TemporaryFolder _root = new();

    public OnnxFixture(string name = "tiny")
    {
        Path = _root[name];
        Write("tokenizer.json", TinyEncoder.TokenizerJson());
        Write("model.onnx", TinyOnnx.Lookup(Table));
    }

    public string Path { get; }

    /// <summary>Gets or sets the options; the vectors are not normalized, to show the sums of the tokens.</summary>
    public OnnxEncoderOptions Options { get; set; } = new() { Normalize = false };

    public void Write(string name, string text) => Write(name, System.Text.Encoding.UTF8.GetBytes(text));

    public void Write(string name, byte[] bytes)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }

    public void Delete(string name) => File.Delete(System.IO.Path.Combine(Path, name));

    public PaperEncoder Open() => OnnxEncoder.FromFolder(Path, Options);

    public async Task<float[]> QueryAsync(string query)
    {
        using var encoder = Open();
        return (await encoder.EncodeQueryAsync(query, TestContext.Current.CancellationToken)).ToArray();
    }

    public async Task<float[]> PaperAsync(string title, string? text = null)
    {
        using var encoder = Open();
        return (await encoder.EncodePapersAsync([(title, text)], TestContext.Current.CancellationToken))[0].ToArray();
    }

    public string Fingerprint()
    {
        using var encoder = Open();
        return encoder.Fingerprint;
    }

    public void Dispose() => _root.Dispose();
}
