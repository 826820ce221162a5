namespace Partnership.Meetings.Papers;

/// <summary>What came of reading a document.</summary>
public abstract record PaperReading
{
    private PaperReading()
    {
    }

    public sealed record Readable(PaperText Text) : PaperReading;

    public sealed record Unreadable(PaperFault Fault) : PaperReading
    {
        /// <summary>The fault as a sentence for whoever sent the document, with what to do.</summary>
        public string Text => Fault switch
        {
            PaperFault.Empty => "The document has no text that I can read. If it is a scan, please send the Word file it was printed from.",
            PaperFault.PasswordProtected => "The document is protected with a password. Please send a copy without one.",
            PaperFault.OldWord => "The document is in Word's old format (.doc). Please save it as .docx and send it again.",
            PaperFault.NotADocument => "The file is neither a Word document (.docx) nor plain text.",
            PaperFault.Damaged => "The Word document is damaged. Please open it in Word, save it anew and send it again.",
            PaperFault.TooLarge => "The file is larger than I read a paper to be, 20 MB. Please send it without its pictures.",
            _ => throw new InvalidOperationException($"No words for {Fault}."),
        };
    }
}
