using System.Text;

namespace Partnership.Meetings.Papers;

/// <summary>A Word document's footnotes and endnotes by their ids.</summary>
internal sealed class WordNotes
{
    /// <summary>A paper with a note to every sentence has some hundred.</summary>
    private const int Most = 2_000;

    private readonly Dictionary<(string Reference, string Id), string> _notes = [];

    /// <param name="footnotes">The document's "footnotes.xml"; null where it has none.</param>
    /// <param name="endnotes">Its "endnotes.xml".</param>
    public WordNotes(WordPart? footnotes, WordPart? endnotes)
    {
        Read(footnotes, "footnote");
        Read(endnotes, "endnote");
    }

    /// <summary>The words of a note; null where there is none.</summary>
    /// <param name="reference">The element that refers to it.</param>
    public string? Find(string reference, string? id) => id is not null && _notes.TryGetValue((reference, id), out var note) ? note : null;

    private void Read(WordPart? part, string name)
    {
        var (id, text) = ("", new StringBuilder());
        while (_notes.Count < Most && part?.Read() is { } node and not WordNode.Over)
        {
            switch (node)
            {
                case WordNode.Begin when part.Name is "del" or "moveFrom" or "instrText":
                    part.Skip();
                    break;
                case WordNode.Begin when string.Equals(part.Name, name, StringComparison.Ordinal):
                    (id, text) = (part.Value("id") ?? "", new StringBuilder());
                    break;
                case WordNode.Text when part.Name is "t" && text.Length < PaperText.MostCharacters:
                    part.AppendTo(text);
                    break;
                case WordNode.End when part.Name is "p" or "tab" or "br":
                    text.Append(' ');
                    break;
                case WordNode.End when string.Equals(part.Name, name, StringComparison.Ordinal):
                    if (string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } note)
                    {
                        _notes.TryAdd((name + "Reference", id), note);
                    }

                    break;
            }
        }
    }
}
