#nullable disable // As in the SDK: whatever the wire leaves out is null.
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

public partial class Activity
{
    /// <summary>The content type that stands for an activity.</summary>
    public const string ContentType = "application/vnd.microsoft.activity";

    public static IMessageActivity CreateMessageActivity() => new Activity(ActivityTypes.Message) { Attachments = [], Entities = [] };

    public static ITypingActivity CreateTypingActivity() => new Activity(ActivityTypes.Typing);

    public static IEventActivity CreateEventActivity() => new Activity(ActivityTypes.Event);

    public static IInvokeActivity CreateInvokeActivity() => new Activity(ActivityTypes.Invoke);

    public static IConversationUpdateActivity CreateConversationUpdateActivity() =>
        new Activity(ActivityTypes.ConversationUpdate) { MembersAdded = [], MembersRemoved = [] };

    public IMessageActivity AsMessageActivity() => IsActivity(ActivityTypes.Message) ? this : null;

    public IMessageUpdateActivity AsMessageUpdateActivity() => IsActivity(ActivityTypes.MessageUpdate) ? this : null;

    public IMessageDeleteActivity AsMessageDeleteActivity() => IsActivity(ActivityTypes.MessageDelete) ? this : null;

    public IMessageReactionActivity AsMessageReactionActivity() => IsActivity(ActivityTypes.MessageReaction) ? this : null;

    public IConversationUpdateActivity AsConversationUpdateActivity() => IsActivity(ActivityTypes.ConversationUpdate) ? this : null;

    public IInstallationUpdateActivity AsInstallationUpdateActivity() => IsActivity(ActivityTypes.InstallationUpdate) ? this : null;

    public IEndOfConversationActivity AsEndOfConversationActivity() => IsActivity(ActivityTypes.EndOfConversation) ? this : null;

    public IEventActivity AsEventActivity() => IsActivity(ActivityTypes.Event) ? this : null;

    public IInvokeActivity AsInvokeActivity() => IsActivity(ActivityTypes.Invoke) ? this : null;

    public ITypingActivity AsTypingActivity() => IsActivity(ActivityTypes.Typing) ? this : null;

    /// <summary>Whether the activity says anything: text, summary, attachments or channel data.</summary>
    public bool HasContent() =>
        !string.IsNullOrWhiteSpace(Text) || !string.IsNullOrWhiteSpace(Summary) || Attachments is { Count: > 0 } || ChannelData is not null;

    /// <summary>The entities of type "mention", read as such.</summary>
    public Mention[] GetMentions() =>
        Entities?.Where(entity => string.Equals(entity.Type, "mention", StringComparison.OrdinalIgnoreCase))
            .Select(entity => entity as Mention ?? entity.GetAs<Mention>())
            .ToArray() ?? [];

    /// <summary>The channel's own data as <typeparamref name="TypeT"/>; default when there is none.</summary>
    public TypeT GetChannelData<TypeT>() => ChannelData switch
    {
        null => default,
        TypeT already => already,
        JToken token => token.ToObject<TypeT>(),
        var other => JToken.FromObject(other).ToObject<TypeT>(),
    };

    /// <summary>As <see cref="GetChannelData{TypeT}"/>, false where the data has another shape or is missing.</summary>
    public bool TryGetChannelData<TypeT>(out TypeT instance)
    {
        instance = default;
        try
        {
            if (ChannelData is null)
            {
                return false;
            }

            instance = GetChannelData<TypeT>();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>What is needed to find this conversation again.</summary>
    public ConversationReference GetConversationReference() => new()
    {
        ActivityId = ReferenceActivityId(),
        User = From,
        Bot = Recipient,
        Conversation = Conversation,
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
    };

    /// <summary>Addresses this activity to the conversation of a reference: as a reply, or as if it came from there.</summary>
    public Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false)
    {
        ChannelId = reference.ChannelId;
        ServiceUrl = reference.ServiceUrl;
        Conversation = reference.Conversation;
        Locale ??= reference.Locale;
        if (isIncoming)
        {
            From = reference.User;
            Recipient = reference.Bot;
            if (reference.ActivityId is not null)
            {
                Id = reference.ActivityId;
            }
        }
        else
        {
            From = reference.Bot;
            Recipient = reference.User;
            if (reference.ActivityId is not null)
            {
                ReplyToId = reference.ActivityId;
            }
        }

        return this;
    }

    /// <summary>A message to whoever sent this activity, in the same conversation.</summary>
    public Activity CreateReply(string text = default, string locale = default) => new(ActivityTypes.Message)
    {
        Timestamp = TimeProvider.System.GetUtcNow(),
        From = new ChannelAccount(Recipient?.Id, Recipient?.Name),
        Recipient = new ChannelAccount(From?.Id, From?.Name),
        ReplyToId = ReferenceActivityId(),
        ServiceUrl = ServiceUrl,
        ChannelId = ChannelId,
        Conversation = new ConversationAccount(Conversation?.IsGroup, id: Conversation?.Id, name: Conversation?.Name),
        Text = text ?? string.Empty,
        Locale = locale ?? Locale,
        Attachments = [],
        Entities = [],
    };

    /// <summary>True for the type itself and for a subtype written "type/…".</summary>
    protected bool IsActivity(string activityType) =>
        Type is not null
        && Type.StartsWith(activityType, StringComparison.OrdinalIgnoreCase)
        && (Type.Length == activityType.Length || (Type.Length > activityType.Length && Type[activityType.Length] == '/'));

    // A conversation update of Direct Line or Web Chat carries an id that cannot be replied to.
    private string ReferenceActivityId() =>
        !string.Equals(Type, ActivityTypes.ConversationUpdate, StringComparison.OrdinalIgnoreCase)
        || (!string.Equals(ChannelId, "directline", StringComparison.OrdinalIgnoreCase) && !string.Equals(ChannelId, "webchat", StringComparison.OrdinalIgnoreCase))
            ? Id
            : null;
}
