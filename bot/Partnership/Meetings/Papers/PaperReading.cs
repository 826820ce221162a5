using Partnership.Meetings.Agendas;

namespace Partnership.Meetings.Papers;

/// <summary>What came of reading a document.</summary>
public abstract record PaperReading
{
    private PaperReading()
    {
    }

    /// <summary>What a document says.</summary>
    /// <param name="Summary">It as a paper.</param>
    /// <param name="Agenda">It as an agenda, whether it is one or not.</param>
    public sealed record Readable(PaperText Text, PaperSummary Summary, AgendaReading Agenda) : PaperReading;

    public sealed record Unreadable(PaperFault Fault) : PaperReading
    {
        /// <summary>The fault as a sentence for whoever sent the document, with what to do.</summary>
        public string Text => Fault switch
        {
            PaperFault.Empty => "The document has no text that I can read. If it is a scan, please send the Word file it was printed from.",
            PaperFault.PasswordProtected => "The document is protected with a password. Please send a copy without one.",
            PaperFault.OldWord => "The document is in Word's old format (.doc). Please save it as .docx and send it again.",
            PaperFault.NotADocument => "The file is neither a Word document (.docx) nor a PDF or plain text that I can read, whatever its name says. Please open it in the program it was made with, save it as a Word document and send that.",
            PaperFault.NotWord => "The file is called a Word document, but it is none. Please open it in the program it was made with, save it as a Word document (.docx) and send that.",
            PaperFault.Damaged => "The Word document is damaged. Please open it in Word, save it anew and send it again.",
            PaperFault.TooLarge => "The file is larger than I read a paper to be, 20 MB. Please send it without its pictures.",
            PaperFault.TooIntricate => "The document is built in a more complicated way than I can read. Please copy its text into a new document and send that.",
            PaperFault.SetAside => "I stopped working once while I was reading this file, so I don't open it again. Please copy its text into a new document and send that.",
            _ => throw new InvalidOperationException($"No words for {Fault}."),
        };
    }
}
