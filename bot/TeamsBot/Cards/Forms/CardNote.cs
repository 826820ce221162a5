namespace TeamsBot.Cards.Forms;

/// <summary>A box on a card that stands out.</summary>
/// <param name="Style">How it stands out, by the container styles of Adaptive Cards: "attention" for faults, "warning" for questions, "good", "accent" or "emphasis".</param>
/// <param name="Title">May be empty. Escaped, as the lines are.</param>
internal sealed record CardNote(string Style, string Title, IReadOnlyList<string> Lines)
{
    /// <summary>
    /// What has to be put right or looked at before anything is written, each with the label of its field. It stands first on the card, so that a
    /// screen reader starts with it.
    /// </summary>
    /// <param name="not">What has not been done yet, such as "Not saved yet".</param>
    public static IEnumerable<CardNote> OfFaults(string not, IReadOnlyCollection<FieldFault> faults, IEnumerable<FormField> fields)
    {
        var labels = fields.ToDictionary(field => field.Id, field => field.Name, StringComparer.Ordinal);
        var hard = faults.Where(fault => !fault.IsQuestion).ToList();
        if (hard.Count > 0)
        {
            yield return new CardNote("attention", hard.Count == 1 ? $"{not}: one thing to put right" : $"{not}: {hard.Count} things to put right", [.. hard.Select(Line)]);
        }

        var questions = faults.Where(fault => fault.IsQuestion).ToList();
        if (questions.Count > 0)
        {
            yield return new CardNote("warning", $"{not}: is this meant?", [.. questions.Select(Line)]);
        }

        string Line(FieldFault fault) =>
            "• " + AdaptiveMarkdown.Escape(labels.TryGetValue(fault.Field, out var label) ? $"{label}{(label.EndsWith('?') ? "" : ":")} {fault.Message}" : fault.Message);
    }

    /// <summary>The same for a long form: which fields it is about. What is wrong stands beside each, and is said once.</summary>
    public static IEnumerable<CardNote> NamingFaults(string not, IReadOnlyCollection<FieldFault> faults, IEnumerable<FormField> fields)
    {
        var labels = fields.Where(field => faults.Any(fault => string.Equals(fault.Field, field.Id, StringComparison.Ordinal))).Select(field => field.Name).ToList();
        if (faults.Count > 0)
        {
            var isWrong = faults.Any(fault => !fault.IsQuestion);
            var known = fields.Select(field => field.Id).ToHashSet(StringComparer.Ordinal);
            yield return new CardNote(
                isWrong ? "attention" : "warning",
                isWrong ? $"{not}: something has to be put right" : $"{not}: is this meant?",
                [
                    .. faults.Where(fault => !known.Contains(fault.Field)).Select(fault => AdaptiveMarkdown.Escape(fault.Message)),
                    .. labels.Count == 0 ? [] : new[] { AdaptiveMarkdown.Escape($"Look at: {string.Join(", ", labels)}.") },
                ]);
        }
    }
}
