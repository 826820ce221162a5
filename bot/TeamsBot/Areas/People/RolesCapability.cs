using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using Partnership.Facts;
using Partnership.Returns;
using Partnership.Returns.Updates;
using Partnership.Texts;
using TeamsBot.Areas.People.Cards;
using TeamsBot.Chat;
using TeamsBot.Facts;
using TeamsBot.People;

namespace TeamsBot.Areas.People;

/// <summary>The secretariat gives and takes roles, and sees who has which.</summary>
internal sealed class RolesCapability(Roles roles, RoleStore store, RoleChanging changing, PersonFinder finder, RoleCards cards, Knowledge knowledge) : ICapability
{
    /// <summary>Names that are asked of Teams in one turn.</summary>
    private const int MostLearned = 5;

    public IReadOnlyList<CapabilityVerb> Verbs { get; } = [.. CapabilityVerb.Personal(PeopleVerbs.List, PeopleVerbs.Give, PeopleVerbs.Take)];

    public HelpTopic Help { get; } = new(
        "Give and take roles",
        "For the secretariat: \"make Owen Larkfield CSP contact for Cherwell\", \"Owen Larkfield is no longer CSP contact for Cherwell\", \"make Owen Larkfield lead contact for Thames Valley Police\", \"let Owen Larkfield see exempt items\", \"who has which role\".")
    {
        Say = ["Who has which role"],
    };

    public bool IsFor(PersonId? person) => person is { } known && roles.IsSecretariat(known);

    public ValueTask<CapabilityRequest?> ReadAsync(string text, CancellationToken cancellationToken) => ValueTask.FromResult(RoleRequest.Read(text));

    public async Task HandleAsync(ITurnContext turnContext, string verb, JObject data, CancellationToken cancellationToken)
    {
        var facts = (await knowledge.GetAsync()).Facts;
        if (Roles.SenderOf(turnContext.Activity) is not { } sender || !roles.IsSecretariat(sender))
        {
            await CardReply.SayAsync(turnContext, Refusal(turnContext.Activity, verb, data, facts), cancellationToken);
            return;
        }

        if (verb is PeopleVerbs.List)
        {
            await LearnNamesAsync(turnContext, cancellationToken);
            await CardReply.ShowAsync(turnContext, cards.CreateList(roles.All, facts), cancellationToken);
            return;
        }

        var who = Text(data, RoleRequest.WhoKey);
        if (verb is PeopleVerbs.Give && who is RoleRequest.Self && Text(data, RoleRequest.RoleKey).Length == 0)
        {
            await CardReply.SayAsync(turnContext, "Which role do you take over, and for which area? Say for example: make me CSP contact for Cherwell.", cancellationToken);
            return;
        }

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

        var step = new RoleStep(verb is PeopleVerbs.Give, role, scope, RoleNames.Of(role, scope, facts), new Person(sender, CleanText.Of(turnContext.Activity.From.Name ?? "")), data[RoleRequest.ConfirmKey] is JValue { Value: true });
        await changing.ChangeAsync(turnContext, who, CleanText.Of(Text(data, RoleRequest.NameKey)), step, cancellationToken);
    }

    /// <summary>The settings give roles by object id alone; a team that the person is in may tell their name.</summary>
    private async Task LearnNamesAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        foreach (var person in roles.All.Select(held => held.Person).Where(person => person.Name.Length == 0).Select(person => person.Id).Distinct().Take(MostLearned).ToList())
        {
            if (await finder.FindAsync(turnContext, person.Value.ToString("D"), cancellationToken) is not [var found])
            {
                return;
            }

            if (found.Person.Name.Length > 0)
            {
                await store.RenameAsync(person, found.Person.Name, cancellationToken);
            }
        }
    }

    /// <summary>Whom to ask; and for who says that a role is theirs, whether it is.</summary>
    private string Refusal(IActivity activity, string verb, JObject data, FactBook facts)
    {
        var person = Roles.SenderOf(activity);
        var refusal = $"Only the partnership's secretariat gives and takes roles, and sees who has which.{roles.AskSecretariat(person)}";
        if (verb is not PeopleVerbs.Give || Text(data, RoleRequest.WhoKey) is not RoleRequest.Self)
        {
            return refusal;
        }

        var scope = Enum.TryParse<Role>(Text(data, RoleRequest.RoleKey), out var role) ? RoleNames.FindScope(role, Text(data, RoleRequest.AreaKey), facts) : null;
        return person is { } known && roles.Of(known).Any(held => held.Role == role && held.Scope == scope)
            ? $"{RoleNames.Self(roles.Of(known), facts)} \"Help\" shows what you can do with that."
            : $"{refusal} Until they have given you the role, nothing has changed; \"my role\" shows what you have.";
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
}
