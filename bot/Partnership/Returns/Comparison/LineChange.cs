namespace Partnership.Returns.Comparison;

/// <summary>What became of a line between two versions.</summary>
public enum LineChange
{
    Unchanged,
    Changed,
    Added,
    Removed,
}
