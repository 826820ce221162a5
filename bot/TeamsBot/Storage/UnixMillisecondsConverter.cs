using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace TeamsBot.Storage;

/// <summary>Instants as whole milliseconds since 1970 (UTC): SQLite has no type for them, and numbers compare and sort right in SQL.</summary>
internal sealed class UnixMillisecondsConverter() : ValueConverter<DateTimeOffset, long>(
    instant => instant.ToUnixTimeMilliseconds(),
    milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));
