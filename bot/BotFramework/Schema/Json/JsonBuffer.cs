using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Microsoft.Bot.Schema.Json;

/// <summary>A writer and the bytes that it has written, lent out so that a message costs no new ones. Dispose gives it back; the bytes are gone then.</summary>
internal sealed class JsonBuffer : IBufferWriter<byte>, IDisposable
{
    private const int InitialSize = 4096;

    // An answer with a large card must not keep its memory for ever.
    private const int LargestKept = 64 * 1024;

    private static readonly JsonWriterOptions Options = new()
    {
        // As Newtonsoft escapes: what JSON asks for and no more.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    [ThreadStatic]
    private static JsonBuffer? t_spare;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(InitialSize);
    private int _count;
    private bool _isLent;

    private JsonBuffer()
    {
        Json = new Utf8JsonWriter(this, Options);
    }

    public Utf8JsonWriter Json { get; }

    /// <summary>What has been written. Flush <see cref="Json"/> first.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _count);

    public static JsonBuffer Rent()
    {
        var buffer = t_spare ?? new JsonBuffer();
        t_spare = null;
        buffer._isLent = true;
        return buffer;
    }

    public void Advance(int count) => _count += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsMemory(_count);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsSpan(_count);
    }

    public void Dispose()
    {
        // Given back twice, it would be lent to two at once.
        if (!_isLent)
        {
            return;
        }

        _isLent = false;
        _count = 0;
        Json.Reset();
        if (_bytes.Length > LargestKept)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = ArrayPool<byte>.Shared.Rent(InitialSize);
        }

        t_spare = this;
    }

    private void Reserve(int sizeHint)
    {
        var needed = _count + Math.Max(sizeHint, 1);
        if (needed <= _bytes.Length)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, _bytes.Length * 2));
        _bytes.AsSpan(0, _count).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
