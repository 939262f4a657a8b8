using SearchPapers.Encoders.Lsa;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Encoders.Lsa;

public sealed class LsaEncoderFileTests : IDisposable
{
    private static readonly LsaEncoder Small =
        LsaEncoder.Create(["road", "bee", "été"], [0.5f, 1f, 2f], [1f, 0f, 0.5f, -0.5f, 0f, 1f], dimensions: 2);

    private readonly TemporaryFolder _folder = new();

    private string Path => _folder["lsa.bin"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_written_encoder_is_read_back()
    {
        LsaEncoderFile.Write(Path, Small);

        using var read = LsaEncoderFile.Open(Path);

        Assert.Equal(Small.Terms.TermBytes.ToArray(), read.Terms.TermBytes.ToArray());
        Assert.Equal(Small.Project(["road", "bee", "bee"]), read.Project(["road", "bee", "bee"]));
        Assert.Equal(Small.Dimensions, read.Dimensions);
        Assert.Equal(Small.Idf.ToArray(), read.Idf.ToArray());
        Assert.Equal(Small.Matrix.ToArray(), read.Matrix.ToArray());
    }

    [Fact]
    public void A_truncated_file_is_refused()
    {
        LsaEncoderFile.Write(Path, Small);
        var whole = File.ReadAllBytes(Path);

        for (var length = 0; length < whole.Length; length++)
        {
            File.WriteAllBytes(Path, whole[..length]);
            Assert.True(
                OpenError() is InvalidDataException or EndOfStreamException,
                $"truncated to {length} bytes: {OpenError()}");
        }
    }

    [Fact]
    public void A_file_with_a_wrong_byte_is_refused_or_read_without_a_crash()
    {
        LsaEncoderFile.Write(Path, Small);
        var whole = File.ReadAllBytes(Path);

        for (var i = 0; i < whole.Length; i++)
        {
            File.WriteAllBytes(Path, [.. whole[..i], (byte)~whole[i], .. whole[(i + 1)..]]);
            Assert.True(
                OpenError() is null or InvalidDataException or EndOfStreamException, $"byte {i}: {OpenError()}");
        }
    }

    [Fact]
    public void A_file_with_trailing_data_is_refused()
    {
        LsaEncoderFile.Write(Path, Small);
        File.AppendAllText(Path, "x");

        Assert.IsType<InvalidDataException>(OpenError());
    }

    private Exception? OpenError() => Record.Exception(() => LsaEncoderFile.Open(Path).Dispose());
}
