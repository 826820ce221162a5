using Partnership.Facts;
using Partnership.Returns.Updates;
using TeamsBot.Cards.Forms;
using TeamsBot.Cards.Returns;

namespace TeamsBot.Cards.Updates;

/// <summary>The cards of progress updates.</summary>
internal sealed class UpdateCards(ReturnCardCatalogue catalogue)
{
    public CardMessage Form(UpdateForm form) => new(catalogue.UpdateForm.Expand(UpdateComposer.Compose(form)), UpdateComposer.Text(form));

    /// <summary>For the person who has just sent or changed it.</summary>
    /// <param name="viewer">Its contact may edit it, the secretariat accept it.</param>
    public CardMessage Receipt(ProgressUpdate update, string bodyName, Viewer viewer, Guid nonce) =>
        new(catalogue.UpdateReceipt.Expand(UpdateComposer.Receipt(update, bodyName, viewer, nonce)), UpdateComposer.Text(update, bodyName));

    /// <param name="updates">The newest first.</param>
    /// <param name="names">What the bodies are called.</param>
    public CardMessage List(string title, IReadOnlyList<ProgressUpdate> updates, IReadOnlyDictionary<BodyId, string> names, Viewer viewer, Guid nonce) =>
        new(CardRoom.Fit(room => catalogue.UpdateList.Expand(UpdateComposer.List(title, updates, names, viewer, nonce, room))), UpdateComposer.Text(title, updates));
}
