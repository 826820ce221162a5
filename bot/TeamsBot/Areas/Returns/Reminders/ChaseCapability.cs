using System.Text;
using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;
using Partnership.Facts;
using Partnership.Returns;
using TeamsBot.Areas.Returns.Review;
using TeamsBot.Areas.Returns.Tables;
using TeamsBot.Cards.Forms;
using TeamsBot.Chat;
using TeamsBot.People;

namespace TeamsBot.Areas.Returns.Reminders;

/// <summary>The secretariat has the bot remind whoever is late, once it has seen whom of what.</summary>
internal sealed class ChaseCapability(ReturnStore store, Roles roles, ReturnChase chase, ReturnReports reports) : ICapability
{
    public IReadOnlyList<CapabilityVerb> Verbs { get; } = [.. CapabilityVerb.Personal(ReturnVerbs.Chase)];

    public HelpTopic Help { get; } = new(
        "Chase what is late",
        "For the secretariat: \"chase\" shows who has the next move on each overdue return and reminds them when you say so, each in one message; \"chase Cherwell for the mid-year return\" reminds of one.")
    {
        Say = ["Who is late?"],
    };

    public bool IsFor(PersonId? person) => person is { } known && roles.IsSecretariat(known);

    public async Task HandleAsync(ITurnContext turnContext, string verb, JObject data, CancellationToken cancellationToken)
    {
        if (Actors.Of(turnContext.Activity) is not { } actor || !roles.IsSecretariat(actor.Id))
        {
            await CardReply.SayAsync(turnContext, $"Only the partnership's secretariat chases returns.{roles.AskSecretariat(Roles.SenderOf(turnContext.Activity))}", cancellationToken);
            return;
        }

        if (store.Periods().Count == 0)
        {
            await CardReply.SayAsync(turnContext, "No funding year is open, so no return is owed.", cancellationToken);
            return;
        }

        var action = ReturnAction.Read(verb, data);
        var plan = chase.Plan(actor, action.Period, action.Area.Length == 0 ? null : new FundedLineId(action.Area), ReturnActions.KindOf(action.Said("kind")));
        if (plan.IsEmpty)
        {
            await CardReply.SayAsync(turnContext, $"Nothing to chase: nothing that is asked for is overdue.{chase.NextDue()}", cancellationToken);
            return;
        }

        var isAgreed = action.IsConfirmed && plan.People.Count > 0 && string.Equals(action.Subject, plan.Mark, StringComparison.Ordinal);
        if (isAgreed)
        {
            await chase.RemindAsync(actor, plan, cancellationToken);
        }

        var remind = new CardAction(ReturnVerbs.Chase) { Period = NullIfEmpty(action.Period), Area = NullIfEmpty(action.Area), Kind = NullIfEmpty(action.Said("kind")), Subject = plan.Mark, Confirm = true };
        await CardReply.ShowAsync(turnContext, reports.Chase(plan, isAgreed ? null : remind), cancellationToken);
    }

    private static string? NullIfEmpty(string said) => said.Length == 0 ? null : said;
}
