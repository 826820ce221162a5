using System.Globalization;
using Microsoft.Net.Http.Headers;
using Partnership.Meetings;
using Partnership.Meetings.Exchange;
using TeamsBot.Areas.Meetings.Tables;
using TeamsBot.Storage;

namespace TeamsBot.Areas.Meetings;

/// <summary>GET /meetings/{id}.ics: a meeting as it stands now, for calendar programs; one that is cancelled takes its entry off.</summary>
internal static class CalendarEndpoint
{
    private const string NotThere = "There is no such calendar entry. Please open the meeting's card in Teams and use its link.";

    public static void MapCalendarFiles(this WebApplication app) => app.MapGet("/meetings/{id}.ics", Handle);

    private static Task Handle(HttpContext context)
    {
        var links = context.RequestServices.GetRequiredService<MeetingLinks>();
        var isId = Guid.TryParse(context.Request.RouteValues["id"] as string, CultureInfo.InvariantCulture, out var value);
        var id = new MeetingId(value);
        if (!isId || !links.IsFor(id, context.Request.Query[MeetingLinks.TokenName]))
        {
            return RefuseAsync(context, StatusCodes.Status404NotFound, NotThere);
        }

        try
        {
            return context.RequestServices.GetRequiredService<MeetingStore>().Find(id) is { Meeting: var meeting }
                ? WriteAsync(context, meeting, context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow())
                : RefuseAsync(context, StatusCodes.Status404NotFound, NotThere);
        }
        catch (DatabaseFaultException)
        {
            return RefuseAsync(context, StatusCodes.Status503ServiceUnavailable, "The calendar entry cannot be read just now. Please try again in a moment.");
        }
    }

    private static Task WriteAsync(HttpContext context, Meeting meeting, DateTimeOffset now)
    {
        var name = new ContentDispositionHeaderValue("attachment");
        name.SetHttpFileName($"{meeting.Title} {meeting.Time.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.ics");
        context.Response.ContentType = CalendarFile.MediaType;
        context.Response.Headers.ContentDisposition = name.ToString();
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(CalendarFile.Write(meeting, now), context.RequestAborted);
    }

    private static Task RefuseAsync(HttpContext context, int status, string text)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(text, context.RequestAborted);
    }
}
