using System.Text.Json.Serialization;
using Partnership.Questions;

namespace TeamsBot.Chat;

/// <summary>Reads and writes threads without reflection.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(QuestionThread))]
internal sealed partial class ThreadJsonContext : JsonSerializerContext;
