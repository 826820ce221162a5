using Partnership.Returns.Checks;

namespace Partnership.Returns.Updates;

/// <summary>Reads and checks what was typed into an update.</summary>
internal static class UpdateReader
{
    public static IReadOnlyList<UpdateFault> Faults(UpdateInput input, IReadOnlyCollection<UpdateField> confirmed)
    {
        var faults = new List<UpdateFault>();
        if (RagInput.Read(input.Rag) is null)
        {
            faults.Add(new UpdateFault(UpdateField.Rag, "Choose green, amber or red.", MayConfirm: false));
        }

        var headline = TypedText.OneLine(input.Headline);
        if (headline.Length == 0)
        {
            faults.Add(new UpdateFault(UpdateField.Headline, "Give the news in one sentence.", MayConfirm: false));
        }

        Check(UpdateField.Headline, "headline", headline, UpdateLimits.Headline);
        Check(UpdateField.Achievements, "text on achievements", TypedText.Lines(input.Achievements), UpdateLimits.Text);
        Check(UpdateField.Risks, "text on risks", TypedText.Lines(input.Risks), UpdateLimits.Text);
        Check(UpdateField.HelpNeeded, "text on help needed", TypedText.Lines(input.HelpNeeded), UpdateLimits.Text);
        Check(UpdateField.NextSteps, "text on next steps", TypedText.Lines(input.NextSteps), UpdateLimits.Text);
        return faults;

        void Check(UpdateField field, string label, string text, int most)
        {
            if (text.Length > most)
            {
                faults.Add(new UpdateFault(field, FormattableString.Invariant($"The {label} has {text.Length:N0} characters; {most:N0} is the most."), MayConfirm: false));
            }

            if (!confirmed.Contains(field) && PrivateData.Question(text) is { } question)
            {
                faults.Add(new UpdateFault(field, question, MayConfirm: true));
            }
        }
    }

    /// <param name="to">What the secretariat does with the update.</param>
    public static IReadOnlyList<UpdateFault> ReviewFaults(string? words, UpdateState to, bool isConfirmed)
    {
        var text = TypedText.Lines(words);
        return text.Length == 0 ? [new UpdateFault(UpdateField.Review, to is UpdateState.Declined ? "Say why you decline it." : "Say what you want to know.", MayConfirm: false)]
            : text.Length > UpdateLimits.Text ? [new UpdateFault(UpdateField.Review, FormattableString.Invariant($"This has {text.Length:N0} characters; {UpdateLimits.Text:N0} is the most."), MayConfirm: false)]
            : !isConfirmed && PrivateData.Question(text) is { } question ? [new UpdateFault(UpdateField.Review, question, MayConfirm: true)]
            : [];
    }

    /// <summary>The update with what was typed, which has to be without faults.</summary>
    public static ProgressUpdate Fill(ProgressUpdate update, UpdateInput input) => update with
    {
        Rag = RagInput.Read(input.Rag)!.Value,
        Headline = TypedText.OneLine(input.Headline),
        Achievements = TypedText.Lines(input.Achievements),
        Risks = TypedText.Lines(input.Risks),
        HelpNeeded = TypedText.Lines(input.HelpNeeded),
        NextSteps = TypedText.Lines(input.NextSteps),
    };
}
