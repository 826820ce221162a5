namespace Partnership.Questions;

/// <summary>The chart that suits the values.</summary>
public enum ChartKind
{
    /// <summary>Values over time.</summary>
    Line,

    /// <summary>Values beside each other.</summary>
    Bar,
}
