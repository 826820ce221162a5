namespace Partnership.Questions;

/// <summary>One value of a series.</summary>
public sealed record ChartPoint(string Label, decimal Value);
