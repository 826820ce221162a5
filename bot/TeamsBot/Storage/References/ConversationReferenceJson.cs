using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace TeamsBot.Storage.References;

/// <summary>A reference as it is stored: as the SDK serialises it, without what it leaves empty.</summary>
internal static class ConversationReferenceJson
{
    private static readonly JsonSerializerSettings Settings = new() { DateParseHandling = DateParseHandling.None };

    public static ConversationReference? Read(string json) => JsonConvert.DeserializeObject<ConversationReference>(json, Settings);

    /// <summary>Writes what <see cref="ConversationReferenceStore"/> keeps. Member by member: to find them by reflection loads several libraries, for this alone.</summary>
    public static string Write(ConversationReference reference)
    {
        var json = new JObject();
        AddAccount(json, "user", reference.User);
        AddAccount(json, "bot", reference.Bot);
        var conversation = new JObject();
        Add(conversation, "isGroup", reference.Conversation.IsGroup);
        Add(conversation, "conversationType", reference.Conversation.ConversationType);
        Add(conversation, "id", reference.Conversation.Id);
        Add(conversation, "tenantId", reference.Conversation.TenantId);
        json.Add("conversation", conversation);
        Add(json, "channelId", reference.ChannelId);
        Add(json, "serviceUrl", reference.ServiceUrl);
        return json.ToString(Formatting.None);
    }

    private static void AddAccount(JObject json, string name, ChannelAccount? account)
    {
        if (account is not null)
        {
            var members = new JObject();
            Add(members, "id", account.Id);
            Add(members, "name", account.Name);
            Add(members, "aadObjectId", account.AadObjectId);
            json.Add(name, members);
        }
    }

    private static void Add(JObject json, string name, object? value)
    {
        if (value is not null)
        {
            json.Add(name, new JValue(value));
        }
    }
}
