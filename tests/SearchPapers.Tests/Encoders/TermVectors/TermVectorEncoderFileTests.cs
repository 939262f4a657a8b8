using System.Runtime.InteropServices;
using System.Security.Cryptography;
using SearchPapers.Encoders;
using SearchPapers.Encoders.TermVectors;
using SearchPapers.Encoders.Vectors;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Encoders.TermVectors;

public sealed class TermVectorEncoderFileTests : IDisposable
{
    private const int ContentStart = 16 + 32;

    private static readonly TermVectorEncoder Small =
        TermVectorEncoder.Create(
            TermTable.Create(["bee", "été", "road"]), [0.5f, 0.25f, 2f], [127, 0, -127, 64, 1, -1], dimensions: 2);

    private readonly TemporaryFolder _folder = new();

    private string Path => _folder["encoder.bin"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_written_encoder_is_read_back()
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
    public void The_fingerprint_is_the_hash_of_the_rest_of_the_file()
    {
        var fingerprint = TermVectorEncoderFile.Write(Path, Small);

        Assert.Equal(
            Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path).AsSpan(ContentStart))), fingerprint);
    }

    [Fact]
    public void The_shipped_encoder_is_intact_and_relates_scientific_terms()
    {
        using var stream = typeof(PaperLibrary).Assembly.GetManifestResourceStream("science-encoder.bin")!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);

        var (encoder, fingerprint) = TermVectorEncoderFile.Open(content);
        var related = Cosine(encoder, "tumour", "cancer");

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content.AsSpan(ContentStart))), fingerprint);
        Assert.Equal(fingerprint, NamedEncoder.Shipped.Status.Fingerprint);
        Assert.True(related > 0.2 + Cosine(encoder, "tumour", "galaxy"), $"{related}");
    }

    [Fact]
    public void A_truncated_file_is_refused()
    {
        var whole = WriteFile();

        Assert.All(Enumerable.Range(0, whole.Length), length =>
            Assert.True(
                OpenError(whole[..length]) is InvalidDataException or EndOfStreamException,
                $"truncated to {length} bytes"));
    }

    [Fact]
    public void A_file_with_a_wrong_byte_is_refused_or_read_without_a_crash()
    {
        var whole = WriteFile();

        Assert.All(Enumerable.Range(0, whole.Length), i =>
        {
            var error = OpenError([.. whole[..i], (byte)~whole[i], .. whole[(i + 1)..]]);
            Assert.True(error is InvalidDataException || (error is null && i >= 16), $"byte {i}: {error}");
        });
    }

    [Fact]
    public void Invalid_term_offsets_are_refused()
    {
        var whole = WriteFile();
        BitConverter.TryWriteBytes(whole.AsSpan(ContentStart), 100);

        Assert.IsType<InvalidDataException>(OpenError(whole));
    }

    [Fact]
    public void Other_files_and_files_with_trailing_data_are_refused()
    {
        Assert.IsType<InvalidDataException>(OpenError([.. WriteFile(), 0]));
        Assert.IsType<InvalidDataException>(OpenError(new byte[1000]));
        Assert.IsType<InvalidDataException>(OpenError("version https://git-lfs.github.com/spec/v1\n"u8.ToArray()));
    }

    [Theory]
    [InlineData(int.MaxValue, int.MaxValue, int.MaxValue)]
    [InlineData(1 << 30, 1, 1)]
    [InlineData(2, int.MaxValue, 2)]
    [InlineData(1, -1, 1)]
    public void A_wrong_header_is_refused_without_allocating_memory(int terms, int dimensions, int termBytes)
    {
        byte[] file = [.. MemoryMarshal.AsBytes<int>([0x31455053, terms, dimensions, termBytes]), .. new byte[1000]];
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.IsType<InvalidDataException>(OpenError(file));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    private static double Cosine(TermVectorEncoder encoder, string left, string right) =>
        System.Numerics.Tensors.TensorPrimitives.Dot<float>(
            encoder.Project(new EncoderInput(null, left).TextTerms),
            encoder.Project(new EncoderInput(null, right).TextTerms));

    private static Exception? OpenError(byte[] file) => Record.Exception(() => TermVectorEncoderFile.Open(file));

    private byte[] WriteFile()
    {
        TermVectorEncoderFile.Write(Path, Small);
        return File.ReadAllBytes(Path);
    }

    private (TermVectorEncoder Encoder, string Fingerprint) ReadFile() =>
        TermVectorEncoderFile.Open(File.ReadAllBytes(Path));
}
