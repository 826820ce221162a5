using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace TeamsBot.Tests.Graph;

/// <summary>A calendar as Graph serves it: a view in pages, and single events.</summary>
internal sealed class FakeCalendar
{
    private readonly ConcurrentDictionary<string, JsonObject> _events = new(StringComparer.Ordinal);

    public int PageSize { get; set; } = 100;

    /// <summary>The address that the first page names as the next; null: the calendar's own.</summary>
    public string? NextLink { get; set; }

    public void Put(JsonObject one) => _events[(string)one["id"]!] = one;

    public void Remove(string id) => _events.TryRemove(id, out _);

    public void Clear() => _events.Clear();

    /// <summary>An event with times in UTC.</summary>
    public void Add(string id, string subject, string start, string end, string zone = "UTC", string? place = null, string? joinUrl = null, bool allDay = false, bool cancelled = false, string type = "singleInstance") => Put(new JsonObject
    {
        ["@odata.etag"] = "W/\"xPZF2y46pEiVBni87OnrpgAAFq78Xw==\"",
        ["id"] = id,
        ["subject"] = subject,
        ["type"] = type,
        ["isAllDay"] = allDay,
        ["isCancelled"] = cancelled,
        ["start"] = new JsonObject { ["dateTime"] = start + ".0000000", ["timeZone"] = zone },
        ["end"] = new JsonObject { ["dateTime"] = end + ".0000000", ["timeZone"] = zone },
        ["location"] = new JsonObject { ["displayName"] = place ?? "" },
        ["onlineMeetingUrl"] = null,
        ["onlineMeeting"] = joinUrl is null ? null : new JsonObject { ["joinUrl"] = joinUrl },
    });

    public JsonObject? Answer(HttpContext context, string[] path)
    {
        if (path is ["events", var id])
        {
            if (_events.TryGetValue(Uri.UnescapeDataString(id), out var found))
            {
                return found.DeepClone().AsObject();
            }

            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return null;
        }

        return path is ["calendar", "calendarView"] ? Page(context) : null;
    }

    private JsonObject Page(HttpContext context)
    {
        var query = context.Request.Query;
        var (from, until) = (Instant(query["startDateTime"]!), Instant(query["endDateTime"]!));
        var skip = int.TryParse(query["$skip"], CultureInfo.InvariantCulture, out var given) ? given : 0;
        var all = _events.Values
            .Where(one => Instant((string)one["start"]!["dateTime"]!) < until && Instant((string)one["end"]!["dateTime"]!) > from)
            .OrderBy(one => (string)one["start"]!["dateTime"]!, StringComparer.Ordinal)
            .ToList();
        var page = new JsonObject { ["@odata.context"] = "https://graph.microsoft.com/v1.0/$metadata#calendarView", ["value"] = new JsonArray([.. all.Skip(skip).Take(PageSize).Select(static one => one.DeepClone())]) };
        if (NextLink is { } next)
        {
            page["@odata.nextLink"] = next;
        }
        else if (all.Count > skip + PageSize)
        {
            page["@odata.nextLink"] = string.Create(
                CultureInfo.InvariantCulture,
                $"{context.Request.Scheme}://{context.Request.Host}{context.Request.Path}?startDateTime={query["startDateTime"]}&endDateTime={query["endDateTime"]}&$skip={skip + PageSize}");
        }

        return page;
    }

    private static DateTimeOffset Instant(string clock) => DateTimeOffset.Parse(clock, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
