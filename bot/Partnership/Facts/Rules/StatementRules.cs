using Partnership.Facts.Reading;

namespace Partnership.Facts.Rules;

/// <summary>A statement has the fields that its kind needs, says a whole sentence, and its figures agree with each other.</summary>
internal static class StatementRules
{
    public static IEnumerable<FactFault> Apply(FactFiles facts) =>
        facts.Statements.SelectMany(statement => Fields(statement).Concat(Figures(statement)));

    private static IEnumerable<FactFault> Fields(Located<Statement> statement)
    {
        var fact = statement.Fact;
        if (fact.Text.Length > 0 && !(fact.Text[^1] is '.' or '!' or '?'))
        {
            yield return statement.Fault("text", "has to be whole sentences and end with a full stop");
        }

        if (fact.Kind is StatementKind.Figure && fact.Value is null)
        {
            yield return statement.Fault("value", "a figure has a value");
        }

        if (fact.Kind is StatementKind.Role && fact.Role is null)
        {
            yield return statement.Fault("role", "a role names the post or standing");
        }

        if (fact.Kind is StatementKind.Membership && fact.Member is null)
        {
            yield return statement.Fault("member", "a membership names the member");
        }

        if (fact.Kind is StatementKind.Membership or StatementKind.Meeting or StatementKind.CycleTask && fact.Body is null)
        {
            yield return statement.Fault("body", "memberships, meetings and tasks of the cycle name their body");
        }

        if (fact.Kind is StatementKind.CycleTask && fact.Month is null)
        {
            yield return statement.Fault("month", "a task of the business cycle has its month");
        }

        if (fact.Month is < 1 or > 12)
        {
            yield return statement.Fault("month", "has to be 1 to 12");
        }
    }

    private static IEnumerable<FactFault> Figures(Located<Statement> statement)
    {
        var fact = statement.Fact;
        if (fact.Value is not null && fact.Unit is null)
        {
            yield return statement.Fault("unit", "a value has a unit");
        }

        if (fact.Value is null && (fact.Previous is not null || fact.ChangePercent is not null))
        {
            yield return statement.Fault("value", "there is something to compare it with, but no value");
        }

        if ((fact.Previous is not null || fact.ChangePercent is not null) && fact.PreviousPeriod is null)
        {
            yield return statement.Fault("previousPeriod", "a comparison names the period compared with");
        }

        if (fact is { Value: { } value, Previous: { } previous and not 0, ChangePercent: { } stated, Conflict: null })
        {
            var change = 100m * (value - previous) / previous;
            if (Math.Abs(change - stated) > LastPlace(stated))
            {
                yield return statement.Fault("changePercent", $"{previous} to {value} is a change of {change:0.##} %, not {stated} %; a conflict may say why");
            }
        }
    }

    /// <summary>One unit of the last place that is written: published figures are rounded, and not always the same way.</summary>
    private static decimal LastPlace(decimal stated) => new(1, 0, 0, isNegative: false, stated.Scale);
}
