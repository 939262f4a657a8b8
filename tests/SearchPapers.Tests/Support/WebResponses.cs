using System.Globalization;
using System.Text;

namespace SearchPapers.Tests.Support;

/// <summary>Correct and broken responses of a web server.</summary>
internal static class WebResponses
{
    /// <summary>Never responds.</summary>
    public static WebResponder Hang { get; } = (_, _, stop) => Task.Delay(Timeout.InfiniteTimeSpan, stop);

    public static WebResponder Html { get; } =
        Body(Encoding.ASCII.GetBytes("<!DOCTYPE html><title>Log in</title>"), "Content-Type: application/pdf");

    /// <summary>Sends an endless body.</summary>
    public static WebResponder Endless { get; } = async (_, stream, stop) =>
    {
        await SendAsync(stream, 200, "%PDF-1.5\n"u8.ToArray(), [], stop);
        while (true)
        {
            await stream.WriteAsync(new byte[1 << 12], stop);
        }
    };

    public static WebResponder Status(int status, params string[] headers) =>
        (_, stream, stop) => SendAsync(stream, status, [], ["Content-Length: 0", .. headers], stop);

    public static WebResponder Redirect(string location) => Status(302, "Location: " + location);

    public static WebResponder Body(byte[] body, params string[] headers) => (_, stream, stop) =>
        SendAsync(stream, 200, body, [$"Content-Length: {body.Length}", .. headers], stop);

    /// <summary>Sends a part of the body, then nothing, and keeps the connection open.</summary>
    public static WebResponder Stall(byte[] body, int after, string? etag = null) => async (request, stream, stop) =>
    {
        await Cut(body, after, etag)(request, stream, stop);
        await Hang(request, stream, stop);
    };

    /// <summary>Announces the length of the body, and closes the connection after a part of it.</summary>
    public static WebResponder Cut(byte[] body, int after, string? etag = null) => (_, stream, stop) =>
        SendAsync(stream, 200, body[..after], [$"Content-Length: {body.Length}", .. Tag(etag)], stop);

    /// <summary>Serves a file with support for ranges and conditional requests.</summary>
    public static WebResponder File(byte[] body, string etag) => (request, stream, stop) =>
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

    /// <summary>Sends the end of a body as a partial response with these headers.</summary>
    public static WebResponder Piece(byte[] body, int from, string contentRange, string etag) => (_, stream, stop) =>
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
