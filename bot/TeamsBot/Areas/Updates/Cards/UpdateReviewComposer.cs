using Partnership.Returns.Updates;
using TeamsBot.Areas.Returns;
using TeamsBot.Cards;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Updates.Cards;

/// <summary>The form on which the secretariat asks an update's sender something, or declines the update.</summary>
internal static class UpdateReviewComposer
{
    public static UpdateFormCard Compose(ProgressUpdate update, string bodyName, string typed, IReadOnlyList<UpdateFault> found, Guid nonce)
    {
        List<FieldFault> faults = [.. found.Select(fault => new FieldFault(UpdateFields.Of(fault.Field), fault.Message, fault.MayConfirm))];
        var field = FormField.LongText(UpdateFields.Review, "What do you want to know, or why do you decline it?", typed, UpdateLimits.Text).Explained("Say it in a sentence or two.").Judged(faults);
        return new UpdateFormCard(
            faults.Count == 0 ? $"Ask back or decline: {UpdateComposer.Text(update, bodyName)}" : $"Not sent yet: {found[0].Message}",
            AdaptiveMarkdown.Escape($"{bodyName}: {update.Subject.Title}"),
            AdaptiveMarkdown.Escape($"{update.Author.Name}, {ReturnWords.Day(update.Changed)}: {update.Headline}"),
            [.. CardNote.OfFaults("Not sent yet", faults, [field])],
            [field],
            ButtonRow.Of(Buttons(update, found, nonce)));
    }

    private static IEnumerable<CardButton> Buttons(ProgressUpdate update, IReadOnlyList<UpdateFault> faults, Guid nonce)
    {
        CardAction On(string verb) => new(verb) { Subject = update.Id.Value.ToString("N"), Revision = update.Revision, Nonce = nonce.ToString("N") };
        var isQuestion = faults.Count > 0 && faults.All(static fault => fault.MayConfirm);
        CardAction Write(string verb) => isQuestion ? On(verb) with { Confirm = true, Confirmed = UpdateFields.Review } : On(verb);
        yield return CardButton.Send(isQuestion ? "Ask back anyway" : "Ask back", Write(UpdateVerbs.AskBack)).AsNext();
        yield return CardButton.Send(isQuestion ? "Decline anyway" : "Decline", Write(UpdateVerbs.Decline)).AsDestructive();
        yield return CardButton.Go("Back", new CardAction(UpdateVerbs.List));
    }
}
