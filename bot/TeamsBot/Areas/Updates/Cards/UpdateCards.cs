using Partnership.Facts;
using Partnership.Returns.Updates;
using TeamsBot.Areas.Returns;
using TeamsBot.Cards;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Updates.Cards;

/// <summary>The cards of progress updates.</summary>
internal sealed class UpdateCards(CardTemplates templates)
{
    public CardMessage Form(UpdateForm form) => new(templates.Expand("updates/form.json", UpdateComposer.Compose(form)), UpdateComposer.Text(form));

    /// <summary>For the person who has just sent or changed it.</summary>
    /// <param name="viewer">Its contact may edit it, the secretariat accept it.</param>
    public CardMessage Receipt(ProgressUpdate update, string bodyName, Viewer viewer, Guid nonce) =>
        new(templates.Expand("updates/receipt.json", UpdateComposer.Receipt(update, bodyName, viewer, nonce)), UpdateComposer.Text(update, bodyName));

    /// <summary>For the secretariat: an update has come that waits for it.</summary>
    public CardMessage Arrived(ProgressUpdate update, string bodyName, Guid nonce) => new(
        CardBudget.Fit(room => templates.Expand("returns/notice.json", UpdateNoticeComposer.Arrived(update, bodyName, nonce, room))), UpdateNoticeComposer.ArrivedText(update, bodyName));

    /// <summary>For those whose update it is: the secretariat has accepted it.</summary>
    public CardMessage Accepted(ProgressUpdate update, string bodyName)
    {
        var card = UpdateNoticeComposer.Accepted(update, bodyName);
        return new CardMessage(templates.Expand("returns/notice.json", card), card.Speak);
    }

    /// <summary>For those whose update it is: the secretariat asks something, or has declined it.</summary>
    public CardMessage Reviewed(ProgressUpdate update, string bodyName)
    {
        var card = UpdateNoticeComposer.Reviewed(update, bodyName);
        return new CardMessage(templates.Expand("returns/notice.json", card), card.Speak);
    }

    /// <summary>The secretariat's form for what it asks back, or why it declines.</summary>
    public CardMessage Review(ProgressUpdate update, string bodyName, string typed, IReadOnlyList<UpdateFault> faults, Guid nonce)
    {
        var card = UpdateReviewComposer.Compose(update, bodyName, typed, faults, nonce);
        return new CardMessage(templates.Expand("updates/form.json", card), card.Speak);
    }

    /// <param name="updates">The newest first.</param>
    /// <param name="names">What the bodies are called.</param>
    public CardMessage List(string title, IReadOnlyList<ProgressUpdate> updates, IReadOnlyDictionary<BodyId, string> names, Viewer viewer, Guid nonce) =>
        new(CardBudget.Fit(room => templates.Expand("updates/list.json", UpdateComposer.List(title, updates, names, viewer, nonce, room))), UpdateComposer.Text(title, updates));
}
