using System.Text.Json;
using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema.Json;

/// <summary>
/// Writes activities and the bodies around them as <see cref="SdkJson"/> would, several times as fast. For connector bodies too:
/// <c>using var buffer = JsonBuffer.Rent(); ActivityWriter.WriteValue(buffer.Json, body); buffer.Json.Flush();</c> and take <c>buffer.Written</c>.
/// A type that it does not know, a class derived from a known one among them, goes through <see cref="SdkJson"/>.
/// </summary>
internal static class ActivityWriter
{
    /// <summary>Writes any value: a body, an activity's value, an attachment's content.</summary>
    public static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case JToken token:
                TokenWriter.Write(json, token);
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case Activity activity when activity.GetType() == typeof(Activity):
                Write(json, activity);
                break;
            case ExpectedReplies replies when replies.GetType() == typeof(ExpectedReplies):
                json.WriteStartObject();
                WriteList(json, "activities", replies.Activities, Write);
                json.WriteEndObject();
                break;
            case AdaptiveCardInvokeResponse response when response.GetType() == typeof(AdaptiveCardInvokeResponse):
                Write(json, response);
                break;
            case InvokeResponse response when response.GetType() == typeof(InvokeResponse):
                json.WriteStartObject();
                json.WriteNumber("Status", response.Status);
                WriteObject(json, "Body", response.Body);
                json.WriteEndObject();
                break;
            default:
                WriteOther(json, value);
                break;
        }
    }

    public static void Write(Utf8JsonWriter json, Activity activity)
    {
        if (activity.GetType() != typeof(Activity))
        {
            WriteOther(json, activity);
            return;
        }

        json.WriteStartObject();
        WriteString(json, "type", activity.Type);
        WriteString(json, "id", activity.Id);
        WriteInstant(json, "timestamp", activity.Timestamp);
        WriteInstant(json, "localTimestamp", activity.LocalTimestamp);
        WriteInstant(json, "expiration", activity.Expiration);
        WriteString(json, "localTimezone", activity.LocalTimezone);
        WriteString(json, "serviceUrl", activity.ServiceUrl);
        WriteString(json, "channelId", activity.ChannelId);
        WriteAccount(json, "from", activity.From);
        WriteAccount(json, "recipient", activity.Recipient);
        WriteConversation(json, activity.Conversation);
        WriteObject(json, "relatesTo", activity.RelatesTo);
        WriteString(json, "callerId", activity.CallerId);
        WriteString(json, "replyToId", activity.ReplyToId);
        WriteString(json, "locale", activity.Locale);
        WriteString(json, "text", activity.Text);
        WriteString(json, "textFormat", activity.TextFormat);
        WriteString(json, "summary", activity.Summary);
        WriteString(json, "speak", activity.Speak);
        WriteString(json, "inputHint", activity.InputHint);
        WriteString(json, "attachmentLayout", activity.AttachmentLayout);
        WriteList(json, "attachments", activity.Attachments, Write);
        WriteList(json, "entities", activity.Entities, Write);
        WriteActions(json, activity.SuggestedActions);
        WriteObject(json, "channelData", activity.ChannelData);
        WriteString(json, "name", activity.Name);
        WriteObject(json, "value", activity.Value);
        WriteString(json, "valueType", activity.ValueType);
        WriteRest(json, activity);
        WriteProperties(json, activity.PropertiesIfAny);
        json.WriteEndObject();
    }

    private static void WriteRest(Utf8JsonWriter json, Activity activity)
    {
        WriteString(json, "action", activity.Action);
        WriteString(json, "code", activity.Code);
        WriteString(json, "deliveryMode", activity.DeliveryMode);
        WriteString(json, "importance", activity.Importance);
        WriteString(json, "label", activity.Label);
        WriteString(json, "topicName", activity.TopicName);
        WriteFlag(json, "historyDisclosed", activity.HistoryDisclosed);
        WriteList(json, "membersAdded", activity.MembersAdded, Write);
        WriteList(json, "membersRemoved", activity.MembersRemoved, Write);
        WriteObject(json, "reactionsAdded", activity.ReactionsAdded);
        WriteObject(json, "reactionsRemoved", activity.ReactionsRemoved);
        WriteObject(json, "textHighlights", activity.TextHighlights);
        WriteObject(json, "listenFor", activity.ListenFor);
        WriteObject(json, "semanticAction", activity.SemanticAction);
    }

    private static void Write(Utf8JsonWriter json, Attachment attachment)
    {
        if (attachment.GetType() != typeof(Attachment))
        {
            WriteOther(json, attachment);
            return;
        }

        json.WriteStartObject();
        WriteString(json, "contentType", attachment.ContentType);
        WriteString(json, "contentUrl", attachment.ContentUrl);
        WriteString(json, "name", attachment.Name);
        WriteString(json, "thumbnailUrl", attachment.ThumbnailUrl);
        WriteObject(json, "content", attachment.Content);
        WriteProperties(json, attachment.PropertiesIfAny);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Entity entity)
    {
        var mention = entity as Mention;
        if (entity.GetType() != typeof(Entity) && mention?.GetType() != typeof(Mention))
        {
            WriteOther(json, entity);
            return;
        }

        json.WriteStartObject();
        WriteString(json, "type", entity.Type);
        if (mention is not null)
        {
            WriteAccount(json, "mentioned", mention.Mentioned);
            WriteString(json, "text", mention.Text);
        }

        WriteProperties(json, entity.PropertiesIfAny);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ChannelAccount account)
    {
        if (account.GetType() != typeof(ChannelAccount))
        {
            WriteOther(json, account);
            return;
        }

        json.WriteStartObject();
        WriteString(json, "id", account.Id);
        WriteString(json, "name", account.Name);
        WriteString(json, "aadObjectId", account.AadObjectId);
        WriteString(json, "role", account.Role);
        WriteProperties(json, account.PropertiesIfAny);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CardAction action)
    {
        if (action.GetType() != typeof(CardAction))
        {
            WriteOther(json, action);
            return;
        }

        json.WriteStartObject();
        WriteString(json, "type", action.Type);
        WriteString(json, "title", action.Title);
        WriteString(json, "image", action.Image);
        WriteString(json, "imageAltText", action.ImageAltText);
        WriteString(json, "text", action.Text);
        WriteString(json, "displayText", action.DisplayText);
        WriteObject(json, "value", action.Value);
        WriteObject(json, "channelData", action.ChannelData);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, AdaptiveCardInvokeResponse response)
    {
        json.WriteStartObject();
        json.WriteNumber("statusCode", response.StatusCode);
        WriteString(json, "type", response.Type);
        WriteObject(json, "value", response.Value);
        json.WriteEndObject();
    }

    private static void WriteConversation(Utf8JsonWriter json, ConversationAccount? conversation)
    {
        if (conversation?.GetType() != typeof(ConversationAccount))
        {
            WriteObject(json, "conversation", conversation);
            return;
        }

        json.WriteStartObject("conversation");
        WriteString(json, "id", conversation.Id);
        WriteString(json, "conversationType", conversation.ConversationType);
        WriteFlag(json, "isGroup", conversation.IsGroup);
        WriteString(json, "name", conversation.Name);
        WriteString(json, "aadObjectId", conversation.AadObjectId);
        WriteString(json, "role", conversation.Role);
        WriteString(json, "tenantId", conversation.TenantId);
        WriteProperties(json, conversation.PropertiesIfAny);
        json.WriteEndObject();
    }

    private static void WriteActions(Utf8JsonWriter json, SuggestedActions? actions)
    {
        if (actions?.GetType() != typeof(SuggestedActions))
        {
            WriteObject(json, "suggestedActions", actions);
            return;
        }

        json.WriteStartObject("suggestedActions");
        WriteObject(json, "to", actions.To);
        WriteList(json, "actions", actions.Actions, Write);
        json.WriteEndObject();
    }

    private static void WriteString(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void WriteFlag(Utf8JsonWriter json, string name, bool? value)
    {
        if (value is { } flag)
        {
            json.WriteBoolean(name, flag);
        }
    }

    private static void WriteInstant(Utf8JsonWriter json, string name, DateTimeOffset? value)
    {
        if (value is { } instant)
        {
            json.WriteString(name, instant);
        }
    }

    private static void WriteAccount(Utf8JsonWriter json, string name, ChannelAccount? account)
    {
        if (account is not null)
        {
            json.WritePropertyName(name);
            Write(json, account);
        }
    }

    private static void WriteObject(Utf8JsonWriter json, string name, object? value)
    {
        if (value is not null)
        {
            json.WritePropertyName(name);
            WriteValue(json, value);
        }
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IList<T>? list, Action<Utf8JsonWriter, T> write)
        where T : class
    {
        if (list is null)
        {
            return;
        }

        json.WriteStartArray(name);
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] is { } item)
            {
                write(json, item);
            }
            else
            {
                json.WriteNullValue();
            }
        }

        json.WriteEndArray();
    }

    private static void WriteProperties(Utf8JsonWriter json, JObject? properties)
    {
        if (properties is not null)
        {
            TokenWriter.WriteMembers(json, properties);
        }
    }

    private static void WriteOther(Utf8JsonWriter json, object value) => json.WriteRawValue(SdkJson.Write(value), skipInputValidation: true);
}
