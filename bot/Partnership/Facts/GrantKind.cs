namespace Partnership.Facts;

/// <summary>What a sum of the Community Safety Fund is.</summary>
public enum GrantKind
{
    /// <summary>What a line receives in a year.</summary>
    Allocation,

    /// <summary>The total that the table prints for a year.</summary>
    Total,

    /// <summary>A total that the text announces and that may differ from the table's.</summary>
    AnnouncedTotal,

    /// <summary>A change against the year before, as the document states it.</summary>
    ChangeOnYearBefore,

    /// <summary>A part kept back by the Commissioner.</summary>
    Retained,
}
