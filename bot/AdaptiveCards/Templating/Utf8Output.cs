using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace AdaptiveCards.Templating;

/// <summary>JSON in the writing, as UTF-8 in a pooled buffer. What was written last can be taken back, for parts that turn out to be empty.</summary>
internal sealed class Utf8Output : IDisposable
{
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(4096);

    public int Length { get; private set; }

    public void Write(byte value)
    {
        Reserve(1);
        buffer[Length++] = value;
    }

    public void Write(ReadOnlySpan<byte> values)
    {
        Reserve(values.Length);
        values.CopyTo(buffer.AsSpan(Length));
        Length += values.Length;
    }

    /// <summary>Writes text as the inside of a JSON string, without its quotes.</summary>
    public void WriteEscaped(string text)
    {
        var rest = text.AsSpan();
        Span<char> escaped = stackalloc char[256];
        while (rest.Length > 0)
        {
            // A status other than Done cannot end the loop: the encoder takes at least one character, as 256 hold any escape.
            _ = JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(rest, escaped, out var read, out var written);
            Reserve(Encoding.UTF8.GetMaxByteCount(written));
            Length += Encoding.UTF8.GetBytes(escaped[..written], buffer.AsSpan(Length));
            rest = rest[read..];
        }
    }

    /// <summary>Writes a number; JSON has none for infinity and not-a-number, which become null.</summary>
    public void WriteNumber(double number)
    {
        if (!double.IsFinite(number))
        {
            Write("null"u8);
            return;
        }

        Reserve(32);
        number.TryFormat(buffer.AsSpan(Length), out var written, default, CultureInfo.InvariantCulture);
        Length += written;
    }

    public void TakeBackTo(int length) => Length = length;

    public void InsertAt(int position, byte value)
    {
        Reserve(1);
        buffer.AsSpan(position, Length - position).CopyTo(buffer.AsSpan(position + 1));
        buffer[position] = value;
        Length++;
    }

    public override string ToString() => Encoding.UTF8.GetString(buffer, 0, Length);

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
    }

    private void Reserve(int more)
    {
        if (buffer.Length - Length >= more)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(buffer.Length * 2, Length + more));
        buffer.AsSpan(0, Length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }
}
