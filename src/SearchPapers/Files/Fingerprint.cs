using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace SearchPapers.Files;

/// <summary>
/// The SHA-256 of what something is made from: equal fingerprints, equal results, nothing to do again.
/// </summary>
internal static class Fingerprint
{
    public static string Compute(params ReadOnlySpan<string?> parts)
    {
        // A separator that no text holds keeps ("ab", "c") and ("a", "bc") apart.
        var bytes = Encoding.UTF8.GetBytes(string.Join('\0', parts));
        return Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    /// <summary>Returns a short hash of a text, to know it again among many without holding it.</summary>
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
