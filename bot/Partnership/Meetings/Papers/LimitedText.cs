namespace Partnership.Meetings.Papers;

/// <summary>
/// Hands XML on to its parser as long as it may be that of a paper. The parser holds a whole tag in memory before anybody can look at it, so tags are measured here.
/// </summary>
internal sealed class LimitedText(TextReader text, CancellationToken cancellationToken) : TextReader
{
    /// <summary>Unpacked: a megabyte of zip may hold a thousand.</summary>
    private const int MostCharacters = 20_000_000;

    /// <summary>From one tag's beginning to the next one's. Drawings have attributes of some hundred thousand characters.</summary>
    private const int LongestTag = 2_000_000;

    /// <summary>Signs of equality from one tag's beginning to the next one's: a document's first tag has about forty attributes.</summary>
    private const int MostAttributes = 2_000;

    private int _characters;
    private int _tag;
    private int _attributes;

    public override int Read(char[] buffer, int index, int count)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var read = text.Read(buffer, index, count);
        _characters += read;
        foreach (var c in buffer.AsSpan(index, read))
        {
            if (c == '<')
            {
                (_tag, _attributes) = (0, 0);
            }
            else
            {
                _tag++;
                _attributes += c == '=' ? 1 : 0;
            }

            if (_tag > LongestTag || _attributes > MostAttributes)
            {
                throw new DocumentLimitException();
            }
        }

        return _characters <= MostCharacters ? read : throw new DocumentLimitException();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            text.Dispose();
        }

        base.Dispose(disposing);
    }
}
