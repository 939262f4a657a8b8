using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace SearchPapers.Files;

internal static class Fingerprint
{
    public static string Compute(params ReadOnlySpan<string?> parts)
    {
        // The separator, which texts do not contain, distinguishes ("ab", "c") from ("a", "bc").
        var bytes = Encoding.UTF8.GetBytes(string.Join('\0', parts));
        return Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    /// <summary>Returns a short hash of a text, to recognize it without storing it.</summary>
    public static UInt128 ComputeShort(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }

    public static string ComputeForFile(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    public static async Task<string> ComputeForFileAsync(string path, CancellationToken cancellationToken)
    {
        var stream = File.OpenRead(path);
        await using (stream.ConfigureAwait(false))
        {
            var hash = await SHA256.HashDataAsync(stream, cancellationToken).ConfigureAwait(false);
            return Convert.ToHexStringLower(hash);
        }
    }
}
