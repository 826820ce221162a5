using System.Text.Json.Serialization;

namespace TeamsBot.Cards.Meetings.Posts;

/// <summary>Writes the data of these cards without reflection, by generated code.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Serialization,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PostMessageCard))]
[JsonSerializable(typeof(PostPreviewCard))]
internal sealed partial class PostCardJsonContext : JsonSerializerContext;
