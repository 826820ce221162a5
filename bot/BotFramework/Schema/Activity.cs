#nullable disable // As in the SDK: whatever the wire leaves out is null.
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

public partial class Activity : IActivity, IConversationUpdateActivity, IEndOfConversationActivity, IEventActivity, IInstallationUpdateActivity, IInvokeActivity, IMessageActivity, IMessageDeleteActivity, IMessageReactionActivity, IMessageUpdateActivity, ITypingActivity
{
    private JObject _properties;

    public Activity()
    {
    }

    public Activity(
        string type = default,
        string id = default,
        DateTimeOffset? timestamp = default,
        DateTimeOffset? localTimestamp = default,
        string serviceUrl = default,
        string channelId = default,
        ChannelAccount from = default,
        ConversationAccount conversation = default,
        ChannelAccount recipient = default,
        string textFormat = default,
        string attachmentLayout = default,
        IList<ChannelAccount> membersAdded = default,
        IList<ChannelAccount> membersRemoved = default,
        IList<MessageReaction> reactionsAdded = default,
        IList<MessageReaction> reactionsRemoved = default,
        string topicName = default,
        bool? historyDisclosed = default,
        string locale = default,
        string text = default,
        string speak = default,
        string inputHint = default,
        string summary = default,
        SuggestedActions suggestedActions = default,
        IList<Attachment> attachments = default,
        IList<Entity> entities = default,
        object channelData = default,
        string action = default,
        string replyToId = default,
        string label = default,
        string valueType = default,
        object value = default,
        string name = default,
        ConversationReference relatesTo = default,
        string code = default,
        DateTimeOffset? expiration = default,
        string importance = default,
        string deliveryMode = default,
        IList<string> listenFor = default,
        IList<TextHighlight> textHighlights = default,
        SemanticAction semanticAction = default,
        string localTimezone = default)
    {
        Type = type;
        Id = id;
        Timestamp = timestamp;
        LocalTimestamp = localTimestamp;
        ServiceUrl = serviceUrl;
        ChannelId = channelId;
        From = from;
        Conversation = conversation;
        Recipient = recipient;
        TextFormat = textFormat;
        AttachmentLayout = attachmentLayout;
        MembersAdded = membersAdded;
        MembersRemoved = membersRemoved;
        ReactionsAdded = reactionsAdded;
        ReactionsRemoved = reactionsRemoved;
        TopicName = topicName;
        HistoryDisclosed = historyDisclosed;
        Locale = locale;
        Text = text;
        Speak = speak;
        InputHint = inputHint;
        Summary = summary;
        SuggestedActions = suggestedActions;
        Attachments = attachments;
        Entities = entities;
        ChannelData = channelData;
        Action = action;
        ReplyToId = replyToId;
        Label = label;
        ValueType = valueType;
        Value = value;
        Name = name;
        RelatesTo = relatesTo;
        Code = code;
        Expiration = expiration;
        Importance = importance;
        DeliveryMode = deliveryMode;
        ListenFor = listenFor;
        TextHighlights = textHighlights;
        SemanticAction = semanticAction;
        LocalTimezone = localTimezone;
    }

    [JsonProperty(PropertyName = "from")]
    public ChannelAccount From { get; set; }

    [JsonProperty(PropertyName = "recipient")]
    public ChannelAccount Recipient { get; set; }

    [JsonProperty(PropertyName = "conversation")]
    public ConversationAccount Conversation { get; set; }

    [JsonProperty(PropertyName = "relatesTo")]
    public ConversationReference RelatesTo { get; set; }

    [JsonProperty(PropertyName = "expiration")]
    public DateTimeOffset? Expiration { get; set; }

    [JsonProperty(PropertyName = "localTimestamp")]
    public DateTimeOffset? LocalTimestamp { get; set; }

    [JsonProperty(PropertyName = "timestamp")]
    public DateTimeOffset? Timestamp { get; set; }

    [JsonProperty(PropertyName = "attachments")]
    public IList<Attachment> Attachments { get; set; }

    [JsonProperty(PropertyName = "membersAdded")]
    public IList<ChannelAccount> MembersAdded { get; set; }

    [JsonProperty(PropertyName = "membersRemoved")]
    public IList<ChannelAccount> MembersRemoved { get; set; }

    [JsonProperty(PropertyName = "entities")]
    public IList<Entity> Entities { get; set; }

    [JsonProperty(PropertyName = "reactionsAdded")]
    public IList<MessageReaction> ReactionsAdded { get; set; }

    [JsonProperty(PropertyName = "reactionsRemoved")]
    public IList<MessageReaction> ReactionsRemoved { get; set; }

    [JsonProperty(PropertyName = "textHighlights")]
    public IList<TextHighlight> TextHighlights { get; set; }

    [JsonProperty(PropertyName = "listenFor")]
    public IList<string> ListenFor { get; set; }

    /// <summary>What the wire carried that this type does not name.</summary>
    [JsonExtensionData(ReadData = true, WriteData = true)]
    public JObject Properties
    {
        get => _properties ??= [];
        set => _properties = value;
    }

    /// <summary><see cref="Properties"/> where someone has put something there; asking makes nothing.</summary>
    internal JObject PropertiesIfAny => _properties is { Count: > 0 } ? _properties : null;

    [JsonProperty(PropertyName = "semanticAction")]
    public SemanticAction SemanticAction { get; set; }

    [JsonProperty(PropertyName = "suggestedActions")]
    public SuggestedActions SuggestedActions { get; set; }

    [JsonProperty(PropertyName = "historyDisclosed")]
    public bool? HistoryDisclosed { get; set; }

    [JsonProperty(PropertyName = "channelData")]
    public object ChannelData { get; set; }

    [JsonProperty(PropertyName = "value")]
    public object Value { get; set; }

    [JsonProperty(PropertyName = "action")]
    public string Action { get; set; }

    [JsonProperty(PropertyName = "attachmentLayout")]
    public string AttachmentLayout { get; set; }

    [JsonProperty(PropertyName = "callerId")]
    public string CallerId { get; set; }

    [JsonProperty(PropertyName = "channelId")]
    public string ChannelId { get; set; }

    [JsonProperty(PropertyName = "code")]
    public string Code { get; set; }

    [JsonProperty(PropertyName = "deliveryMode")]
    public string DeliveryMode { get; set; }

    [JsonProperty(PropertyName = "id")]
    public string Id { get; set; }

    [JsonProperty(PropertyName = "importance")]
    public string Importance { get; set; }

    [JsonProperty(PropertyName = "inputHint")]
    public string InputHint { get; set; }

    [JsonProperty(PropertyName = "label")]
    public string Label { get; set; }

    [JsonProperty(PropertyName = "localTimezone")]
    public string LocalTimezone { get; set; }

    [JsonProperty(PropertyName = "locale")]
    public string Locale { get; set; }

    [JsonProperty(PropertyName = "name")]
    public string Name { get; set; }

    [JsonProperty(PropertyName = "replyToId")]
    public string ReplyToId { get; set; }

    [JsonProperty(PropertyName = "serviceUrl")]
    public string ServiceUrl { get; set; }

    [JsonProperty(PropertyName = "speak")]
    public string Speak { get; set; }

    [JsonProperty(PropertyName = "summary")]
    public string Summary { get; set; }

    [JsonProperty(PropertyName = "text")]
    public string Text { get; set; }

    [JsonProperty(PropertyName = "textFormat")]
    public string TextFormat { get; set; }

    [JsonProperty(PropertyName = "topicName")]
    public string TopicName { get; set; }

    [JsonProperty(PropertyName = "type")]
    public string Type { get; set; }

    [JsonProperty(PropertyName = "valueType")]
    public string ValueType { get; set; }
}
