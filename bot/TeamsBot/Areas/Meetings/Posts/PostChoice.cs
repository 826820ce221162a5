namespace TeamsBot.Areas.Meetings.Posts;

/// <summary>What the secretariat wants with a planned post.</summary>
internal enum PostChoice
{
    /// <summary>Post it now and not at its time.</summary>
    Now,

    /// <summary>Do not post it.</summary>
    Skip,

    /// <summary>Post it after all, at its time.</summary>
    Keep,
}
