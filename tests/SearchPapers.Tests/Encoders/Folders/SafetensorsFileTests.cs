using SearchPapers.Encoders.Folders;
using SearchPapers.Tests.Support;

namespace SearchPapers.Tests.Encoders.Folders;

public sealed class SafetensorsFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Path => _folder["model.safetensors"];

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, byte[]> NumberTypes() => new()
    {
        { "F32", TinyEncoder.Bytes(1f, -2f, 3f) },
        { "F16", TinyEncoder.Bytes((Half)1, (Half)(-2), (Half)3) },
        { "F64", TinyEncoder.Bytes(1d, -2d, 3d) },
        { "I8", TinyEncoder.Bytes<sbyte>(1, -2, 3) },
        { "I32", TinyEncoder.Bytes(1, -2, 3) },
        { "I64", TinyEncoder.Bytes(1L, -2L, 3L) },
    };

    [Theory]
    [MemberData(nameof(NumberTypes))]
    public void Numbers_of_each_type_are_read(string type, byte[] data)
    {
        Write(TinyEncoder.Safetensors(("before", "I8", [1], [7]), ("it", type, [1, 3], data)));

        var file = SafetensorsFile.Open(Path);

        Assert.Equal([1L, 3L], file.GetShape("it"));
        Assert.Null(file.GetShape("__metadata__"));
        Assert.Equal([1f, -2f, 3f], file.Read<float>("it", type));
    }

    [Fact]
    public void A_tensor_longer_than_a_buffer_is_read_whole()
    {
        float[] values = [.. Enumerable.Range(0, 40_000).Select(value => (float)value)];
        Write(TinyEncoder.Safetensors(("it", "F32", [40_000], TinyEncoder.Bytes(values))));

        Assert.Equal(values, SafetensorsFile.Open(Path).Read<float>("it", "F32"));
    }

    [Fact]
    public void An_unsupported_type_is_refused_with_the_supported_ones()
    {
        Write(TinyEncoder.Safetensors(("it", "BF16", [1], [0, 0])));

        var error = ErrorAssert.Throws(
            SearchPapersError.EncoderFormat, () => SafetensorsFile.Open(Path).Read<float>("it", "F32", "F16"));

        Assert.Contains("BF16; only F32, F16", error.Message);
    }

    [Theory]
    [InlineData("""{ "it": { "dtype": "I8", "shape": [4], "data_offsets": [0, 5] } }""")]
    [InlineData("""{ "it": { "dtype": "I8", "shape": [4], "data_offsets": [2, 6] } }""")]
    [InlineData("""{ "it": { "dtype": "I8", "shape": [4], "data_offsets": [-4, 0] } }""")]
    [InlineData("""{ "it": { "dtype": "I8", "shape": [4], "data_offsets": [4, 0] } }""")]
    [InlineData("""{ "it": { "dtype": "I8", "shape": [-2, -2], "data_offsets": [0, 4] } }""")]
    [InlineData(
        """{ "it": { "dtype": "I8", "shape": [9223372036854775807, 9223372036854775807, 4], "data_offsets": [0,""" +
        """ 4] } }""")]
    [InlineData("""{ "it": { "dtype": "F32", "shape": [4], "data_offsets": [0, 4] } }""")]
    [InlineData("""{ "it": { "dtype": "XX", "shape": [4], "data_offsets": [0, 9223372036854775807] } }""")]
    [InlineData("""{ "it": { "dtype": "I8", "shape": [4] } }""")]
    [InlineData("""{ "it": null }""")]
    [InlineData("""{ "it": 7 }""")]
    [InlineData("[]")]
    [InlineData("{ \"it\": ")]
    public void An_invalid_header_is_refused(string header)
    {
        Write(TinyEncoder.Safetensors(header, [1, 2, 3, 4]));

        Assert.Equal(Path, ErrorAssert.Throws(SearchPapersError.EncoderFormat, () => SafetensorsFile.Open(Path)).Path);
    }

    [Theory]
    [InlineData(3UL)]
    [InlineData(1_000_000UL)]
    [InlineData(ulong.MaxValue)]
    public void A_wrong_header_length_is_refused(ulong length)
    {
        Write(TinyEncoder.Safetensors("{ }", [], length + 1));

        ErrorAssert.Throws(SearchPapersError.EncoderFormat, () => SafetensorsFile.Open(Path));
    }

    [Fact]
    public void A_truncated_file_is_refused()
    {
        var whole = TinyEncoder.Safetensors(("it", "F32", [2], TinyEncoder.Bytes(1f, 2f)));

        for (var length = 0; length < whole.Length; length++)
        {
            Write(whole[..length]);
            ErrorAssert.Throws(SearchPapersError.EncoderFormat, () => SafetensorsFile.Open(Path));
        }
    }

    [Fact]
    public void A_file_with_a_wrong_byte_is_refused_or_read_without_a_crash()
    {
        var whole = TinyEncoder.Safetensors(("it", "F32", [2], TinyEncoder.Bytes(1f, 2f)));

        for (var i = 0; i < whole.Length; i++)
        {
            Write([.. whole[..i], (byte)~whole[i], .. whole[(i + 1)..]]);
            var error = Record.Exception(() => SafetensorsFile.Open(Path));
            Assert.True(error is null or SearchPapersException { Error: SearchPapersError.EncoderFormat }, $"byte {i}");
        }
    }

    private void Write(byte[] bytes) => File.WriteAllBytes(Path, bytes);
}
