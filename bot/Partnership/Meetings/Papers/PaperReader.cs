namespace Partnership.Meetings.Papers;

/// <summary>Reads a paper that someone sent: a Word document or plain text, told apart by what is in it and not by its name.</summary>
public static class PaperReader
{
    /// <summary>20 MB: committee papers with pictures are smaller.</summary>
    public const int MostBytes = 20 * 1024 * 1024;

    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>Reads the stream to its end, and no further than <see cref="MostBytes"/>.</summary>
    public static async Task<PaperReading> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var buffer = new MemoryStream();
        var chunk = new byte[81920];
        while (await stream.ReadAsync(chunk, cancellationToken) is > 0 and var read)
        {
            if (buffer.Length + read > MostBytes)
            {
                return new PaperReading.Unreadable(PaperFault.TooLarge);
            }

            buffer.Write(chunk, 0, read);
        }

        return Read(buffer.ToArray());
    }

    /// <summary>Reads a document that is at hand as a whole.</summary>
    public static PaperReading Read(byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (content.Length > MostBytes)
        {
            return new PaperReading.Unreadable(PaperFault.TooLarge);
        }

        if (content.AsSpan().StartsWith(CompoundFile))
        {
            return new PaperReading.Unreadable(OldFormat(content));
        }

        var reading = content.AsSpan().StartsWith("PK\u0003\u0004"u8) ? WordDocument.Read(content) : PlainText.Read(content);
        return reading is PaperReading.Readable { Text.Blocks.Count: 0 } ? new PaperReading.Unreadable(PaperFault.Empty) : reading;
    }

    /// <summary>The old container of Office holds either an encrypted new document or an old one: its directory names which, in UTF-16.</summary>
    private static PaperFault OldFormat(byte[] content)
    {
        if (content.AsSpan().IndexOf(System.Text.Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0)
        {
            return PaperFault.PasswordProtected;
        }

        return content.AsSpan().IndexOf(System.Text.Encoding.Unicode.GetBytes("WordDocument")) >= 0 ? PaperFault.OldWord : PaperFault.NotADocument;
    }
}
