using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;
using Partnership.Returns;
using TeamsBot.Cards;
using TeamsBot.Chat;
using TeamsBot.Delivery.Cards;
using TeamsBot.Delivery.Outbox;
using TeamsBot.People;

namespace TeamsBot.Delivery;

/// <summary>Shows the secretariat what is to be posted and what went wrong with posts, and lets it settle the latter.</summary>
internal sealed class DeliveryCapability(OutboxStore outbox, IEnumerable<IPlannedPosts> planned, Roles roles, DeliveryCards cards) : ICapability
{
    public IReadOnlyList<CapabilityVerb> Verbs { get; } = [.. CapabilityVerb.Personal(DeliveryVerbs.Scheduled, DeliveryVerbs.Problems, DeliveryVerbs.Retry, DeliveryVerbs.Settle)];

    public HelpTopic Help { get; } = new(
        "Tell what I post, and what went wrong",
        "For the secretariat, in our personal chat: \"what is scheduled to be posted?\" and \"what went wrong?\".")
    {
        Say = ["What is scheduled to be posted?"],
    };

    public bool IsFor(PersonId? person) => person is { } known && roles.IsSecretariat(known);

    public ValueTask<CapabilityRequest?> ReadAsync(string text, CancellationToken cancellationToken) =>
        ValueTask.FromResult(DeliveryRequest.Read(text) is { } verb ? CapabilityRequest.Of(verb) : null);

    public async Task HandleAsync(ITurnContext turnContext, string verb, JObject data, CancellationToken cancellationToken)
    {
        if (Roles.SenderOf(turnContext.Activity) is not { } sender || !roles.IsSecretariat(sender))
        {
            await CardReply.SayAsync(turnContext, $"Only the partnership's secretariat can see what I post to others.{roles.AskSecretariat(Roles.SenderOf(turnContext.Activity))}", cancellationToken);
            return;
        }

        if (verb is DeliveryVerbs.Scheduled)
        {
            await CardReply.ShowAsync(turnContext, CreateScheduled(), cancellationToken);
            return;
        }

        var note = verb is DeliveryVerbs.Problems
            ? ""
            : await SettleAsync(verb, data, new Person(sender, turnContext.Activity.From.Name ?? ""), cancellationToken);
        var (problems, count) = outbox.Unsettled(DeliveryCards.MostProblems);
        await CardReply.ShowAsync(turnContext, cards.CreateProblems(problems, count, note), cancellationToken);
    }

    /// <summary>What is in the outbox and what is planned for it, by time.</summary>
    private CardMessage CreateScheduled()
    {
        var (rows, queued) = outbox.Scheduled(DeliveryCards.MostScheduled);
        var coming = planned.SelectMany(static one => one.Planned()).ToList();
        var posts = rows.Select(static row => new ScheduledPost(row.Next, row.Kind, row.RecipientName, OutboxPayload.FromJson(row.Payload).Summary))
            .Concat(coming)
            .OrderBy(static post => post.At)
            .Take(DeliveryCards.MostScheduled);
        return cards.CreateScheduled([.. posts], queued + coming.Count);
    }

    private async Task<string> SettleAsync(string verb, JObject data, Person actor, CancellationToken cancellationToken)
    {
        var key = (string?)(data["post"] as JValue) ?? "";
        var settlement = verb is DeliveryVerbs.Retry ? Settlement.SendAgain
            : data["arrived"] is JValue { Value: true } ? Settlement.Arrived
            : Settlement.Leave;
        var isSettled = data["changed"] is JValue { Value: long changed } && await outbox.SettleAsync(key, changed, settlement, actor, cancellationToken);
        return (isSettled, settlement) switch
        {
            (false, _) => "That post has changed since this card was made; nothing was done. This is how things stand now.",
            (true, Settlement.SendAgain) => "I am sending it again.",
            (true, Settlement.Arrived) => "Noted: it arrived.",
            _ => "Noted: it is left as it is.",
        };
    }
}
