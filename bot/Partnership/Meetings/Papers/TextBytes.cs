using System.Text;

namespace Partnership.Meetings.Papers;

/// <summary>Makes text of bytes in the encodings that people's files have: UTF-8, UTF-16 with a mark, Windows-1252.</summary>
internal static class TextBytes
{
    // Windows-1252 in 0x80 to 0x9F, as older programs write quotation marks and dashes.
    private const string Windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

    /// <returns>Null for what is no text.</returns>
    /// <param name="isCut">Whether the bytes may end within a character.</param>
    public static string? Decode(ReadOnlySpan<byte> bytes, bool isCut)
    {
        var (encoding, mark) = bytes switch
        {
            [0xFF, 0xFE, ..] => (new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true), 2),
            [0xFE, 0xFF, ..] => (new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true), 2),
            [0xEF, 0xBB, 0xBF, ..] => (new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), 3),
            _ => ((Encoding)new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), 0),
        };
        var chars = new char[bytes.Length];
        int length;
        try
        {
            length = encoding.GetDecoder().GetChars(bytes[mark..], chars, flush: !isCut);
        }
        catch (DecoderFallbackException) when (mark == 0)
        {
            for (length = 0; length < bytes.Length; length++)
            {
                chars[length] = bytes[length] is >= 0x80 and <= 0x9F and var own ? Windows[own - 0x80] : (char)bytes[length];
            }
        }
        catch (DecoderFallbackException)
        {
            return null;
        }

        // Text has no control characters but those that part lines and cells.
        var text = new string(chars, 0, length);
        return text.Any(static c => char.IsControl(c) && c is not ('\n' or '\r' or '\t' or '\f' or '\v' or '\u0085')) ? null : text;
    }
}
