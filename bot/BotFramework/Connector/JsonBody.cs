using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Microsoft.Bot.Connector;

/// <summary>A request's JSON body, written once into a pooled buffer, so that its length is known and a value that cannot be written is never half sent.</summary>
internal sealed class JsonBody : HttpContent
{
    private static readonly MediaTypeHeaderValue JsonType = new("application/json", "utf-8");
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Lock _lock = new();
    private byte[]? _buffer;
    private readonly int _length;
    private int _readers;

    public JsonBody(object value)
    {
        using var stream = new PooledStream();
        using (var writer = new StreamWriter(stream, Utf8, bufferSize: 1024, leaveOpen: true))
        {
            ConnectorJson.Write(writer, value);
        }

        (_buffer, _length) = stream.TakeBuffer();
        Headers.ContentType = JsonType;
    }

    /// <summary>The body as text, for a failure's record.</summary>
    public string Text => _buffer is { } buffer ? Utf8.GetString(buffer, 0, _length) : "";

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        byte[] buffer;
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_buffer is null, this);
            buffer = _buffer;
            _readers++;
        }

        await stream.WriteAsync(buffer.AsMemory(0, _length), cancellationToken);
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
            byte[]? buffer;
            lock (_lock)
            {
                // A connection may still be copying from the buffer of a request that was given up: such a buffer is left to the collector.
                buffer = _readers == 0 ? _buffer : null;
                _buffer = null;
            }

            if (buffer is not null)
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }
        }

        base.Dispose(disposing);
    }

    /// <summary>A stream to write to, whose bytes are handed over at the end.</summary>
    private sealed class PooledStream : Stream
    {
        private byte[] _bytes = ArrayPool<byte>.Shared.Rent(4096);
        private int _count;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => _count;

        public override long Position
        {
            get => _count;
            set => throw new NotSupportedException();
        }

        public (byte[] Bytes, int Count) TakeBuffer()
        {
            var bytes = _bytes;
            _bytes = [];
            return (bytes, _count);
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if (buffer.Length > _bytes.Length - _count)
            {
                var larger = ArrayPool<byte>.Shared.Rent(checked(Math.Max(_bytes.Length * 2, _count + buffer.Length)));
                _bytes.AsSpan(0, _count).CopyTo(larger);
                ArrayPool<byte>.Shared.Return(_bytes);
                _bytes = larger;
            }

            buffer.CopyTo(_bytes.AsSpan(_count));
            _count += buffer.Length;
        }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (_bytes.Length > 0)
            {
                ArrayPool<byte>.Shared.Return(_bytes);
                _bytes = [];
            }

            base.Dispose(disposing);
        }
    }
}
