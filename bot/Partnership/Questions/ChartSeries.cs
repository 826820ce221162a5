namespace Partnership.Questions;

/// <summary>One line, or one colour of bars.</summary>
/// <param name="Name">The legend.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<ChartPoint> Points);
