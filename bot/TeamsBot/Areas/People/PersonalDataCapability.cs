using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;
using Partnership.Returns;
using TeamsBot.Areas.People.Cards;
using TeamsBot.Chat;
using TeamsBot.People;

namespace TeamsBot.Areas.People;

/// <summary>Tells people what the bot holds about them, and removes what may be removed.</summary>
internal sealed class PersonalDataCapability(IEnumerable<IPersonalRecords> records, ConversationEnds ends, RoleCards cards) : ICapability
{
    public IReadOnlyList<CapabilityVerb> Verbs { get; } = [.. CapabilityVerb.Personal(PeopleVerbs.Held, PeopleVerbs.Forget)];

    public HelpTopic Help { get; } = new("Tell what I hold about you", "\"What do you hold about me\" lists it, with a button to remove what may be removed. In our personal chat only.");

    /// <summary>"Forget me" shows first what would go and what stays; its button does it.</summary>
    public ValueTask<CapabilityRequest?> ReadAsync(string text, CancellationToken cancellationToken) =>
        ValueTask.FromResult(PersonalDataRequest.Matches(text) ? CapabilityRequest.Of(PeopleVerbs.Held) : null);

    public async Task HandleAsync(ITurnContext turnContext, string verb, JObject data, CancellationToken cancellationToken)
    {
        if (Roles.SenderOf(turnContext.Activity) is not { } person)
        {
            await CardReply.SayAsync(turnContext, "Teams did not tell me who you are, so I cannot look.", cancellationToken);
            return;
        }

        var forgets = verb is PeopleVerbs.Forget;
        if (forgets)
        {
            await ends.ForgetAsync(person, note: null, cancellationToken);
        }

        await CardReply.ShowAsync(turnContext, cards.CreateHeld(await DescribeAsync(person, cancellationToken), forgets), cancellationToken);
    }

    private async Task<List<PersonalRecord>> DescribeAsync(PersonId person, CancellationToken cancellationToken)
    {
        var held = new List<PersonalRecord>();
        foreach (var kind in records)
        {
            if (await kind.DescribeAsync(person, cancellationToken) is { } record)
            {
                held.Add(record);
            }
        }

        return held;
    }
}
