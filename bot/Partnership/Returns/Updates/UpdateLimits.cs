namespace Partnership.Returns.Updates;

/// <summary>How much may be typed into a progress update, in characters.</summary>
public static class UpdateLimits
{
    public const int Headline = 140;

    /// <summary>Of achievements, risks, help needed and next steps each.</summary>
    public const int Text = 1_000;
}
