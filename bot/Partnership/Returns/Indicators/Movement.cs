namespace Partnership.Returns.Indicators;

/// <summary>Where a figure went, judged by which way is better.</summary>
public enum Movement
{
    /// <summary>There is nothing to hold it against.</summary>
    Unknown,
    Same,
    Better,
    Worse,
}
