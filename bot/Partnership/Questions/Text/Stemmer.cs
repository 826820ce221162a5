namespace Partnership.Questions.Text;

/// <summary>
/// Two depths of cutting a word's ending. The stem undoes the plural alone, so that names stay apart ("traffic" and
/// "trafficking"); the root also undoes verb endings, for words of running text ("reported", "reporting").
/// </summary>
internal static class Stemmer
{
    /// <summary>The length of the stem within <paramref name="word"/>; a "y" replaces what is cut where <paramref name="endsInY"/>.</summary>
    public static int Stem(ReadOnlySpan<char> word, out bool endsInY)
    {
        endsInY = false;
        if (word.Length > 4 && word.EndsWith("ies"))
        {
            endsInY = true;
            return word.Length - 3;
        }

        if (word.Length > 4 && (word.EndsWith("sses") || word.EndsWith("xes") || word.EndsWith("ches") || word.EndsWith("shes")))
        {
            return word.Length - 2;
        }

        return word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word.Length - 1 : word.Length;
    }

    /// <summary>The stem as text, written to <paramref name="buffer"/>.</summary>
    public static ReadOnlySpan<char> Stem(ReadOnlySpan<char> word, Span<char> buffer)
    {
        var length = Stem(word, out var endsInY);
        if (!endsInY)
        {
            return word[..length];
        }

        word[..length].CopyTo(buffer);
        buffer[length] = 'y';
        return buffer[..(length + 1)];
    }

    /// <summary>The root as text, written to <paramref name="buffer"/>.</summary>
    public static ReadOnlySpan<char> Root(ReadOnlySpan<char> word, Span<char> buffer)
    {
        var stem = Stem(word, buffer);
        var length = stem.Length;
        if (length > 5 && stem.EndsWith("ing"))
        {
            length -= 3;
        }
        else if (length > 4 && stem.EndsWith("ed"))
        {
            length -= 2;
        }
        else if (length > 6 && stem.EndsWith("ly"))
        {
            length -= 2;
        }

        var cut = length < stem.Length;
        if (cut && length > 3 && stem[length - 1] == stem[length - 2] && stem[length - 1] is not ('s' or 'l'))
        {
            length--;
        }

        if (length > 3 && stem[length - 1] == 'e')
        {
            length--;
        }

        return stem[..length];
    }
}
