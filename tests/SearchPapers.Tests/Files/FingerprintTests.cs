using SearchPapers.Files;

namespace SearchPapers.Tests.Files;

public sealed class FingerprintTests
{
    [Fact]
    public void Equal_parts_have_equal_fingerprints_on_every_machine() =>
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Fingerprint.Compute("abc"));

    [Fact]
    public void The_boundary_between_parts_changes_the_fingerprint() =>
        Assert.NotEqual(Fingerprint.Compute("ab", "c"), Fingerprint.Compute("a", "bc"));
}
