namespace Microsoft.Bot.Schema.Json;

/// <summary>The members of an activity by their names on the wire.</summary>
internal static class ActivityMembers
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> ActivityNames = MemberReader.Names(
        "type", "id", "timestamp", "localTimestamp", "expiration", "localTimezone", "serviceUrl", "channelId", "callerId", "from", "recipient", "conversation",
        "relatesTo", "replyToId", "locale", "text", "textFormat", "summary", "speak", "inputHint", "attachmentLayout", "attachments", "entities", "suggestedActions",
        "channelData", "name", "value", "valueType", "action", "code", "deliveryMode", "importance", "label", "topicName", "historyDisclosed", "membersAdded",
        "membersRemoved", "reactionsAdded", "reactionsRemoved", "textHighlights", "listenFor", "semanticAction");

    /// <summary>Reads the object that the reader has just gone into. A member that is null sets nothing: as nothing, and not as null, it counts when it comes twice.</summary>
    public static Activity ReadActivity(ref TokenReader reader)
    {
        var activity = new Activity();
        Span<char> buffer = stackalloc char[MemberReader.LongestName];
        while (reader.NextMember())
        {
            ReadOnlySpan<char> name = buffer[..reader.CopyName(buffer)];
            switch (name)
            {
                case "type":
                    activity.Type = reader.Text() ?? activity.Type;
                    break;
                case "id":
                    activity.Id = reader.Text() ?? activity.Id;
                    break;
                case "text":
                    activity.Text = reader.Text() ?? activity.Text;
                    break;
                case "timestamp":
                    activity.Timestamp = reader.Instant() ?? activity.Timestamp;
                    break;
                case "localTimestamp":
                    activity.LocalTimestamp = reader.Instant() ?? activity.LocalTimestamp;
                    break;
                case "serviceUrl":
                    activity.ServiceUrl = reader.Text() ?? activity.ServiceUrl;
                    break;
                case "channelId":
                    activity.ChannelId = reader.Text() ?? activity.ChannelId;
                    break;
                case "from":
                    activity.From = ActivityParts.ReadAccount(ref reader, activity.From);
                    break;
                case "recipient":
                    activity.Recipient = ActivityParts.ReadAccount(ref reader, activity.Recipient);
                    break;
                case "conversation":
                    activity.Conversation = ActivityParts.ReadConversation(ref reader, activity.Conversation);
                    break;
                case "channelData":
                    activity.ChannelData = MemberReader.ReadOnce(ref reader, activity.ChannelData);
                    break;
                case "value":
                    activity.Value = MemberReader.ReadOnce(ref reader, activity.Value);
                    break;
                case "attachments":
                    activity.Attachments = MemberReader.ReadList(ref reader, activity.Attachments, ActivityParts.ReadAttachment);
                    break;
                case "entities":
                    activity.Entities = MemberReader.ReadList(ref reader, activity.Entities, ActivityParts.ReadEntity);
                    break;
                case "membersAdded":
                    activity.MembersAdded = MemberReader.ReadList(ref reader, activity.MembersAdded, ActivityParts.ReadAccountMembers);
                    break;
                case "membersRemoved":
                    activity.MembersRemoved = MemberReader.ReadList(ref reader, activity.MembersRemoved, ActivityParts.ReadAccountMembers);
                    break;
                case "locale":
                    activity.Locale = reader.Text() ?? activity.Locale;
                    break;
                case "localTimezone":
                    activity.LocalTimezone = reader.Text() ?? activity.LocalTimezone;
                    break;
                case "textFormat":
                    activity.TextFormat = reader.Text() ?? activity.TextFormat;
                    break;
                case "name":
                    activity.Name = reader.Text() ?? activity.Name;
                    break;
                case "deliveryMode":
                    activity.DeliveryMode = reader.Text() ?? activity.DeliveryMode;
                    break;
                case "replyToId":
                    activity.ReplyToId = reader.Text() ?? activity.ReplyToId;
                    break;
                default:
                    if (!ReadRest(ref reader, name, activity))
                    {
                        MemberReader.ReadProperty(ref reader, name, ActivityNames, activity.Properties);
                    }

                    break;
            }
        }

        return activity;
    }

    private static bool ReadRest(ref TokenReader reader, scoped ReadOnlySpan<char> name, Activity activity)
    {
        switch (name)
        {
            case "action":
                activity.Action = reader.Text() ?? activity.Action;
                return true;
            case "attachmentLayout":
                activity.AttachmentLayout = reader.Text() ?? activity.AttachmentLayout;
                return true;
            case "callerId":
                activity.CallerId = reader.Text() ?? activity.CallerId;
                return true;
            case "code":
                activity.Code = reader.Text() ?? activity.Code;
                return true;
            case "expiration":
                activity.Expiration = reader.Instant() ?? activity.Expiration;
                return true;
            case "historyDisclosed":
                activity.HistoryDisclosed = reader.Flag() ?? activity.HistoryDisclosed;
                return true;
            case "importance":
                activity.Importance = reader.Text() ?? activity.Importance;
                return true;
            case "inputHint":
                activity.InputHint = reader.Text() ?? activity.InputHint;
                return true;
            case "label":
                activity.Label = reader.Text() ?? activity.Label;
                return true;
            case "speak":
                activity.Speak = reader.Text() ?? activity.Speak;
                return true;
            case "summary":
                activity.Summary = reader.Text() ?? activity.Summary;
                return true;
            case "topicName":
                activity.TopicName = reader.Text() ?? activity.TopicName;
                return true;
            case "valueType":
                activity.ValueType = reader.Text() ?? activity.ValueType;
                return true;
            case "relatesTo":
                activity.RelatesTo = MemberReader.ReadRare(ref reader, activity.RelatesTo);
                return true;
            case "suggestedActions":
                activity.SuggestedActions = MemberReader.ReadRare(ref reader, activity.SuggestedActions);
                return true;
            case "semanticAction":
                activity.SemanticAction = MemberReader.ReadRare(ref reader, activity.SemanticAction);
                return true;
            case "reactionsAdded":
                activity.ReactionsAdded = MemberReader.ReadRare(ref reader, activity.ReactionsAdded);
                return true;
            case "reactionsRemoved":
                activity.ReactionsRemoved = MemberReader.ReadRare(ref reader, activity.ReactionsRemoved);
                return true;
            case "textHighlights":
                activity.TextHighlights = MemberReader.ReadRare(ref reader, activity.TextHighlights);
                return true;
            case "listenFor":
                activity.ListenFor = MemberReader.ReadRare(ref reader, activity.ListenFor);
                return true;
            default:
                return false;
        }
    }
}
