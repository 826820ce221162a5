using Partnership.Facts;

namespace Partnership.Meetings.Requests;

/// <summary>Which meeting someone speaks of. With nothing known it is "it": the one that the conversation is about.</summary>
/// <param name="Body">Whose meeting; null where it was not said.</param>
/// <param name="Day">Its day in London, where it was named.</param>
/// <param name="Month">Its month, 1 to 12, where only that was named: "the March board meeting".</param>
/// <param name="IsNext">Whether the next one is asked for by that word: whatever meeting was spoken of before, it is the next.</param>
public sealed record MeetingReference(BodyId? Body = null, DateOnly? Day = null, int? Month = null, bool IsNext = false)
{
    public static MeetingReference It { get; } = new();

    /// <summary>Whether nothing but the conversation says which one.</summary>
    public bool IsIt => Body is null && Day is null && Month is null && !IsNext;
}
