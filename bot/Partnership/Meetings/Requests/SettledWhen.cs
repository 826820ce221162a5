namespace Partnership.Meetings.Requests;

/// <summary>A time that was asked for, worked out.</summary>
/// <param name="Time">The time; null where something is missing or impossible.</param>
/// <param name="Faults">What is missing or impossible, a sentence each.</param>
/// <param name="Doubts">What is possible and unusual, such as a Saturday: to be asked about before anything is arranged.</param>
/// <param name="Notes">How it was understood where it could be read in more than one way: to be told.</param>
public sealed record SettledWhen(MeetingTime? Time, IReadOnlyList<string> Faults, IReadOnlyList<string> Doubts, IReadOnlyList<string> Notes);
