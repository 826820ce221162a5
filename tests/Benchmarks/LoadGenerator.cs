using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;

namespace Benchmarks;

/// <summary>
/// Sends prepared HTTP requests over kept-alive connections, one in flight on each, and reads just enough of the answers to
/// know where they end. Cheap on purpose: what it costs is shared by everything that is measured, and hides differences.
/// </summary>
internal static class LoadGenerator
{
    /// <summary>Sends for <paramref name="duration"/>, at least one request a connection; throws <see cref="InvalidOperationException"/> on any answer but 200 with <paramref name="expected"/> in it.</summary>
    public static async Task<LoadResult> RunAsync(IPEndPoint server, IReadOnlyList<IReadOnlyList<byte[]>> requestsByConnection, byte[] expected, TimeSpan duration, TimeProvider clock)
    {
        var started = clock.GetTimestamp();
        var latencies = await Task.WhenAll(requestsByConnection.Select(requests => Task.Run(() => DriveAsync(server, requests, expected, duration, clock))));
        var elapsed = clock.GetElapsedTime(started);
        var all = latencies.SelectMany(list => list).ToArray();
        Array.Sort(all);
        return new LoadResult(all.Length / elapsed.TotalSeconds, all[all.Length / 2], all[(int)(all.Length * 0.99)]);
    }

    private static async Task<List<double>> DriveAsync(IPEndPoint server, IReadOnlyList<byte[]> requests, byte[] expected, TimeSpan duration, TimeProvider clock)
    {
        using var socket = new Socket(server.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(server);
        var buffer = new byte[256 * 1024];
        var latencies = new List<double>(64 * 1024);
        var started = clock.GetTimestamp();
        for (var i = 0; i == 0 || clock.GetElapsedTime(started) < duration; i++)
        {
            var sent = clock.GetTimestamp();
            var request = requests[i % requests.Count];
            Requests.Renew(request);
            await socket.SendAsync(request.AsMemory());
            var length = await ReadAnswerAsync(socket, buffer);
            if (buffer.AsSpan(0, length).IndexOf(expected) < 0)
            {
                throw new InvalidOperationException("The server's answer is not what it should be.");
            }

            latencies.Add(clock.GetElapsedTime(sent).TotalMilliseconds);
        }

        return latencies;
    }

    private static async ValueTask<int> ReadAnswerAsync(Socket socket, byte[] buffer)
    {
        var have = 0;
        while (true)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(have));
            if (read == 0)
            {
                throw new InvalidOperationException("The server closed the connection.");
            }

            have += read;
            if (IsWhole(buffer.AsSpan(0, have)))
            {
                return have;
            }
        }
    }

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf("\r\n\r\n"u8);
        if (head < 0)
        {
            return false;
        }

        if (!answer.StartsWith("HTTP/1.1 200"u8))
        {
            throw new InvalidOperationException("The server answered " + System.Text.Encoding.ASCII.GetString(answer[..Math.Min(answer.Length, 40)]));
        }

        var lengthAt = answer[..head].IndexOf("Content-Length: "u8);
        if (lengthAt < 0)
        {
            return answer.EndsWith("\r\n0\r\n\r\n"u8);
        }

        _ = Utf8Parser.TryParse(answer[(lengthAt + 16)..], out int length, out _);
        return answer.Length >= head + 4 + length;
    }
}
