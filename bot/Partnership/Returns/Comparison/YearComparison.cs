namespace Partnership.Returns.Comparison;

/// <summary>An area's year: plan, mid-year and end-year side by side, in the plan's order and then what is in the returns alone.</summary>
public sealed record YearComparison(Return? Plan, Return? MidYear, Return? EndYear, IReadOnlyList<YearLine> Lines)
{
    public static YearComparison Of(Return? plan, Return? midYear, Return? endYear)
    {
        var lines = new[] { plan, midYear, endYear }
            .OfType<Return>()
            .SelectMany(static whole => whole.Lines)
            .DistinctBy(static line => line.Id)
            .Select(line => new YearLine(line.Id, line.Title, plan?.Line(line.Id), midYear?.Line(line.Id), endYear?.Line(line.Id)))
            .ToList();
        return new YearComparison(plan, midYear, endYear, lines);
    }
}
