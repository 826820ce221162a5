using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;
using Partnership.Facts;
using Partnership.Live;
using Partnership.Returns;
using TeamsBot.Areas.Questions;
using TeamsBot.Chat;
using TeamsBot.Facts;
using TeamsBot.People;

namespace TeamsBot.Areas.People;

/// <summary>Says who holds a role, and what the person who asks may do. Names are for those who hold a role themselves; who the secretariat is, everybody may know.</summary>
internal sealed class RoleAnswersCapability(Roles roles, LiveQuestionParser words, Knowledge knowledge, QuestionCapability questions) : ICapability
{
    public IReadOnlyList<CapabilityVerb> Verbs { get; } = [.. CapabilityVerb.Personal(PeopleVerbs.Who, PeopleVerbs.Own)];

    public HelpTopic Help { get; } = new("Say who does what here", "\"My role\" says what you may do here, and \"who is the secretariat?\" whom to ask.") { Say = ["Who is the secretariat?"] };

    public ValueTask<CapabilityRequest?> ReadLiveAsync(LiveQuestion question, CancellationToken cancellationToken) => ValueTask.FromResult(question.Subject switch
    {
        LiveSubject.OwnRoles => CapabilityRequest.Of(PeopleVerbs.Own),
        LiveSubject.RoleHolder => CapabilityRequest.Saying(PeopleVerbs.Who, question.Text),
        _ => null,
    });

    public async Task HandleAsync(ITurnContext turnContext, string verb, JObject data, CancellationToken cancellationToken)
    {
        var facts = (await knowledge.GetAsync()).Facts;
        var person = Roles.SenderOf(turnContext.Activity);
        var question = await words.ReadAsync(data);
        if (verb is PeopleVerbs.Who && IsAboutSecretariat(question) && roles.PeopleFor(Role.Secretariat).All(static one => one.Name.Length == 0))
        {
            await questions.SayWithFactsAsync(turnContext, "I have not heard the name of anybody in the secretariat yet.", "who provides the secretariat?", "secretariat", cancellationToken);
            return;
        }

        await CardReply.SayAsync(turnContext, verb is PeopleVerbs.Own ? Own(person, facts) : Holders(person, question, facts), cancellationToken);
    }

    private static bool IsAboutSecretariat(LiveQuestion? question) => question is not { RoleWord: { } word } || word.StartsWith("secretar", StringComparison.Ordinal);

    private string Own(PersonId? person, FactBook facts)
    {
        var self = person is { } known ? RoleNames.Self(roles.Of(known), facts) : "";
        return self.Length == 0
            ? $"You hold no role here: you can ask everything that members may see. If you should have a role, ask {roles.SecretariatInWords()}."
            : $"{self} \"Help\" shows what you can do with that.";
    }

    private string Holders(PersonId? person, LiveQuestion? question, FactBook facts)
    {
        if (IsAboutSecretariat(question))
        {
            return roles.IsSecretariat(person) ? $"It is {roles.SecretariatInWords()}." : $"Write to {roles.SecretariatInWords()}.";
        }

        if (person is not { } asker || roles.Of(asker).Count == 0)
        {
            return $"I tell who holds a role to those who hold one themselves.{roles.AskSecretariat(person)}";
        }

        var role = question!.RoleWord!.StartsWith("commander", StringComparison.Ordinal) ? Role.LpaCommander : Role.CspContact;
        return question switch
        {
            { Area: { } area } => Who(role, RoleScope.Of(area), facts),
            { Body: { } body } => Who(Role.LeadContact, RoleScope.Of(body), facts),
            _ => string.Join("\n\n", RoleNames.Areas(facts).Where(static line => line.PartOf is not null).Select(line => Who(role, RoleScope.Of(line.Id), facts))),
        };
    }

    private string Who(Role role, RoleScope scope, FactBook facts)
    {
        var name = RoleNames.Of(role, scope, facts);
        return roles.PeopleFor(role, scope).Select(static person => person.Name).ToList() switch
        {
            [] => $"Nobody is {name} at present.",
            var holders when holders.TrueForAll(static holder => holder.Length == 0) => $"There is a {name}, whose name I have not heard yet.",
            [var only] => $"{only} is {name}.",
            var holders => $"{string.Join(" and ", holders.Where(static holder => holder.Length > 0))} are {name}.",
        };
    }
}
