namespace TeamsBot.Delivery;

/// <summary>Posts that are planned and not in the outbox yet: they are put there when their time comes.</summary>
internal interface IPlannedPosts
{
    /// <summary>All of them, in any order.</summary>
    /// <exception cref="Storage.DatabaseFaultException">The database cannot be read.</exception>
    IReadOnlyList<ScheduledPost> Planned();
}
