using Partnership.Returns.Checks;

namespace Partnership.Returns.Updates;

/// <summary>A progress update as typed.</summary>
/// <param name="Rag">"green", "amber" or "red", in any case.</param>
public sealed record UpdateInput(string? Rag, string? Headline, string? Achievements, string? Risks, string? HelpNeeded, string? NextSteps)
{
    /// <summary>
    /// What a typed message fills the card in with: a short one is the headline; of a long one the first sentence is, cut if need be, and
    /// the whole stands under achievements, so that nothing is lost.
    /// </summary>
    public static UpdateInput FromMessage(string? text)
    {
        var whole = TypedText.Lines(text);
        var line = TypedText.OneLine(whole);
        if (line.Length <= UpdateLimits.Headline)
        {
            return new UpdateInput(Rag: null, line, Achievements: null, Risks: null, HelpNeeded: null, NextSteps: null);
        }

        var sentence = line.IndexOf(". ", StringComparison.Ordinal) is var end and >= 0 ? line[..(end + 1)] : line;
        return new UpdateInput(Rag: null, Cut(sentence), whole, Risks: null, HelpNeeded: null, NextSteps: null);
    }

    private static string Cut(string sentence)
    {
        if (sentence.Length <= UpdateLimits.Headline)
        {
            return sentence;
        }

        var space = sentence.LastIndexOf(' ', UpdateLimits.Headline - 1);
        return string.Concat(sentence.AsSpan(0, space > 0 ? space : UpdateLimits.Headline - 2), "…");
    }
}
