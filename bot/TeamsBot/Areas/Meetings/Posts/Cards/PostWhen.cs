using System.Globalization;
using Partnership.Calendars;

namespace TeamsBot.Areas.Meetings.Posts.Cards;

/// <summary>When a post is made, for people.</summary>
internal static class PostWhen
{
    /// <summary>"Thursday 26 February 2027 at 09:00", London time.</summary>
    public static string Of(DateTimeOffset instant) => LondonTime.ClockAt(instant).ToString("dddd d MMMM yyyy 'at' HH:mm", CultureInfo.InvariantCulture);
}
