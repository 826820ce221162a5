namespace Partnership.Returns.Overview;

/// <summary>How a return stands, without its lines: what boards, reminders and lists are made from.</summary>
/// <param name="Submission">As in <see cref="Return"/>.</param>
/// <param name="LastAccepted">The submission last accepted; null where none was.</param>
public sealed record ReturnSummary(ReturnKey Key, ReturnState State, int Submission, int? LastAccepted, DateTimeOffset Changed)
{
    public static ReturnSummary Of(Return whole) => new(whole.Key, whole.State, whole.Submission, whole.LastAccepted, whole.Changed);
}
