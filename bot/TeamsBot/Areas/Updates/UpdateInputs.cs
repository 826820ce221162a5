using System.Globalization;
using Partnership.Returns.Updates;
using TeamsBot.Areas.Returns;
using TeamsBot.Areas.Returns.Writing;
using TeamsBot.Areas.Updates.Cards;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Updates;

/// <summary>Reads and fills the form of a progress update.</summary>
internal static class UpdateInputs
{
    private static readonly UpdateField[] All = Enum.GetValues<UpdateField>();

    /// <param name="kept">How the update stands; null for a new one.</param>
    public static UpdateInput Read(FormInputs inputs, UpdateInput? kept) => new(
        inputs.Text(UpdateFields.Rag, kept?.Rag),
        inputs.Text(UpdateFields.Headline, kept?.Headline),
        inputs.Text(UpdateFields.Achievements, kept?.Achievements),
        inputs.Text(UpdateFields.Risks, kept?.Risks),
        inputs.Text(UpdateFields.HelpNeeded, kept?.HelpNeeded),
        inputs.Text(UpdateFields.NextSteps, kept?.NextSteps));

    /// <summary>What stands in the form of an update that is to be changed.</summary>
    public static UpdateInput Of(ProgressUpdate update) =>
        new(LineFormComposer.RagValue(update.Rag), update.Headline, update.Achievements, update.Risks, update.HelpNeeded, update.NextSteps);

    /// <summary>The fields whose question the card's "anyway" answers; what is typed into others after it is asked about anew.</summary>
    public static IReadOnlyCollection<UpdateField> Confirmed(ReturnAction action)
    {
        if (!action.IsConfirmed)
        {
            return [];
        }

        var confirmed = action.Said("confirmed").Split(',');
        return [.. All.Where(field => confirmed.Contains(UpdateFields.Of(field), StringComparer.Ordinal))];
    }

    /// <summary>The update that a button is about; null where it names none.</summary>
    public static UpdateId? IdOf(ReturnAction action) => Guid.TryParse(action.Subject, CultureInfo.InvariantCulture, out var id) ? new UpdateId(id) : null;
}
