using System.Text;

namespace Partnership.Questions.Vocabulary;

/// <summary>How people write in a chat, from the data files beside this class: what stands for plain words, and what says nothing.</summary>
internal static class EverydayWords
{
    private const int LongestPhrase = 7;
    private static readonly Wordings OpensAfter = Wordings.Of("opens-after");
    private static readonly Dictionary<string, string> Plain = ReadPlain();
    private static readonly HashSet<string> Openings = [.. Plain.Keys.Select(static phrase => phrase.TrimStart('^').Split(' ')[0])];

    /// <summary>The same text with short forms, dialect and figures of speech in plain words; marks and all else stay as they are.</summary>
    public static string Rewrite(string text)
    {
        for (var at = text.IndexOf('%', StringComparison.Ordinal); at >= 0; at = text.IndexOf('%', at + 1))
        {
            text = at > 0 && char.IsAsciiDigit(text[at - 1]) ? text : text[..at] + " percent" + text[(at + 1)..];
        }

        text = text.Replace(" + ", " plus ", StringComparison.Ordinal);
        var words = WordsOf(text);
        StringBuilder? written = null;
        var copied = 0;
        for (var i = 0; i < words.Count; i++)
        {
            if (Openings.Contains(words[i].Text) && Longest(words, i) is { } found)
            {
                var (start, end) = (words[i].Start, words[i + found.Words - 1].End);
                written ??= new StringBuilder(text.Length + 32);
                written.Append(text, copied, start - copied).Append(found.Plain);
                copied = end;
                i += found.Words - 1;
            }
        }

        return written is null ? text : written.Append(text, copied, text.Length - copied).ToString();
    }

    private static (string Plain, int Words)? Longest(List<(string Text, int Start, int End, bool IsJoined)> words, int at)
    {
        (string, int)? longest = null;
        var opens = !words[at].IsJoined || OpensAfter.Has(words[at - 1].Text) || char.IsAsciiDigit(words[at - 1].Text.FirstOrDefault());
        var phrase = new StringBuilder();
        for (var count = 1; count <= LongestPhrase && at + count <= words.Count; count++)
        {
            var word = words[at + count - 1];
            if (count > 1 && !word.IsJoined)
            {
                break;
            }

            phrase.Append(count > 1 ? " " : string.Empty).Append(word.Text);
            if (Plain.TryGetValue(phrase.ToString(), out var plain) || (opens && Plain.TryGetValue("^" + phrase, out plain)) || (!words[at].IsJoined && Plain.TryGetValue("^^" + phrase, out plain)))
            {
                longest = (plain, count);
            }
        }

        return longest;
    }

    /// <summary>Words in lower case with their place; joined to the one before where nothing but a space or an apostrophe lies between, or the stop of a single letter ("W. Oxon"). A letter beside a slash ("n/a") is no word.</summary>
    private static List<(string Text, int Start, int End, bool IsJoined)> WordsOf(string text)
    {
        var words = new List<(string, int, int, bool)>();
        var before = -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                continue;
            }

            var end = i;
            while (end < text.Length && char.IsLetterOrDigit(text[end]))
            {
                end++;
            }

            var besideSlash = (i > 0 && text[i - 1] is '/' or '&') || (end < text.Length && text[end] is '/' or '&');
            var joined = before >= 0 && (text.AsSpan(before, i - before).IsWhiteSpace() || (i - before == 1 && text[before] is '\'' or '’' or '-') || (words[^1].Item1.Length == 1 && text[before] is '.' && text.AsSpan(before + 1, i - before - 1).IsWhiteSpace()));
            words.Add((besideSlash && end - i == 1 ? string.Empty : text[i..end].ToLowerInvariant(), i, end, joined));
            before = end;
            i = end;
        }

        return words;
    }

    private static Dictionary<string, string> ReadPlain()
    {
        var plain = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (written, read) in DataFile.Rows("everyday.txt"))
        {
            plain.Add(written, read);
        }

        return plain;
    }
}
