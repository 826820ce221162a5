using System.Text;
using System.Xml;
using Partnership.Meetings.Agendas;
using UglyToad.PdfPig.Exceptions;

namespace Partnership.Meetings.Papers;

/// <summary>
/// Reads a paper that someone sent: a Word document, a PDF or plain text, told apart by what is in it. Every step goes through the document once and within limits, so that a file that was made
/// to be harmful is only refused.
/// </summary>
public static class PaperReader
{
    /// <summary>20 MB: committee papers with pictures are smaller.</summary>
    public const int MostBytes = 20 * 1024 * 1024;

    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>Takes the stream to its end, or as far as shows that it is longer than <see cref="MostBytes"/>.</summary>
    public static async Task<byte[]> LoadAsync(Stream stream, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var buffer = new MemoryStream();
        var chunk = new byte[81920];
        while (buffer.Length <= MostBytes && await stream.ReadAsync(chunk, cancellationToken) is > 0 and var read)
        {
            buffer.Write(chunk, 0, read);
        }

        return buffer.ToArray();
    }

    /// <summary>Reads a document, as a paper and as an agenda.</summary>
    /// <param name="fileName">What the document is called: a title for want of another, and a claim that it has to keep.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled; it is looked at all the way through.</exception>
    public static PaperReading Read(byte[] content, string? fileName = null, CancellationToken cancellationToken = default)
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

        var isWord = content.AsSpan().StartsWith("PK\u0003\u0004"u8);
        var (text, fault) = isWord ? ReadWord(content, cancellationToken)
            : content.AsSpan().StartsWith("%PDF"u8) ? ReadPdf(content, cancellationToken)
            : (PlainText.Read(content, cancellationToken), PaperFault.NotADocument);
        if (text is null)
        {
            return new PaperReading.Unreadable(fault);
        }

        if (text.Blocks.Count == 0)
        {
            return new PaperReading.Unreadable(PaperFault.Empty);
        }

        return !isWord && fileName?.EndsWith(".docx", StringComparison.OrdinalIgnoreCase) == true
            ? new PaperReading.Unreadable(PaperFault.NotWord)
            : new PaperReading.Readable(text, PaperSummariser.Summarise(text, fileName), AgendaReader.Read(text));
    }

    private static (PaperText? Text, PaperFault Fault) ReadWord(byte[] content, CancellationToken cancellationToken)
    {
        try
        {
            using var package = new WordPackage(content, cancellationToken);
            return (WordDocument.Read(package), PaperFault.NotADocument);
        }
        catch (DocumentLimitException)
        {
            return (null, PaperFault.TooIntricate);
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException or XmlException or NotSupportedException or ArgumentException)
        {
            return (null, PaperFault.Damaged);
        }
    }

    /// <summary>The library throws many kinds for a file that is not as the format asks, and says of none that it is the only one.</summary>
    private static (PaperText? Text, PaperFault Fault) ReadPdf(byte[] content, CancellationToken cancellationToken)
    {
        try
        {
            var (text, isCut) = PdfText.Read(content, cancellationToken);
            return (PlainText.Of(text, isCut, cancellationToken), PaperFault.NotADocument);
        }
        catch (DocumentLimitException)
        {
            return (null, PaperFault.TooIntricate);
        }
        catch (PdfDocumentEncryptedException)
        {
            return (null, PaperFault.PasswordProtected);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or OutOfMemoryException))
        {
            return (null, PaperFault.NotADocument);
        }
    }

    /// <summary>The old container of Office holds either an encrypted new document or an old one: its directory names which, in UTF-16.</summary>
    private static PaperFault OldFormat(byte[] content)
    {
        if (content.AsSpan().IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0)
        {
            return PaperFault.PasswordProtected;
        }

        return content.AsSpan().IndexOf(Encoding.Unicode.GetBytes("WordDocument")) >= 0 ? PaperFault.OldWord : PaperFault.NotADocument;
    }
}
