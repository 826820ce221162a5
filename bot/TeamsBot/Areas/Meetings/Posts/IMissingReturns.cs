using Partnership.Facts;

namespace TeamsBot.Areas.Meetings.Posts;

/// <summary>What the areas still owe before a meeting; the returns' part of a reminder.</summary>
internal interface IMissingReturns
{
    /// <summary>Such as "Cherwell: mid-year return 2027-28", the longest due first.</summary>
    /// <param name="body">The body that meets: its own area's returns where it has an area, else all.</param>
    /// <param name="day">The meeting's day in London: what is due by then counts.</param>
    /// <exception cref="Storage.DatabaseFaultException">The returns cannot be read.</exception>
    IReadOnlyList<string> Before(BodyId body, DateOnly day);
}
