namespace Partnership.Meetings.Requests;

/// <summary>A time of day as someone put it.</summary>
/// <param name="Time">The time meant.</param>
/// <param name="Guessed">Whether morning or afternoon was not said and the likelier one taken.</param>
internal readonly record struct SpokenTime(TimeOnly Time, bool Guessed)
{
    /// <summary>Whether it was left open how near it is meant, as in "9ish": to be asked about.</summary>
    public bool IsAbout { get; init; }
}
