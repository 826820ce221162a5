using System.Text.Json;
using System.Text.Json.Serialization;
using Partnership.Meetings;

namespace TeamsBot.Areas.Meetings.Tables;

/// <summary>
/// Keeps a meeting's time as its two instants. The note about the clocks is for the person who asked for the time, and is not kept.
/// </summary>
internal sealed class MeetingTimeConverter : JsonConverter<MeetingTime>
{
    private const string Starts = "starts";
    private const string Ends = "ends";
    private const string AllDay = "allDay";

    public override MeetingTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var time = document.RootElement;
        return MeetingTime.FromInstants(
            time.GetProperty(Starts).GetDateTimeOffset(),
            time.GetProperty(Ends).GetDateTimeOffset(),
            time.TryGetProperty(AllDay, out var allDay) && allDay.GetBoolean());
    }

    public override void Write(Utf8JsonWriter writer, MeetingTime value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString(Starts, value.Starts);
        writer.WriteString(Ends, value.Ends);
        if (value.AllDay)
        {
            writer.WriteBoolean(AllDay, value: true);
        }

        writer.WriteEndObject();
    }
}
