using System.Text.Json.Serialization;

namespace TeamsBot.Areas.Meetings.Posts;

/// <summary>What the audit trail keeps of channels and of choices about posts.</summary>
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(string))]
internal sealed partial class PostsJsonContext : JsonSerializerContext;
