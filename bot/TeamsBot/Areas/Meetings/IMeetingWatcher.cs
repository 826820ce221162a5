using Partnership.Meetings;

namespace TeamsBot.Areas.Meetings;

/// <summary>Is told of each change of a meeting, its agenda and its papers after it is kept. What a crash keeps from being told is found in the database.</summary>
internal interface IMeetingWatcher
{
    ValueTask ChangedAsync(MeetingId meeting, CancellationToken cancellationToken);
}
