namespace Partnership.Returns.Indicators;

/// <summary>Which way an indicator is meant to move.</summary>
public enum BetterWay
{
    Up,
    Down,
}
