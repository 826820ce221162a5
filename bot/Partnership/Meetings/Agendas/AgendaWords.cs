namespace Partnership.Meetings.Agendas;

/// <summary>The words that agendas use for an item's purpose.</summary>
internal static class AgendaWords
{
    private static readonly (string Phrase, AgendaPurpose Purpose)[] Phrases =
    [
        ("decision", AgendaPurpose.Decision), ("for decision", AgendaPurpose.Decision), ("to decide", AgendaPurpose.Decision),
        ("approval", AgendaPurpose.Decision), ("for approval", AgendaPurpose.Decision), ("to approve", AgendaPurpose.Decision),
        ("agreement", AgendaPurpose.Decision), ("for agreement", AgendaPurpose.Decision), ("to agree", AgendaPurpose.Decision),
        ("sign off", AgendaPurpose.Decision), ("sign-off", AgendaPurpose.Decision), ("for sign off", AgendaPurpose.Decision), ("for sign-off", AgendaPurpose.Decision),
        ("endorsement", AgendaPurpose.Decision), ("for endorsement", AgendaPurpose.Decision), ("to endorse", AgendaPurpose.Decision),
        ("discussion", AgendaPurpose.Discussion), ("for discussion", AgendaPurpose.Discussion), ("to discuss", AgendaPurpose.Discussion),
        ("consideration", AgendaPurpose.Discussion), ("for consideration", AgendaPurpose.Discussion), ("to consider", AgendaPurpose.Discussion),
        ("comment", AgendaPurpose.Discussion), ("for comment", AgendaPurpose.Discussion), ("workshop", AgendaPurpose.Discussion),
        ("information", AgendaPurpose.Information), ("for information", AgendaPurpose.Information), ("info", AgendaPurpose.Information),
        ("for info", AgendaPurpose.Information), ("to note", AgendaPurpose.Information), ("for noting", AgendaPurpose.Information),
        ("noting", AgendaPurpose.Information), ("note", AgendaPurpose.Information), ("to receive", AgendaPurpose.Information), ("update", AgendaPurpose.Information),
        ("for update", AgendaPurpose.Information), ("verbal update", AgendaPurpose.Information),
    ];

    private static readonly Dictionary<string, AgendaPurpose> ByPhrase =
        Phrases.ToDictionary(static entry => entry.Phrase, static entry => entry.Purpose, StringComparer.OrdinalIgnoreCase);

    /// <summary>"decision", "discussion", "information"; nothing where it is not stated.</summary>
    public static string Of(AgendaPurpose purpose) => purpose switch
    {
        AgendaPurpose.NotStated => "",
        AgendaPurpose.Decision => "decision",
        AgendaPurpose.Discussion => "discussion",
        AgendaPurpose.Information => "information",
        _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, "There is no such purpose."),
    };

    /// <summary>The purpose that a whole phrase names, such as "for decision"; with several, such as "discussion and decision", the weightiest.</summary>
    public static AgendaPurpose? Read(string phrase)
    {
        var words = phrase.Trim().Trim('.', ':', ';', '*').Trim();
        if (ByPhrase.TryGetValue(words, out var purpose))
        {
            return purpose;
        }

        AgendaPurpose? weightiest = null;
        foreach (var part in words.Split([" and ", " & ", "/", ", ", " or "], StringSplitOptions.TrimEntries))
        {
            if (!ByPhrase.TryGetValue(part, out var found))
            {
                return null;
            }

            weightiest = weightiest is { } earlier && earlier < found ? earlier : found;
        }

        return weightiest;
    }
}
