using Partnership.Calendars;
using Partnership.Returns;
using TeamsBot.Cards.Forms;
using TeamsBot.Chat;
using TeamsBot.Delivery.Outbox;
using TeamsBot.People;

namespace TeamsBot.Delivery;

/// <summary>The posts that went wrong, for the secretariat to settle.</summary>
internal sealed class PostsWaiting(OutboxStore outbox, Roles roles) : IWaiting
{
    public ValueTask<IReadOnlyList<WaitingMatter>> ForAsync(Person person)
    {
        var count = roles.IsSecretariat(person.Id) ? outbox.Unsettled(take: 1).Total : 0;
        return ValueTask.FromResult<IReadOnlyList<WaitingMatter>>(count == 0
            ? []
            : [new WaitingMatter("Posts that went wrong", $"{LondonWords.Count(count, "post")} to be settled.", WaitingUrgency.ToDo, By: null, CardButton.Go("What went wrong", new CardAction(DeliveryVerbs.Problems)))]);
    }
}
