using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Extensions.Options;
using Microsoft.Rest;
using Partnership.Returns;
using Partnership.Texts;
using TeamsBot.Chat;
using TeamsBot.People;
using TeamsBot.Storage.References;

namespace TeamsBot.Areas.People;

/// <summary>
/// Finds the person that words mean: a mention, an object id, or a name. Names are looked up among those who have a role, have written to the bot or are named in the settings, and among
/// the members of the team or chat in which it is asked; in a personal chat, among those of the teams and chats that the bot is in.
/// </summary>
internal sealed partial class PersonFinder(ConversationReferenceStore references, Roles roles, IOptions<PeopleOptions> people, TimeProvider time, ILogger<PersonFinder> logger)
{
    /// <summary>Members that Teams gives in one answer; it takes no more than 500.</summary>
    private const int PageSize = 500;

    /// <summary>Pages of one team or chat: a name in a larger one is asked for by mention.</summary>
    private const int MostPages = 4;

    /// <summary>Teams and chats that are looked through, so that the answer comes within the turn.</summary>
    private const int MostPlaces = 8;

    /// <summary>Long enough for Teams on a bad day, and short enough that the turn can say that it did not answer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(9);

    /// <returns>Everyone whom the words may mean; who bears the whole name goes before those who bear a part of it. Null where nobody known is meant and Teams does not tell who is there.</returns>
    public async Task<IReadOnlyList<PersonMatch>?> FindAsync(ITurnContext turnContext, string who, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            return await LookUpAsync(turnContext, who, either.Token);
        }
        catch (Exception exception) when (IsNoAnswer(exception) && !cancellationToken.IsCancellationRequested)
        {
            Log.NotTold(logger, exception.Message);
            return Known(who) is { Count: > 0 } known ? Best(who, known) : null;
        }
    }

    /// <summary>Whether the bot has a personal chat with someone.</summary>
    public async Task<bool> CanBeReachedAsync(PersonId person, CancellationToken cancellationToken) =>
        await references.FindPersonalAsync(person.Value.ToString("D"), cancellationToken) is not null;

    /// <summary>An ArgumentException is what the framework says to the id of a team or a person that can stand in no address.</summary>
    private static bool IsNoAnswer(Exception exception) =>
        exception is RestException or HttpRequestException or ArgumentException or OperationCanceledException;

    private async Task<IReadOnlyList<PersonMatch>> LookUpAsync(ITurnContext turnContext, string who, CancellationToken cancellationToken)
    {
        // Who is mentioned or meant is in the team or chat where it was asked, also when the answer is for the personal chat.
        turnContext = PersonalChat.AskedIn(turnContext);
        if (Mentioned(turnContext.Activity, who) is { } mentioned)
        {
            return await MemberAsync(turnContext, mentioned.Id, cancellationToken) is { } member ? [member] : [];
        }

        var places = PlacesFor(turnContext.Activity);
        if (Guid.TryParse(who, out var id))
        {
            return id == Guid.Empty ? [] : [await WithIdAsync(turnContext, id, places, cancellationToken)];
        }

        if (who is "me" or "myself")
        {
            return Roles.SenderOf(turnContext.Activity) is { } sender ? [new PersonMatch(new Person(sender, turnContext.Activity.From.Name ?? ""), "")] : [];
        }

        return await WithNameAsync(turnContext, Tags().Replace(who, ""), places, cancellationToken);
    }

    private static async Task<PersonMatch?> MemberAsync(ITurnContext turnContext, string id, CancellationToken cancellationToken)
    {
        try
        {
            return Match(await TeamsInfo.GetMemberAsync(turnContext, id, cancellationToken));
        }
        catch (ErrorResponseException exception) when (exception.Response?.StatusCode is HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    /// <summary>The person whom the words mention; the bot itself, which is mentioned in every channel message, aside.</summary>
    private static ChannelAccount? Mentioned(Activity activity, string who)
    {
        var mentions = activity.GetMentions()
            .Where(mention => mention.Mentioned?.Id is { Length: > 0 } id && !string.Equals(id, activity.Recipient?.Id, StringComparison.Ordinal))
            .ToList();
        return mentions.Find(mention => mention.Text is { Length: > 0 } text && who.Contains(text, StringComparison.OrdinalIgnoreCase))?.Mentioned
            ?? mentions.Find(mention => string.Equals(mention.Mentioned.Name, Tags().Replace(who, ""), StringComparison.OrdinalIgnoreCase))?.Mentioned;
    }

    /// <summary>A person without an object id, such as another app's bot, can have no role.</summary>
    private static PersonMatch? Match(TeamsChannelAccount? member) =>
        Guid.TryParse(member?.AadObjectId, out var id)
            ? new PersonMatch(new Person(new PersonId(id), CleanText.Of(member!.Name ?? "")), member.Email ?? member.UserPrincipalName ?? "")
            : null;

    /// <summary>Where to look: null stands for the conversation in which it is asked.</summary>
    private string?[] PlacesFor(Activity activity) => ConversationReferenceStore.IsPersonal(activity.Conversation)
        ? [.. references.SharedConversations(activity.ServiceUrl, MostPlaces)]
        : [null];

    /// <summary>The person with this id; their name is empty where nobody in sight has it.</summary>
    private async Task<PersonMatch> WithIdAsync(ITurnContext turnContext, Guid id, IReadOnlyList<string?> places, CancellationToken cancellationToken)
    {
        foreach (var place in places)
        {
            try
            {
                var member = place is null
                    ? await TeamsInfo.GetMemberAsync(turnContext, id.ToString("D"), cancellationToken)
                    : await TeamsInfo.GetTeamMemberAsync(turnContext, id.ToString("D"), place, cancellationToken);
                if (Match(member) is { } match)
                {
                    return match;
                }
            }
            catch (ErrorResponseException)
            {
                // Not a member there, or the bot is not any more: the next place may know.
            }
        }

        var person = new PersonId(id);
        return new PersonMatch(Known().FirstOrDefault(known => known.Id == person) ?? new Person(person, ""), "");
    }

    /// <summary>Those who have a role, have written to the bot, or are named in the settings.</summary>
    private IEnumerable<Person> Known() => references.PeopleMet()
        .Concat(roles.All.Select(held => held.Person))
        .Concat(people.Value.Names.Select(named => new Person(new PersonId(Guid.Parse(named.Key)), named.Value)))
        .Where(person => person.Name.Length > 0);

    private List<PersonMatch> Known(string name) =>
        [.. Known().Where(person => PersonName.IsPart(name, person.Name)).DistinctBy(person => person.Id).Select(person => new PersonMatch(person, ""))];

    private async Task<IReadOnlyList<PersonMatch>> WithNameAsync(ITurnContext turnContext, string name, IReadOnlyList<string?> places, CancellationToken cancellationToken)
    {
        var found = Known(name).ToDictionary(known => known.Person.Id);
        foreach (var place in places)
        {
            try
            {
                await foreach (var member in MembersAsync(turnContext, place, cancellationToken))
                {
                    if (IsMeant(name, member))
                    {
                        found[member.Person.Id] = member;
                    }
                }
            }
            catch (ErrorResponseException exception) when (place is not null && exception.Response?.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden)
            {
                // The bot is in that team or chat no longer.
            }
        }

        return Best(name, [.. found.Values]);
    }

    private static List<PersonMatch> Best(string name, List<PersonMatch> found)
    {
        var exact = found.FindAll(match => PersonName.IsAll(name, match.Person.Name) || IsAddress(name, match));
        return exact.Count > 0 ? exact : found;
    }

    private static bool IsMeant(string name, PersonMatch member) => PersonName.IsPart(name, member.Person.Name) || IsAddress(name, member);

    private static bool IsAddress(string name, PersonMatch member) =>
        name.Contains('@', StringComparison.Ordinal) && string.Equals(name, member.Address, StringComparison.OrdinalIgnoreCase);

    private static async IAsyncEnumerable<PersonMatch> MembersAsync(
        ITurnContext turnContext, string? place, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? next = null;
        for (var page = 0; page < MostPages; page++)
        {
            var members = place is null
                ? await TeamsInfo.GetPagedMembersAsync(turnContext, PageSize, next, cancellationToken)
                : await TeamsInfo.GetPagedTeamMembersAsync(turnContext, place, next, PageSize, cancellationToken);
            foreach (var member in members.Members ?? [])
            {
                if (Match(member) is { } match)
                {
                    yield return match;
                }
            }

            next = members.ContinuationToken;
            if (string.IsNullOrEmpty(next))
            {
                yield break;
            }
        }
    }

    [GeneratedRegex("</?at(?: [^<>]*)?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Tags();

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Teams did not tell who is in a team or chat: {Reason}")]
        public static partial void NotTold(ILogger logger, string reason);
    }
}
