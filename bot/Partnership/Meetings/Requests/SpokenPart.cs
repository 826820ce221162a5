namespace Partnership.Meetings.Requests;

/// <summary>One day, time, length or the like among the words.</summary>
/// <param name="Used">How many words it takes.</param>
/// <param name="Keep">Adds it to what was understood so far.</param>
internal sealed record SpokenPart(int Used, Action<WhenAndWhereBuilder> Keep);
