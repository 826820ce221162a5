using System.Collections.Frozen;

namespace TeamsBot.Areas.Returns.Writing;

/// <summary>The words by which people leave a dialog, go back in it or ask what to do.</summary>
internal static class DialogWordParser
{
    private const int MaximumLength = 40;

    private static readonly FrozenDictionary<string, DialogWord> Words = new Dictionary<string, DialogWord>(StringComparer.OrdinalIgnoreCase)
    {
        ["cancel"] = DialogWord.Cancel,
        ["cancel this"] = DialogWord.Cancel,
        ["cancel that"] = DialogWord.Cancel,
        ["cancel the return"] = DialogWord.Cancel,
        ["cancel my return"] = DialogWord.Cancel,
        ["stop"] = DialogWord.Cancel,
        ["quit"] = DialogWord.Cancel,
        ["exit"] = DialogWord.Cancel,
        ["close"] = DialogWord.Cancel,
        ["leave it"] = DialogWord.Cancel,
        ["never mind"] = DialogWord.Cancel,
        ["nevermind"] = DialogWord.Cancel,
        ["later"] = DialogWord.Cancel,
        ["not now"] = DialogWord.Cancel,
        ["back"] = DialogWord.Back,
        ["go back"] = DialogWord.Back,
        ["step back"] = DialogWord.Back,
        ["one step back"] = DialogWord.Back,
        ["previous"] = DialogWord.Back,
        ["help"] = DialogWord.Help,
        ["help me"] = DialogWord.Help,
        ["what now"] = DialogWord.Help,
        ["what do i do"] = DialogWord.Help,
        ["what do i do now"] = DialogWord.Help,
        ["what should i do"] = DialogWord.Help,
        ["how does this work"] = DialogWord.Help,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static DialogWord Read(string text)
    {
        if (text.Length > MaximumLength)
        {
            return DialogWord.None;
        }

        var plain = text.Trim(' ', '.', '!', '?', '"', '\'');
        if (plain.EndsWith(" please", StringComparison.OrdinalIgnoreCase))
        {
            plain = plain[..^" please".Length].TrimEnd(' ', ',');
        }

        return Words.GetValueOrDefault(plain, DialogWord.None);
    }
}

/// <summary>A typed word that means the dialog itself and not what it asks.</summary>
internal enum DialogWord
{
    None,
    Cancel,
    Back,
    Help,
}
