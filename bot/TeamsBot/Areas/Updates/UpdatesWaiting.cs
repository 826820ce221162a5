using Partnership.Returns;
using TeamsBot.Areas.Returns;
using TeamsBot.Areas.Updates.Tables;
using TeamsBot.Cards.Forms;
using TeamsBot.Chat;
using TeamsBot.People;

namespace TeamsBot.Areas.Updates;

/// <summary>The progress updates that the secretariat has not accepted yet.</summary>
internal sealed class UpdatesWaiting(UpdateStore store, Roles roles) : IWaiting
{
    public ValueTask<IReadOnlyList<WaitingMatter>> ForAsync(Person person)
    {
        var count = roles.IsSecretariat(person.Id) ? store.Waiting().Count : 0;
        return ValueTask.FromResult<IReadOnlyList<WaitingMatter>>(count == 0
            ? []
            : [new WaitingMatter("Progress updates", $"{ReturnWords.Counted(count, "update waits", "updates wait")} to be accepted.", WaitingUrgency.ToDo, By: null, CardButton.Go("Look at them", new CardAction(UpdateVerbs.List)))]);
    }
}
