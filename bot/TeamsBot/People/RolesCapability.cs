using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using Partnership.Facts;
using Partnership.Returns;
using Partnership.Returns.Updates;
using TeamsBot.Cards;
using TeamsBot.Conversation;

namespace TeamsBot.People;

/// <summary>The secretariat gives and takes roles, and sees who has which.</summary>
internal sealed class RolesCapability(Roles roles, RoleStore store, PersonFinder finder, RoleCards cards, Knowledge knowledge) : ICapability
{
    /// <summary>Buttons that Teams shows in a row; with more people of a name, a fuller one is asked for.</summary>
    private const int MostChoices = 6;

    public IReadOnlyList<CapabilityVerb> Verbs { get; } = [.. CapabilityVerb.Personal(PeopleVerbs.List, PeopleVerbs.Give, PeopleVerbs.Take)];

    public HelpTopic Help { get; } = new(
        "Give and take roles",
        "For the secretariat: \"make Owen Larkfield CSP contact for Cherwell\", \"Owen Larkfield is no longer CSP contact for Cherwell\", \"make Owen Larkfield lead contact for Thames Valley Police\", \"who has which role\".")
    {
        Say = ["Who has which role"],
    };

    public bool IsFor(PersonId? person) => person is { } known && roles.IsSecretariat(known);

    public ValueTask<CapabilityRequest?> ReadAsync(string text, CancellationToken cancellationToken) => ValueTask.FromResult(RoleRequest.Read(text));

    public async Task HandleAsync(ITurnContext turnContext, string verb, JObject data, CancellationToken cancellationToken)
    {
        if (Roles.SenderOf(turnContext.Activity) is not { } sender || !roles.IsSecretariat(sender))
        {
            await CardReply.SayAsync(turnContext, $"Only the partnership's secretariat gives and takes roles, and sees who has which. {roles.AskSecretariat()}", cancellationToken);
            return;
        }

        var facts = (await knowledge.GetAsync()).Facts;
        if (verb is PeopleVerbs.List)
        {
            await CardReply.ShowAsync(turnContext, cards.CreateList(roles.All, facts), cancellationToken);
            return;
        }

        var who = Text(data, RoleRequest.WhoKey);
        if (!Enum.TryParse<Role>(Text(data, RoleRequest.RoleKey), out var role) || !Enum.IsDefined(role) || who.Length == 0)
        {
            await CardReply.SayAsync(turnContext, "I did not understand that. Say for example: make Owen Larkfield CSP contact for Cherwell.", cancellationToken);
            return;
        }

        var words = Text(data, RoleRequest.AreaKey);
        if (RoleNames.FindScope(role, words, facts) is not { } scope)
        {
            await CardReply.SayAsync(turnContext, role is Role.LeadContact ? AskForAgency(words, facts) : AskForArea(words, facts), cancellationToken);
            return;
        }

        var actor = new Person(sender, turnContext.Activity.From.Name ?? "");
        var change = new Change(verb, role, scope, RoleNames.Of(role, scope, facts), actor);
        await ChangeAsync(turnContext, who, change, cancellationToken);
    }

    private static string Text(JObject data, string key) => ((string?)(data[key] as JValue))?.Trim() ?? "";

    private static string AskForArea(string named, FactBook facts)
    {
        var areas = string.Join(", ", RoleNames.Areas(facts).Select(line => line.Name));
        return named.Length == 0
            ? $"For which area? Please say it again with one of: {areas}."
            : $"I don't know an area called \"{named}\". Please say it again with one of: {areas}.";
    }

    private static string AskForAgency(string named, FactBook facts)
    {
        var agencies = string.Join(", ", new LeadAgencies(facts).All.Select(body => body.Name));
        return named.Length == 0
            ? $"For which body? Please say it again with one that leads work in the delivery plan: {agencies}."
            : $"\"{named}\" is no body that leads work in the delivery plan. Please say it again with one of: {agencies}. A community safety partnership is spoken for by its CSP contact.";
    }

    private async Task ChangeAsync(ITurnContext turnContext, string who, Change change, CancellationToken cancellationToken)
    {
        var found = await FindAsync(turnContext, who, change, cancellationToken);
        if (found is null)
        {
            await CardReply.SayAsync(turnContext, "Teams does not tell me at the moment who is in which team, so nothing was changed. Please say it again in a few minutes.", cancellationToken);
        }
        else if (found is [var only])
        {
            await CardReply.SayAsync(turnContext, await ChangeAsync(turnContext, only.Person, change, cancellationToken), cancellationToken);
        }
        else if (found.Count is > 1 and <= MostChoices)
        {
            await CardReply.ShowAsync(turnContext, cards.CreateChoice(found, change.Verb, change.Role, change.Scope, change.RoleName), cancellationToken);
        }
        else
        {
            await CardReply.SayAsync(turnContext, found.Count == 0 ? NobodyFound(who, change) : "Many people have that name. Please give the full name, or mention the person with @ in a team or group chat.", cancellationToken);
        }
    }

    /// <summary>A role is taken from those who hold it: their names are known here, and they may have left every team.</summary>
    private async Task<IReadOnlyList<PersonMatch>?> FindAsync(ITurnContext turnContext, string who, Change change, CancellationToken cancellationToken)
    {
        if (change.Verb is PeopleVerbs.Take)
        {
            var holders = roles.PeopleFor(change.Role, change.Scope).Where(person => PersonName.IsPart(who, person.Name)).ToList();
            if (holders.Exists(person => PersonName.IsAll(who, person.Name)))
            {
                holders.RemoveAll(person => !PersonName.IsAll(who, person.Name));
            }

            if (holders.Count > 0)
            {
                return [.. holders.Select(person => new PersonMatch(person, ""))];
            }
        }

        return await finder.FindAsync(turnContext, who, cancellationToken);
    }

    private string NobodyFound(string who, Change change)
    {
        if (change.Verb is PeopleVerbs.Give)
        {
            return "I found nobody of that name in the teams and chats that I am in. Check the spelling, mention the person with @ in a team or group chat, or give their Entra object id.";
        }

        var holders = roles.PeopleFor(change.Role, change.Scope);
        return holders.Count == 0
            ? $"Nobody is {change.RoleName} at present."
            : $"That is not a {change.RoleName}. At present: {string.Join(", ", holders.Select(RoleNames.Of))}.";
    }

    private async Task<string> ChangeAsync(ITurnContext turnContext, Person person, Change change, CancellationToken cancellationToken)
    {
        var gives = change.Verb is PeopleVerbs.Give;
        var result = gives
            ? await store.GiveAsync(change.Actor, person, change.Role, change.Scope, cancellationToken)
            : await store.TakeAsync(change.Actor, person, change.Role, change.Scope, cancellationToken);
        var name = RoleNames.Of(person);
        name = char.ToUpperInvariant(name[0]) + name[1..];
        return result switch
        {
            RoleChangeResult.Done when gives => $"{name} is now {change.RoleName}.{await ReachAsync(turnContext, person, cancellationToken)}",
            RoleChangeResult.Done => $"{name} is no longer {change.RoleName}.",
            RoleChangeResult.AlreadySo when gives => $"{name} is {change.RoleName} already.",
            RoleChangeResult.AlreadySo => $"{name} is not {change.RoleName}, so there is nothing to take.",
            RoleChangeResult.LastSecretariat => $"{name} is the last member of the secretariat, and someone has to be able to give roles. Add another person to the secretariat first, then I can let {name} go.",
            RoleChangeResult.NotAllowed => "You are not of the secretariat any more, so nothing was changed.",
            _ => throw new InvalidOperationException($"A role change ended as {result}."),
        };
    }

    private async Task<string> ReachAsync(ITurnContext turnContext, Person person, CancellationToken cancellationToken) =>
        person.Id == Roles.SenderOf(turnContext.Activity) || await finder.CanBeReachedAsync(person.Id, cancellationToken)
            ? ""
            : " I cannot write to them yet: they need to add me in Teams and say hello.";

    private sealed record Change(string Verb, Role Role, RoleScope Scope, string RoleName, Person Actor);
}
