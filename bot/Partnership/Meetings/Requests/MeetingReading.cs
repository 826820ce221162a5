namespace Partnership.Meetings.Requests;

/// <summary>What was read from a text that asks something about meetings.</summary>
public abstract record MeetingReading
{
    private MeetingReading()
    {
    }

    /// <summary>A whole request. What of it is doubtful, such as a Saturday, is in its time.</summary>
    public sealed record Understood(MeetingRequest Request) : MeetingReading;

    /// <summary>It is meant for the meetings and cannot be done as it stands.</summary>
    /// <param name="Faults">Sentences for the person who asked: what is missing, unknown or impossible.</param>
    public sealed record Unclear(IReadOnlyList<string> Faults) : MeetingReading
    {
        public string Text => string.Join(' ', Faults);

        /// <summary>What could be read of the time and place of a meeting that is to be arranged or moved; null where it was neither.</summary>
        public MeetingDraft? Draft { get; init; }

        /// <summary>When the meeting is to be from now on, as far as that was said, to be worked out once the meeting is known; null where it is none that is moved.</summary>
        public SpokenWhen? When { get; init; }

        /// <summary>The meeting that is to be moved; null where none is.</summary>
        public MeetingReference? Meeting { get; init; }
    }
}
