namespace Partnership.Meetings.Papers;

/// <summary>Where a <see cref="WordPart"/> stands.</summary>
internal enum WordNode
{
    Begin,

    /// <summary>Also of an element that holds nothing.</summary>
    End,
    Text,
    Over,
}
