using Microsoft.Bot.Schema;
using Partnership.Returns;
using TeamsBot.Chat;
using TeamsBot.Delivery;
using TeamsBot.Delivery.Outbox;
using TeamsBot.Facts;
using TeamsBot.People;
using TeamsBot.Storage;

namespace TeamsBot.Areas.Meetings.Posts;

/// <summary>
/// Follows what becomes of the teams and channels that are posted to: while one is gone, nothing is sent there and the secretariat is told once; when it is back,
/// what still holds goes out.
/// </summary>
internal sealed class TeamLife(PostingChannels channels, RecipientHealth health, SecretariatNotices notices, DatabaseReader reader, Roles roles, Knowledge knowledge)
{
    private const string Kind = "team news";

    /// <exception cref="DatabaseFaultException">The database cannot be used.</exception>
    public async Task HearAsync(Activity activity, CancellationToken cancellationToken)
    {
        await HearOfLeaversAsync(activity, cancellationToken);
        if (TeamEvent.Of(activity) is not { } happened)
        {
            return;
        }

        if (happened is { Kind: TeamEventKind.Renamed, Channel: { } renamed, Name.Length: > 0 })
        {
            await channels.RenameAsync(renamed, happened.Name, cancellationToken);
            return;
        }

        IReadOnlyList<string> theirs = happened.Channel is { } channel ? [channel] : happened.Team is { } team ? [team, .. reader.Read(team, static (session, id) => session.ConversationReferences.OfTeam(id))] : [];
        var posted = channels.All().Where(row => theirs.Contains(row.Conversation, StringComparer.Ordinal)).ToLookup(static row => OutboxRecipient.Conversation(row.Conversation), static row => row.Name);
        IReadOnlyList<OutboxRecipient> recipients = [.. posted.Select(static one => one.Key)];
        var changed = recipients.Count == 0 ? []
            : happened.Kind is TeamEventKind.Back ? await health.OpenAsync(recipients, cancellationToken)
            : await health.CloseAsync(recipients, cancellationToken);
        if (changed.Count > 0)
        {
            var names = string.Join(" and ", changed.Select(one => $"“{posted[one].First()}”").Distinct(StringComparer.Ordinal));
            await notices.TellAsync($"team-life/{activity.Id}", Kind, TextOf(happened.Kind, names, happened.Channel is null), cancellationToken);
        }
    }

    private static string TextOf(TeamEventKind kind, string names, bool isTeam) => kind switch
    {
        TeamEventKind.Back => $"{names} is back: I post about meetings there again. What was due meanwhile and still holds goes out now.",
        TeamEventKind.Archived => $"The team of {names} was archived, so I post nothing there. The posts go on when it is active again.",
        TeamEventKind.Deleted => $"{(isTeam ? $"The team of {names}" : names)} was deleted, so I post nothing there. The posts go on when it is restored; for another channel, say \"post reminders here\" in it.",
        _ => $"I was taken out of {(isTeam ? $"the team of {names}" : names)}, so I post nothing there. The posts go on when I am added again.",
    };

    /// <summary>Somebody with a role was taken out of a team: others rely on reaching them.</summary>
    private async Task HearOfLeaversAsync(Activity activity, CancellationToken cancellationToken)
    {
        foreach (var member in activity.Type is ActivityTypes.ConversationUpdate ? activity.MembersRemoved ?? [] : [])
        {
            if (Guid.TryParse(member?.AadObjectId, out var id) && roles.Of(new PersonId(id)) is { Count: > 0 } held)
            {
                var facts = (await knowledge.GetAsync()).Facts;
                var name = RoleNames.Of(held[0].Person);
                var text = $"{char.ToUpperInvariant(name[0])}{name[1..]}, {string.Join(" and ", held.Select(one => RoleNames.Of(one.Role, one.Scope, facts)))}, has left a team that I am in. What they may do stands until you change it: \"who has which role\" shows it.";
                await notices.TellAsync($"team-life/{activity.Id}/{id:D}", Kind, text, cancellationToken);
            }
        }
    }
}
