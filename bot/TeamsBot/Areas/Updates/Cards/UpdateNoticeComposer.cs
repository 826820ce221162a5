using Partnership.Returns.Updates;
using TeamsBot.Areas.Returns;
using TeamsBot.Cards;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Updates.Cards;

/// <summary>What people are told of progress updates without having asked.</summary>
internal static class UpdateNoticeComposer
{
    public static NoticeCard Arrived(ProgressUpdate update, string bodyName, Guid nonce, CardBudget room) => new(
        ArrivedText(update, bodyName),
        "emphasis",
        AdaptiveMarkdown.Escape($"Progress update from {bodyName}"),
        AdaptiveMarkdown.Escape($"{update.Author.Name}, {ReturnWords.Day(update.Changed)}"),
        AdaptiveMarkdown.Escape(update.Headline),
        Facts(update),
        [.. UpdateComposer.Parts(update).Select(part => room.ShowNote($"{part.Title}: {part.Value}"))],
        ButtonRow.Of(
        [
            CardButton.Go("Accept", new CardAction(UpdateVerbs.Accept) { Subject = update.Id.Value.ToString("N"), Revision = update.Revision, Nonce = nonce.ToString("N") }).AsNext(),
            CardButton.Go("Ask back or decline", new CardAction(UpdateVerbs.Review) { Subject = update.Id.Value.ToString("N"), Revision = update.Revision }),
            CardButton.Go("Show all that wait", new CardAction(UpdateVerbs.List)),
        ]));

    public static NoticeCard Accepted(ProgressUpdate update, string bodyName) => new(
        AcceptedText(update, bodyName),
        "good",
        AdaptiveMarkdown.Escape($"Accepted: progress update from {bodyName}"),
        "",
        AdaptiveMarkdown.Escape($"{update.Acceptance!.By.Name} accepted it on {ReturnWords.Day(update.Acceptance.At)}. Questions are answered from it now."),
        [.. Facts(update), new CardFact("Headline", AdaptiveMarkdown.Escape(update.Headline))],
        [],
        ButtonRow.Of([CardButton.Go("Show my updates", new CardAction(UpdateVerbs.List))]));

    public static NoticeCard Reviewed(ProgressUpdate update, string bodyName)
    {
        var review = update.Review!;
        var isDeclined = update.State is UpdateState.Declined;
        return new NoticeCard(
            $"{(isDeclined ? "Declined" : "A question about your update")}: {UpdateComposer.Text(update, bodyName)}",
            "warning",
            AdaptiveMarkdown.Escape($"{(isDeclined ? "Declined" : "A question")}: progress update from {bodyName}"),
            "",
            AdaptiveMarkdown.EscapeLines($"{review.By.By.Name} {(isDeclined ? "declined it" : "asks")}: {review.Text}"),
            [.. Facts(update), new CardFact("Headline", AdaptiveMarkdown.Escape(update.Headline))],
            [isDeclined ? "Questions are not answered from it. You can send another." : "Change the update and save it; then it goes to the secretariat again."],
            ButtonRow.Of([isDeclined
                ? CardButton.Go("Send another", new CardAction(UpdateVerbs.New) { Area = update.Body.Value })
                : CardButton.Go("Change it", new CardAction(UpdateVerbs.Edit) { Subject = update.Id.Value.ToString("N"), Revision = update.Revision }).AsNext()]));
    }

    public static string ArrivedText(ProgressUpdate update, string bodyName) => $"To be looked at: {UpdateComposer.Text(update, bodyName)}";

    private static string AcceptedText(ProgressUpdate update, string bodyName) => $"Accepted: {UpdateComposer.Text(update, bodyName)}";

    private static CardFact[] Facts(ProgressUpdate update) =>
        [new("About", AdaptiveMarkdown.Escape(update.Subject.Title)), new("How it stands", ReturnWords.RagWord(update.Rag))];
}
