using Microsoft.Data.Sqlite;

namespace TeamsBot.Storage;

/// <summary>The statements on the table of <see cref="KnownConversation"/> that a turn may need.</summary>
internal sealed class ConversationReferenceCommands(DatabaseSession session)
{
    private readonly SqliteCommand _serviceUrls = session.Prepare("SELECT DISTINCT ServiceUrl FROM ConversationReferences");

    private readonly SqliteCommand _put = session.Prepare(
        """
        INSERT INTO ConversationReferences (ConversationId, ReferenceJson, ServiceUrl, UserObjectId, TenantId, Updated)
        VALUES ($conversation, $reference, $serviceUrl, $user, $tenant, $updated)
        ON CONFLICT (ConversationId) DO UPDATE SET ReferenceJson = excluded.ReferenceJson, ServiceUrl = excluded.ServiceUrl,
            UserObjectId = excluded.UserObjectId, TenantId = excluded.TenantId, Updated = excluded.Updated
        WHERE ReferenceJson <> excluded.ReferenceJson OR TenantId IS NOT excluded.TenantId
        """,
        "$conversation",
        "$reference",
        "$serviceUrl",
        "$user",
        "$tenant",
        "$updated");

    private readonly SqliteCommand _removePersonal = session.Prepare("DELETE FROM ConversationReferences WHERE UserObjectId = $user", "$user");

    private readonly SqliteCommand _ofPerson = session.Prepare("SELECT ConversationId FROM ConversationReferences WHERE UserObjectId = $user", "$user");

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

    public void RemovePersonal(string userObjectId)
    {
        _removePersonal.Parameters[0].Value = userObjectId;
        _removePersonal.ExecuteNonQuery();
    }

    /// <summary>Writes the row unless the stored one says the same, so that <see cref="KnownConversation.Updated"/> tells when it last changed.</summary>
    public void Put(KnownConversation conversation)
    {
        _put.Parameters[0].Value = conversation.ConversationId;
        _put.Parameters[1].Value = conversation.ReferenceJson;
        _put.Parameters[2].Value = conversation.ServiceUrl;
        _put.Parameters[3].Value = conversation.UserObjectId ?? (object)DBNull.Value;
        _put.Parameters[4].Value = conversation.TenantId ?? (object)DBNull.Value;
        _put.Parameters[5].Value = conversation.Updated.ToUnixTimeMilliseconds();
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
