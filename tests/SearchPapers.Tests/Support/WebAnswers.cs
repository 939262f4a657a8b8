using System.Globalization;
using System.Text;

namespace SearchPapers.Tests.Support;

/// <summary>What a server may answer, well or badly.</summary>
internal static class WebAnswers
{
    /// <summary>Never answers.</summary>
    public static WebAnswer Hang { get; } = (_, _, stop) => Task.Delay(Timeout.InfiniteTimeSpan, stop);

    public static WebAnswer Html { get; } =
        Body(Encoding.ASCII.GetBytes("<!DOCTYPE html><title>Log in</title>"), "Content-Type: application/pdf");

    /// <summary>Sends without end.</summary>
    public static WebAnswer Endless { get; } = async (_, stream, stop) =>
    {
        await SendAsync(stream, 200, "%PDF-1.5\n"u8.ToArray(), [], stop);
        while (true)
        {
            await stream.WriteAsync(new byte[1 << 12], stop);
        }
    };

    public static WebAnswer Status(int status, params string[] headers) =>
        (_, stream, stop) => SendAsync(stream, status, [], ["Content-Length: 0", .. headers], stop);

    public static WebAnswer Redirect(string location) => Status(302, "Location: " + location);

    public static WebAnswer Body(byte[] body, params string[] headers) => (_, stream, stop) =>
        SendAsync(stream, 200, body, [$"Content-Length: {body.Length}", .. headers], stop);

    /// <summary>Sends a part of a body, and then nothing; the connection stays.</summary>
    public static WebAnswer Stall(byte[] body, int after, string? etag = null) => async (request, stream, stop) =>
    {
        await Cut(body, after, etag)(request, stream, stop);
        await Hang(request, stream, stop);
    };

    /// <summary>Sends a part of a body, whose whole length it promises.</summary>
    public static WebAnswer Cut(byte[] body, int after, string? etag = null) => (_, stream, stop) =>
        SendAsync(stream, 200, body[..after], [$"Content-Length: {body.Length}", .. Tag(etag)], stop);

    /// <summary>Serves a file as a good server does: whole, in part, or not where nothing is new.</summary>
    public static WebAnswer File(byte[] body, string etag) => (request, stream, stop) =>
    {
        if (request["If-None-Match"] == etag)
        {
            return SendAsync(stream, 304, [], Tag(etag), stop);
        }

        if (request["Range"] is not { } range || request["If-Range"] != etag)
        {
            return Body(body, Tag(etag))(request, stream, stop);
        }

        var from = int.Parse(range["bytes=".Length..^1], CultureInfo.InvariantCulture);
        return Piece(body, from, $"bytes {from}-{body.Length - 1}/{body.Length}", etag)(request, stream, stop);
    };

    /// <summary>Sends the end of a body, and says of it what a server may say.</summary>
    public static WebAnswer Piece(byte[] body, int from, string contentRange, string etag) => (_, stream, stop) =>
        SendAsync(
            stream,
            206,
            body[from..],
            [$"Content-Length: {body.Length - from}", $"Content-Range: {contentRange}", .. Tag(etag)],
            stop);

    private static string[] Tag(string? etag) => etag is null ? [] : ["ETag: " + etag];

    private static async Task SendAsync(
        Stream stream, int status, byte[] body, string[] headers, CancellationToken cancellationToken)
    {
        string[] head = [$"HTTP/1.1 {status} Answer", "Connection: close", .. headers, "", ""];
        byte[] answer = [.. Encoding.ASCII.GetBytes(string.Join("\r\n", head)), .. body];
        await stream.WriteAsync(answer, cancellationToken);
    }
}
