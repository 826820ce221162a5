using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TeamsBot.Storage.References;

/// <summary>The statements on the table of <see cref="ConversationReferenceRow"/> that a turn may need.</summary>
internal sealed class ConversationReferenceCommands(DatabaseSession session)
{
    private readonly SqliteCommand _serviceUrls = session.Prepare("SELECT DISTINCT ServiceUrl FROM ConversationReferences");

    private readonly SqliteCommand _put = session.Prepare(
        """
        INSERT INTO ConversationReferences (ConversationId, ReferenceJson, ServiceUrl, UserObjectId, TenantId, Updated, Team)
        VALUES ($conversation, $reference, $serviceUrl, $user, $tenant, $updated, $team)
        ON CONFLICT (ConversationId) DO UPDATE SET
            ReferenceJson = CASE WHEN excluded.ReferenceJson ->> '$.user.name' IS NULL AND ReferenceJson ->> '$.user.name' IS NOT NULL
                THEN json_set(excluded.ReferenceJson, '$.user.name', ReferenceJson ->> '$.user.name') ELSE excluded.ReferenceJson END,
            ServiceUrl = excluded.ServiceUrl,
            UserObjectId = excluded.UserObjectId, TenantId = excluded.TenantId, Updated = excluded.Updated, Team = coalesce(excluded.Team, Team)
        WHERE ReferenceJson <> excluded.ReferenceJson OR TenantId IS NOT excluded.TenantId OR Team IS NOT coalesce(excluded.Team, Team) OR Updated <= excluded.Updated - 86400000
        """,
        "$conversation",
        "$reference",
        "$serviceUrl",
        "$user",
        "$tenant",
        "$updated",
        "$team");

    private readonly SqliteCommand _remove = session.Prepare("DELETE FROM ConversationReferences WHERE ConversationId = $conversation", "$conversation");

    private readonly SqliteCommand _ofPerson = session.Prepare("SELECT ConversationId FROM ConversationReferences WHERE UserObjectId = $user", "$user");

    private readonly SqliteCommand _referencesTo = session.Prepare("SELECT ReferenceJson FROM ConversationReferences WHERE UserObjectId = $user", "$user");

    private readonly SqliteCommand _people = session.Prepare(
        "SELECT UserObjectId, ReferenceJson ->> '$.user.name' FROM ConversationReferences WHERE UserObjectId IS NOT NULL AND ReferenceJson ->> '$.user.name' IS NOT NULL ORDER BY Updated DESC");

    private readonly SqliteCommand _ofTeam = session.Prepare("SELECT ConversationId FROM ConversationReferences WHERE Team = $team", "$team");

    // What the bot posts to is used, though nobody may have spoken there for long.
    private readonly SqliteCommand _unused = session.Prepare(
        """
        SELECT ConversationId FROM ConversationReferences
        WHERE Updated < $before
            AND ConversationId NOT IN (SELECT Conversation FROM PostingChannels)
            AND (UserObjectId IS NULL OR UserObjectId NOT IN (SELECT Person FROM RoleGrants))
            AND coalesce('person/' || UserObjectId, 'conversation/' || ConversationId) NOT IN (SELECT Recipient FROM OutboxPosts WHERE Changed >= $before)
        """,
        "$before");

    private readonly SqliteCommand _shared = session.Prepare(
        "SELECT ConversationId FROM ConversationReferences WHERE UserObjectId IS NULL AND ServiceUrl = $serviceUrl ORDER BY Updated DESC LIMIT $take",
        "$serviceUrl",
        "$take");

    /// <summary>The ids of group chats and channels, the latest heard of first.</summary>
    public List<string> Shared(string serviceUrl, int take)
    {
        _shared.Parameters[0].Value = serviceUrl;
        _shared.Parameters[1].Value = take;
        return Strings(_shared);
    }

    /// <summary>The ids of the personal chats with a person.</summary>
    public List<string> OfPerson(string userObjectId)
    {
        _ofPerson.Parameters[0].Value = userObjectId;
        return Strings(_ofPerson);
    }

    /// <summary>The references to the personal chats with a person, as they are stored.</summary>
    public List<string> ReferencesTo(string userObjectId)
    {
        _referencesTo.Parameters[0].Value = userObjectId;
        return Strings(_referencesTo);
    }

    /// <summary>The object ids and names of those who have written in a personal chat.</summary>
    public List<(string ObjectId, string Name)> People()
    {
        using var reader = _people.ExecuteReader();
        var people = new List<(string, string)>();
        while (reader.Read())
        {
            people.Add((reader.GetString(0), reader.GetString(1)));
        }

        return people;
    }

    /// <summary>The ids of a team's channels.</summary>
    public List<string> OfTeam(string team)
    {
        _ofTeam.Parameters[0].Value = team;
        return Strings(_ofTeam);
    }

    /// <summary>The ids of chats and channels that nobody has spoken in since a time, and that the bot is not to post to.</summary>
    public List<string> Unused(DateTimeOffset before)
    {
        _unused.Parameters[0].Value = before.ToUnixTimeMilliseconds();
        return Strings(_unused);
    }

    /// <returns>False when it was not known.</returns>
    public bool Remove(string conversationId)
    {
        _remove.Parameters[0].Value = conversationId;
        return _remove.ExecuteNonQuery() > 0;
    }

    /// <summary>Writes the row unless the stored one says the same and is less than a day old.</summary>
    public void Put(ConversationReferenceRow conversation)
    {
        _put.Parameters[0].Value = conversation.ConversationId;
        _put.Parameters[1].Value = conversation.ReferenceJson;
        _put.Parameters[2].Value = conversation.ServiceUrl;
        _put.Parameters[3].Value = conversation.UserObjectId ?? (object)DBNull.Value;
        _put.Parameters[4].Value = conversation.TenantId ?? (object)DBNull.Value;
        _put.Parameters[5].Value = conversation.Updated.ToUnixTimeMilliseconds();
        _put.Parameters[6].Value = conversation.Team ?? (object)DBNull.Value;
        _put.ExecuteNonQuery();
    }

    public List<string> ServiceUrls() => Strings(_serviceUrls);

    private static List<string> Strings(SqliteCommand command)
    {
        using var reader = command.ExecuteReader();
        var values = new List<string>();
        while (reader.Read())
        {
            values.Add(reader.GetString(0));
        }

        return values;
    }
}

/// <summary>A conversation that the bot can post to on its own.</summary>
internal sealed class ConversationReferenceRow
{
    /// <summary>Teams' id of the chat or channel, without a thread.</summary>
    public required string ConversationId { get; init; }

    /// <summary>The conversation reference as the SDK serialises it.</summary>
    public required string ReferenceJson { get; init; }

    /// <summary>Where the channel's connector was when it last sent an authenticated activity.</summary>
    public required string ServiceUrl { get; init; }

    /// <summary>The Entra object id of the person in a personal chat; null in a group chat or channel.</summary>
    public string? UserObjectId { get; init; }

    public string? TenantId { get; init; }

    /// <summary>When the bot last heard from there (UTC), to the day: what changes nothing else is written once a day.</summary>
    public required DateTimeOffset Updated { get; init; }

    /// <summary>Teams' id of the channel's team, whose channels end together; null elsewhere, and where an earlier version wrote the row.</summary>
    public string? Team { get; init; }
}

internal sealed class ConversationReferenceRowConfiguration : IEntityTypeConfiguration<ConversationReferenceRow>
{
    public void Configure(EntityTypeBuilder<ConversationReferenceRow> builder)
    {
        builder.ToTable("ConversationReferences");
        builder.HasKey(conversation => conversation.ConversationId);
        builder.HasIndex(conversation => conversation.UserObjectId);
    }
}
