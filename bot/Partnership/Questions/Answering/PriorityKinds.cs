using Partnership.Facts;
using Partnership.Questions.Understanding;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Answering;

/// <summary>What members and documents call the things that a body sets itself.</summary>
internal static class PriorityKinds
{
    /// <summary>The kinds that a question's words fit, the best first; empty where it does not ask for any.</summary>
    public static IReadOnlyList<PriorityKind> AskedFor(Query query)
    {
        if (query.Has(Cue.Vision))
        {
            return [PriorityKind.Vision];
        }

        if (query.Has(Cue.Indicator))
        {
            return [PriorityKind.Indicator];
        }

        if (query.Has(Cue.Emerging))
        {
            return [PriorityKind.EmergingTheme, PriorityKind.Theme];
        }

        if (query.Has(Cue.WorkArea))
        {
            return [PriorityKind.WorkArea];
        }

        if (query.Has(Cue.Theme))
        {
            return [PriorityKind.Theme, PriorityKind.EmergingTheme, PriorityKind.Priority];
        }

        if (query.Has(Cue.Objective))
        {
            return [PriorityKind.StrategicObjective, PriorityKind.Priority, PriorityKind.Aim];
        }

        if (query.Has(Cue.Aim))
        {
            return [PriorityKind.Aim, PriorityKind.Priority, PriorityKind.StrategicObjective];
        }

        return query.Has(Cue.Priority) ? [PriorityKind.Priority, PriorityKind.StrategicObjective, PriorityKind.Aim, PriorityKind.Theme] : [];
    }

    public static string Plural(PriorityKind kind) => kind switch
    {
        PriorityKind.Vision => "vision",
        PriorityKind.Priority => "priorities",
        PriorityKind.StrategicObjective => "strategic objectives",
        PriorityKind.Aim => "aims",
        PriorityKind.Theme => "themes",
        PriorityKind.WorkArea => "work areas",
        PriorityKind.Indicator => "performance indicators",
        PriorityKind.EmergingTheme => "emerging themes",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };

    public static string Singular(PriorityKind kind) => kind switch
    {
        PriorityKind.Vision => "vision",
        PriorityKind.Priority => "priority",
        PriorityKind.StrategicObjective => "strategic objective",
        PriorityKind.Aim => "aim",
        PriorityKind.Theme => "theme",
        PriorityKind.WorkArea => "work area",
        PriorityKind.Indicator => "performance indicator",
        PriorityKind.EmergingTheme => "emerging theme",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };
}
