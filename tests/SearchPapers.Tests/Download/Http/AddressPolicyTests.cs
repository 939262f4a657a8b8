using System.Net;
using SearchPapers.Download.Http;

namespace SearchPapers.Tests.Download.Http;

public sealed class AddressPolicyTests
{
    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://127.1/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f000001/")]
    [InlineData("http://0x7f.1/")]
    [InlineData("http://0177.0.0.1/")]
    [InlineData("http://017700000001/")]
    [InlineData("http://127.0.0.1./")]
    [InlineData("http://①②⑦.⓪.⓪.①/")]
    [InlineData("http://127。0。0。1/")]
    [InlineData("http://1.2.3.4.5/")]
    [InlineData("http://example.0x7f/")]
    [InlineData("http://someone@127.0.0.1/")]
    [InlineData("http://example.com:80@10.1.2.3/")]
    [InlineData("http://0.0.0.0/")]
    [InlineData("http://0/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://100.64.0.1/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://172.31.255.255/")]
    [InlineData("http://192.168.1.1/")]
    [InlineData("http://198.18.0.1/")]
    [InlineData("http://224.0.0.1/")]
    [InlineData("http://255.255.255.255/")]
    [InlineData("http://[::]/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[0:0:0:0:0:0:0:1]/")]
    [InlineData("http://[::127.0.0.1]/")]
    [InlineData("http://[::ffff:10.0.0.1]/")]
    [InlineData("http://[::ffff:7f00:1]/")]
    [InlineData("http://[::ffff:0:127.0.0.1]/")]
    [InlineData("http://[64:ff9b::7f00:1]/")]
    [InlineData("http://[64:ff9b::a9fe:a9fe]/")]
    [InlineData("http://[64:ff9b:1::1]/")]
    [InlineData("http://[2002:7f00:1::]/")]
    [InlineData("http://[2001:0:4136:e378::1]/")]
    [InlineData("http://[fc00::1]/")]
    [InlineData("http://[fd12:3456::1]/")]
    [InlineData("http://[fe80::1]/")]
    [InlineData("http://[fec0::1]/")]
    [InlineData("http://[ff02::1]/")]
    [InlineData("http://localhost/")]
    [InlineData("http://LOCALHOST./")]
    [InlineData("http://ｌｏｃａｌｈｏｓｔ/")]
    [InlineData("http://a.localhost/")]
    [InlineData("http://printer.local/")]
    [InlineData("http://printer.local./")]
    [InlineData("http://metadata.google.internal/")]
    [InlineData("http://localhost.localdomain/")]
    public void An_address_of_this_machine_or_network_is_refused_unless_allowed(string address)
    {
        var refusal = Record.Exception(() => Policy(allowPrivate: false).Check(new Uri(address)));

        Assert.IsType<DownloadException>(refusal);
        Policy(allowPrivate: true).Check(new Uri(address));
    }

    [Theory]
    [InlineData("http://proceedings.mlr.press/v80/charles18a/charles18a.pdf")]
    [InlineData("https://arxiv.org/pdf/1802.05296")]
    [InlineData("http://someone:secret@example.com/")]
    [InlineData("http://8.8.8.8/")]
    [InlineData("http://[2606:4700::1111]/")]
    [InlineData("http://[64:ff9b::808:808]/")]
    [InlineData("http://[::ffff:8.8.8.8]/")]
    [InlineData("http://100.63.255.255/")]
    [InlineData("http://172.32.0.1/")]
    [InlineData("http://local.example.org/")]
    [InlineData("http://notlocalhost/")]
    [InlineData("http://127.0.0.1.example.org/")]
    [InlineData("http://bücher.example/")]
    [InlineData("http://some_lab.example.edu/")]
    [InlineData("http://0xford.example/")]
    public void A_public_address_is_admitted(string address) =>
        Policy(allowPrivate: false).Check(new Uri(address));

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.com/a.pdf")]
    [InlineData("data:application/pdf,x")]
    [InlineData("gopher://example.com/")]
    [InlineData("http://[fe80::1%25eth0]/")]
    public void What_is_not_of_the_web_is_refused_even_where_private_addresses_are_allowed(string address) =>
        Assert.Throws<DownloadException>(() => Policy(allowPrivate: true).Check(new Uri(address)));

    [Fact]
    public void A_relative_address_is_refused() =>
        Assert.Throws<DownloadException>(() => Policy(allowPrivate: true).Check(new Uri("a.pdf", UriKind.Relative)));

    [Fact]
    public void A_name_with_a_private_address_among_its_addresses_is_refused()
    {
        IPAddress[] addresses = [IPAddress.Parse("8.8.8.8"), IPAddress.Parse("fd00::1")];

        var policy = Policy(allowPrivate: false);

        var refusal = Assert.Throws<DownloadException>(() => policy.Check("example.com", addresses));

        Assert.Equal(
            "refused: example.com leads to the loopback, private or link-local address fd00::1 "
                + "(to download it, allow private addresses)",
            refusal.Message);
        Policy(allowPrivate: true).Check("example.com", addresses);
    }

    [Theory]
    [InlineData("http://someone:secret@example.com/a b.pdf", "http://example.com/a%20b.pdf")]
    [InlineData("http://example.com/\u001b[31m\u202e", "http://example.com/%1B[31m%E2%80%AE")]
    public void An_address_in_a_message_tells_no_secret_and_rules_no_terminal(string address, string text) =>
        Assert.Equal(text, AddressPolicy.Text(new Uri(address)));

    [Fact]
    public void An_address_in_a_message_is_short() =>
        Assert.Equal(201, AddressPolicy.Text(new Uri("http://example.com/" + new string('a', 5000))).Length);

    private static AddressPolicy Policy(bool allowPrivate) => new(allowPrivate, new WebProxy());
}
