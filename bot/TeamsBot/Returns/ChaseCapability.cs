using System.Text;
using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;
using Partnership.Facts;
using TeamsBot.Cards;
using TeamsBot.Cards.Returns;
using TeamsBot.Conversation;
using TeamsBot.Storage.Returns;

namespace TeamsBot.Returns;

/// <summary>The secretariat has the bot remind whoever is late.</summary>
internal sealed class ChaseCapability(ReturnStore store, Roles roles, ReturnReminders reminders) : ICapability
{
    public IReadOnlyList<CapabilityVerb> Verbs { get; } = [.. CapabilityVerb.Personal(ReturnVerbs.Chase)];

    public HelpTopic Help { get; } = new(
        "Chase what is late",
        "For the secretariat: \"chase\" reminds whoever has the next move on each overdue return, in their own chat, once a day at most; \"chase Cherwell for the mid-year return\" reminds of one.");

    public async Task HandleAsync(ITurnContext turnContext, string verb, JObject data, CancellationToken cancellationToken)
    {
        if (Actors.Of(turnContext.Activity) is not { } actor || !roles.IsSecretariat(actor.Id))
        {
            await CardReply.SayAsync(turnContext, "Only the partnership's secretariat chases returns.", cancellationToken);
            return;
        }

        var action = ReturnAction.Read(verb, data);
        if (store.PeriodOrNewest(action.Period) is not { } period)
        {
            await CardReply.SayAsync(turnContext, "No funding year is open, so no return is owed.", cancellationToken);
            return;
        }

        var area = action.Area.Length == 0 ? (FundedLineId?)null : new FundedLineId(action.Area);
        var kind = ReturnActions.KindOf(action.Said("kind"));
        await CardReply.SayAsync(turnContext, Words(await reminders.ChaseAsync(actor, period, area, kind, cancellationToken)), cancellationToken);
    }

    private static string Words(ChaseResult result)
    {
        if (result is { Reminded: [], RemindedBefore: [], Nobody: [] })
        {
            return "Nothing to chase: what is asked for is settled, or not overdue yet.";
        }

        var text = new StringBuilder();
        Add(text, "Reminded", result.Reminded);
        Add(text, "Reminded today already, so not again", result.RemindedBefore);
        Add(text, "Nobody to remind, as nobody holds the role", result.Nobody);
        return text.ToString().TrimEnd();
    }

    private static void Add(StringBuilder text, string what, List<string> which)
    {
        if (which.Count > 0)
        {
            text.Append(what).Append(": ").AppendJoin("; ", which).Append(".\n\n");
        }
    }
}
