using Microsoft.Extensions.Options;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions;
using Partnership.Meetings;
using Partnership.Texts;

namespace TeamsBot.Graph;

/// <summary>The calendar of the mailbox or group that the settings name, read through Graph.</summary>
/// <remarks>What goes wrong comes out as the exception that it is; <see cref="GraphFault"/> sorts them.</remarks>
internal sealed class GraphCalendar(GraphConnection connection, IOptions<GraphOptions> options)
{
    private const int PageSize = 100;

    /// <summary>A calendar of meetings has hundreds of events in a year: more pages than this are a server that repeats itself.</summary>
    private const int MostPages = 200;

    private static readonly string[] _fields = ["id", "subject", "start", "end", "isAllDay", "isCancelled", "location", "onlineMeeting", "onlineMeetingUrl"];

    /// <summary>Every event that overlaps the window, recurring ones as their instances. All of them, or an exception.</summary>
    public async Task<IReadOnlyList<CalendarEvent>> ReadAsync(DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var events = new Dictionary<string, CalendarEvent>(StringComparer.Ordinal);
        var page = await FirstPageAsync(from.UtcDateTime.ToString("s"), until.UtcDateTime.ToString("s"), cancellationToken);
        for (var count = 1; ; count++)
        {
            foreach (var one in page?.Value ?? throw new GraphAnswerException("The calendar's answer holds no list of events."))
            {
                var read = Read(one);
                events[read.Id] = read;
            }

            if (page.OdataNextLink is not { Length: > 0 } next)
            {
                return [.. events.Values];
            }

            if (count == MostPages)
            {
                throw new GraphAnswerException("The calendar's pages have no end.");
            }

            page = await NextPageAsync(next, cancellationToken);
        }
    }

    /// <summary>One event as it is now; null where Graph says that the calendar has none of that id.</summary>
    public async Task<CalendarEvent?> FindAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            var one = options.Value.Mailbox is { Length: > 0 } mailbox
                ? await connection.Client.Users[mailbox].Events[id].GetAsync(request => { request.QueryParameters.Select = _fields; Prefer(request.Headers); }, cancellationToken)
                : await connection.Client.Groups[options.Value.GroupId].Events[id].GetAsync(request => { request.QueryParameters.Select = _fields; Prefer(request.Headers); }, cancellationToken);
            return Read(one ?? throw new GraphAnswerException("The event's answer is empty."));
        }
        catch (ODataError error) when (error.ResponseStatusCode == StatusCodes.Status404NotFound && IsItemNotFound(error))
        {
            return null;
        }
    }

    /// <summary>A proxy's 404, or one for the whole mailbox, says nothing of the event.</summary>
    private static bool IsItemNotFound(ODataError error) => error.Error?.Code is { } code && code.EndsWith("ItemNotFound", StringComparison.OrdinalIgnoreCase);

    private Task<EventCollectionResponse?> FirstPageAsync(string from, string until, CancellationToken cancellationToken) =>
        options.Value.Mailbox is { Length: > 0 } mailbox
            ? connection.Client.Users[mailbox].Calendar.CalendarView.GetAsync(
                request =>
                {
                    request.QueryParameters.StartDateTime = from;
                    request.QueryParameters.EndDateTime = until;
                    request.QueryParameters.Select = _fields;
                    request.QueryParameters.Top = PageSize;
                    Prefer(request.Headers);
                },
                cancellationToken)
            : connection.Client.Groups[options.Value.GroupId].Calendar.CalendarView.GetAsync(
                request =>
                {
                    request.QueryParameters.StartDateTime = from;
                    request.QueryParameters.EndDateTime = until;
                    request.QueryParameters.Select = _fields;
                    request.QueryParameters.Top = PageSize;
                    Prefer(request.Headers);
                },
                cancellationToken);

    private Task<EventCollectionResponse?> NextPageAsync(string address, CancellationToken cancellationToken) =>
        options.Value.Mailbox is { Length: > 0 } mailbox
            ? connection.Client.Users[mailbox].Calendar.CalendarView.WithUrl(address).GetAsync(request => Prefer(request.Headers), cancellationToken)
            : connection.Client.Groups[options.Value.GroupId].Calendar.CalendarView.WithUrl(address).GetAsync(request => Prefer(request.Headers), cancellationToken);

    /// <summary>Ids that stay when an event is moved to another folder, and times in UTC. A page's address does not carry these on.</summary>
    private static void Prefer(RequestHeaders headers)
    {
        headers.Add("Prefer", "outlook.timezone=\"UTC\"");
        headers.Add("Prefer", "IdType=\"ImmutableId\"");
    }

    private static CalendarEvent Read(Event one) => new(
        one.Id is { Length: > 0 } id ? id : throw new GraphAnswerException("An event of the calendar has no id."),
        CleanText.Of(one.Subject ?? ""),
        EventTimes.Of(one),
        one.Location?.DisplayName is { } place && CleanText.Of(place).Trim() is { Length: > 0 } clean ? clean : null,
        JoinLink.Of(one.OnlineMeeting?.JoinUrl ?? one.OnlineMeetingUrl),
        one.IsCancelled == true);
}
