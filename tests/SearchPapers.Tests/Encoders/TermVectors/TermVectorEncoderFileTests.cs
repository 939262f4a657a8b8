using System.Runtime.InteropServices;
using System.Security.Cryptography;
using SearchPapers.Encoders;
using SearchPapers.Encoders.TermVectors;
using SearchPapers.Encoders.Vectors;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Encoders.TermVectors;

public sealed class TermVectorEncoderFileTests : IDisposable
{
    private const int FrameBytes = 16 + 32;

    private static readonly TermVectorEncoder Small =
        TermVectorEncoder.Create(TermTable.Create(["bee", "été", "road"]), [0.5f, 0.25f, 2f], [127, 0, -127, 64, 1, -1], dimensions: 2);

    private readonly TemporaryFolder _folder = new();

    private string Path => _folder["encoder.bin"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_written_is_read()
    {
        var written = TermVectorEncoderFile.Write(Path, Small);

        var (read, fingerprint) = ReadFile();

        Assert.Equal(written, fingerprint);
        Assert.Equal((3, 2), (read.Terms.Count, read.Dimensions));
        Assert.Equal(Small.Scales.ToArray(), read.Scales.ToArray());
        Assert.Equal(Small.Rows.ToArray(), read.Rows.ToArray());
        Assert.Equal(Small.Project(["road", "bee", "bee"]), read.Project(["bee", "road", "bee"]));
        Assert.NotEqual(read.Project(["été"]), read.Project(["bee"]));
    }

    [Fact]
    public void The_fingerprint_is_that_of_all_that_follows_it()
    {
        var fingerprint = TermVectorEncoderFile.Write(Path, Small);

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path).AsSpan(FrameBytes))), fingerprint);
    }

    [Fact]
    public void The_encoder_that_comes_along_is_whole_and_knows_science()
    {
        using var stream = typeof(PaperLibrary).Assembly.GetManifestResourceStream("science-encoder.bin")!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);

        var (encoder, fingerprint) = TermVectorEncoderFile.Open(content);
        var near = Cosine(encoder, "tumour", "cancer");

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content.AsSpan(FrameBytes))), fingerprint);
        Assert.Equal(fingerprint, NamedEncoder.Shipped.Status.Fingerprint);
        Assert.True(near > 0.2 + Cosine(encoder, "tumour", "galaxy"), $"{near}");
    }

    [Fact]
    public void A_file_cut_anywhere_is_refused()
    {
        var whole = Written();

        Assert.All(Enumerable.Range(0, whole.Length), length =>
            Assert.True(Refusal(whole[..length]) is InvalidDataException or EndOfStreamException, $"cut to {length} bytes"));
    }

    [Fact]
    public void A_file_with_any_byte_wrong_is_refused_or_read_but_never_a_crash()
    {
        var whole = Written();

        Assert.All(Enumerable.Range(0, whole.Length), at =>
        {
            var refusal = Refusal([.. whole[..at], (byte)~whole[at], .. whole[(at + 1)..]]);
            Assert.True(refusal is InvalidDataException || (refusal is null && at >= 16), $"byte {at}: {refusal}");
        });
    }

    [Fact]
    public void Terms_that_end_before_they_begin_are_refused()
    {
        var whole = Written();
        BitConverter.TryWriteBytes(whole.AsSpan(FrameBytes), 100);

        Assert.IsType<InvalidDataException>(Refusal(whole));
    }

    [Fact]
    public void Other_files_and_files_with_something_after_their_end_are_refused()
    {
        Assert.IsType<InvalidDataException>(Refusal([.. Written(), 0]));
        Assert.IsType<InvalidDataException>(Refusal(new byte[1000]));
        Assert.IsType<InvalidDataException>(Refusal("version https://git-lfs.github.com/spec/v1\n"u8.ToArray()));
    }

    [Theory]
    [InlineData(int.MaxValue, int.MaxValue, int.MaxValue)]
    [InlineData(1 << 30, 1, 1)]
    [InlineData(2, int.MaxValue, 2)]
    [InlineData(1, -1, 1)]
    public void A_header_that_lies_is_not_believed(int terms, int dimensions, int termBytes)
    {
        byte[] file = [.. MemoryMarshal.AsBytes<int>([0x31455053, terms, dimensions, termBytes]), .. new byte[1000]];
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.IsType<InvalidDataException>(Refusal(file));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    private static double Cosine(TermVectorEncoder encoder, string left, string right) => System.Numerics.Tensors.TensorPrimitives.Dot<float>(
        encoder.Project(new EncoderInput(null, left).TextTerms), encoder.Project(new EncoderInput(null, right).TextTerms));

    private static Exception? Refusal(byte[] file) => Record.Exception(() => TermVectorEncoderFile.Open(file));

    private byte[] Written()
    {
        TermVectorEncoderFile.Write(Path, Small);
        return File.ReadAllBytes(Path);
    }

    private (TermVectorEncoder Encoder, string Fingerprint) ReadFile() => TermVectorEncoderFile.Open(File.ReadAllBytes(Path));
}
