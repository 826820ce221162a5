namespace Microsoft.Bot.Schema.Json;

/// <summary>The parts of an activity by the names of their members on the wire.</summary>
internal static class ActivityParts
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> AccountNames = MemberReader.Names("id", "name", "aadObjectId", "role");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> ConversationNames =
        MemberReader.Names("id", "name", "aadObjectId", "role", "isGroup", "conversationType", "tenantId");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> AttachmentNames =
        MemberReader.Names("contentType", "contentUrl", "content", "name", "thumbnailUrl");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> EntityNames = MemberReader.Names("type");

    public static ChannelAccount? ReadAccount(ref TokenReader reader, ChannelAccount? already) =>
        MemberReader.Once(ref reader, already) && reader.StartObjectOrNull() ? ReadAccountMembers(ref reader) : null;

    public static ChannelAccount ReadAccountMembers(ref TokenReader reader)
    {
        var account = new ChannelAccount();
        Span<char> buffer = stackalloc char[MemberReader.LongestName];
        while (reader.NextMember())
        {
            ReadOnlySpan<char> name = buffer[..reader.CopyName(buffer)];
            switch (name)
            {
                case "id":
                    account.Id = reader.Text() ?? account.Id;
                    break;
                case "name":
                    account.Name = reader.Text() ?? account.Name;
                    break;
                case "aadObjectId":
                    account.AadObjectId = reader.Text() ?? account.AadObjectId;
                    break;
                case "role":
                    account.Role = reader.Text() ?? account.Role;
                    break;
                default:
                    MemberReader.ReadProperty(ref reader, name, AccountNames, account.Properties);
                    break;
            }
        }

        return account;
    }

    public static ConversationAccount? ReadConversation(ref TokenReader reader, ConversationAccount? already)
    {
        if (!MemberReader.Once(ref reader, already) || !reader.StartObjectOrNull())
        {
            return null;
        }

        var conversation = new ConversationAccount();
        Span<char> buffer = stackalloc char[MemberReader.LongestName];
        while (reader.NextMember())
        {
            ReadOnlySpan<char> name = buffer[..reader.CopyName(buffer)];
            switch (name)
            {
                case "id":
                    conversation.Id = reader.Text() ?? conversation.Id;
                    break;
                case "conversationType":
                    conversation.ConversationType = reader.Text() ?? conversation.ConversationType;
                    break;
                case "isGroup":
                    conversation.IsGroup = reader.Flag() ?? conversation.IsGroup;
                    break;
                case "tenantId":
                    conversation.TenantId = reader.Text() ?? conversation.TenantId;
                    break;
                case "name":
                    conversation.Name = reader.Text() ?? conversation.Name;
                    break;
                case "aadObjectId":
                    conversation.AadObjectId = reader.Text() ?? conversation.AadObjectId;
                    break;
                case "role":
                    conversation.Role = reader.Text() ?? conversation.Role;
                    break;
                default:
                    MemberReader.ReadProperty(ref reader, name, ConversationNames, conversation.Properties);
                    break;
            }
        }

        return conversation;
    }

    public static Attachment ReadAttachment(ref TokenReader reader)
    {
        var attachment = new Attachment();
        Span<char> buffer = stackalloc char[MemberReader.LongestName];
        while (reader.NextMember())
        {
            ReadOnlySpan<char> name = buffer[..reader.CopyName(buffer)];
            switch (name)
            {
                case "contentType":
                    attachment.ContentType = reader.Text() ?? attachment.ContentType;
                    break;
                case "contentUrl":
                    attachment.ContentUrl = reader.Text() ?? attachment.ContentUrl;
                    break;
                case "content":
                    attachment.Content = MemberReader.ReadOnce(ref reader, attachment.Content);
                    break;
                case "name":
                    attachment.Name = reader.Text() ?? attachment.Name;
                    break;
                case "thumbnailUrl":
                    attachment.ThumbnailUrl = reader.Text() ?? attachment.ThumbnailUrl;
                    break;
                default:
                    MemberReader.ReadProperty(ref reader, name, AttachmentNames, attachment.Properties);
                    break;
            }
        }

        return attachment;
    }

    public static Entity ReadEntity(ref TokenReader reader)
    {
        var entity = new Entity();
        Span<char> buffer = stackalloc char[MemberReader.LongestName];
        while (reader.NextMember())
        {
            ReadOnlySpan<char> name = buffer[..reader.CopyName(buffer)];
            if (name is "type")
            {
                entity.Type = reader.Text() ?? entity.Type;
            }
            else
            {
                MemberReader.ReadProperty(ref reader, name, EntityNames, entity.Properties);
            }
        }

        return entity;
    }
}
