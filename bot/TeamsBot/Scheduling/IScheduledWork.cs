namespace TeamsBot.Scheduling;

/// <summary>Something that is done again and again while the bot runs.</summary>
internal interface IScheduledWork
{
    /// <summary>For logs.</summary>
    string Name { get; }

    /// <summary>At least a minute.</summary>
    TimeSpan Interval { get; }

    Task RunAsync(CancellationToken cancellationToken);
}
