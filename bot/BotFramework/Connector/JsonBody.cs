using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Bot.Schema.Json;

namespace Microsoft.Bot.Connector;

/// <summary>A request's JSON body, written once into a lent buffer, so that its length is known and a value that cannot be written is never half sent.</summary>
internal sealed class JsonBody : HttpContent
{
    private static readonly MediaTypeHeaderValue JsonType = new("application/json", "utf-8");

    private readonly Lock _lock = new();
    private readonly int _length;
    private JsonBuffer? _buffer;
    private int _readers;

    public JsonBody(object value)
    {
        var buffer = JsonBuffer.Rent();
        try
        {
            ActivityWriter.WriteValue(buffer.Json, value);
            buffer.Json.Flush();
        }
        catch
        {
            buffer.Dispose();
            throw;
        }

        _buffer = buffer;
        _length = buffer.Written.Length;
        Headers.ContentType = JsonType;
    }

    /// <summary>The body as text, for a failure's record.</summary>
    public string Text => _buffer is { } buffer ? Encoding.UTF8.GetString(buffer.Written.Span) : "";

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        ReadOnlyMemory<byte> written;
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_buffer is null, this);
            written = _buffer.Written;
            _readers++;
        }

        await stream.WriteAsync(written, cancellationToken);
        lock (_lock)
        {
            _readers--;
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _length;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            JsonBuffer? idle;
            lock (_lock)
            {
                // A connection may still be copying from the buffer of a request that was given up: such a buffer is left to the collector.
                idle = _readers == 0 ? _buffer : null;
                _buffer = null;
            }

            idle?.Dispose();
        }

        base.Dispose(disposing);
    }
}
