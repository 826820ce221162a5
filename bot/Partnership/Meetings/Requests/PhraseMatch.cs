using Partnership.Facts;

namespace Partnership.Meetings.Requests;

/// <summary>What a pattern's names stand for in the words that fit it.</summary>
internal sealed record PhraseMatch
{
    /// <summary>The bodies that go by the name that was used: several where it is ambiguous; null where none was named.</summary>
    public IReadOnlyList<BodyId>? Bodies { get; init; }

    public int? Month { get; init; }

    public SpokenDate? Day { get; init; }

    /// <summary>An agenda item's number, such as "5" or "4a".</summary>
    public string? Item { get; init; }

    /// <summary>Where the words begin that an open pattern leaves.</summary>
    public int Rest { get; init; }
}
