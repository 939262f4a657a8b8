using SearchPapers.Encoders.Lsa;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Encoders.Lsa;

public sealed class LsaEncoderFileTests : IDisposable
{
    private static readonly LsaEncoder Small =
        LsaEncoder.Create(["road", "bee", "été"], [0.5f, 1f, 2f], [1f, 0f, 0.5f, -0.5f, 0f, 1f], dimensions: 2);

    private readonly TemporaryFolder _folder = new();

    private string Path => _folder["projection.bin"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_written_is_read()
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
    public void A_file_cut_anywhere_is_refused()
    {
        LsaEncoderFile.Write(Path, Small);
        var whole = File.ReadAllBytes(Path);

        for (var length = 0; length < whole.Length; length++)
        {
            File.WriteAllBytes(Path, whole[..length]);
            Assert.True(Refusal() is InvalidDataException or EndOfStreamException, $"cut to {length} bytes: {Refusal()}");
        }
    }

    [Fact]
    public void A_file_with_any_byte_of_its_frame_wrong_is_refused_or_read_but_never_a_crash()
    {
        LsaEncoderFile.Write(Path, Small);
        var whole = File.ReadAllBytes(Path);

        for (var at = 0; at < whole.Length; at++)
        {
            File.WriteAllBytes(Path, [.. whole[..at], (byte)~whole[at], .. whole[(at + 1)..]]);
            Assert.True(Refusal() is null or InvalidDataException or EndOfStreamException, $"byte {at} turned: {Refusal()}");
        }
    }

    [Fact]
    public void A_file_with_something_after_its_end_is_refused()
    {
        LsaEncoderFile.Write(Path, Small);
        File.AppendAllText(Path, "x");

        Assert.IsType<InvalidDataException>(Refusal());
    }

    private Exception? Refusal() => Record.Exception(() => LsaEncoderFile.Open(Path).Dispose());
}
