using Partnership.Facts;
using Partnership.Questions.Understanding;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Knowledge;

/// <summary>Which sorts of statement a question's cues speak for.</summary>
internal static class KindWeights
{
    /// <summary>What each kind's statements get on top of their score, by the kind's number.</summary>
    public static void Fill(Query query, Span<float> weights)
    {
        for (var kind = 0; kind < weights.Length; kind++)
        {
            weights[kind] = Of(query, (StatementKind)kind);
        }
    }

    private static float Of(Query query, StatementKind kind) =>
        kind switch
        {
            StatementKind.Term => query.Has(Cue.Mean) ? 8f : IsDefinition(query) ? 3f : -2f,
            StatementKind.Role => Demands.AsksDuration(query) ? 0f : query.HasAny(Cue.Chair, Cue.Who) ? 4f : query.Has(Cue.Lead) ? 2f : 0f,
            StatementKind.Figure => query.Has(Cue.HowMany) || query.HasAny(Cue.Trend, Cue.Change, Cue.Compare) || query.HasAny(Cue.Share, Cue.Average, Cue.Total) ? 4f : 1f,
            StatementKind.Meeting => query.HasAny(Cue.Meet, Cue.HowOften) ? 6f : 0f,
            StatementKind.CycleTask => query.HasAny(Cue.Meet, Cue.Agenda) || query.Month > 0 ? 4f : query.Has(Cue.When) ? 2f : 0f,
            StatementKind.Contact => query.HasAny(Cue.Email, Cue.Phone, Cue.Website) || query.HasAny(Cue.Contact, Cue.Address, Cue.Where) ? 6f : -1f,
            StatementKind.Challenge => query.Has(Cue.Challenge) ? 5f : 0f,
            StatementKind.RelatedPlan => query.Has(Cue.RelatedPlan) ? 5f : -1f,
            StatementKind.Achievement => query.Has(Cue.Achieve) ? 5f : 0.5f,
            StatementKind.Initiative => query.HasAny(Cue.Project, Cue.Achieve) ? 3f : IsDefinition(query) ? 2f : query.Has(Cue.HowMany) ? 1.5f : 0.5f,
            StatementKind.Explanation => query.HasAny(Cue.Why, Cue.How, Cue.Report) ? 3f : query.HasAny(Cue.Lead, Cue.What, Cue.When) ? 1.5f : 0.5f,
            StatementKind.Membership => query.Has(Cue.Member) ? 2f : -4f,
            _ => 0f,
        };

    /// <summary>Whether a statement names a time, for questions that ask when.</summary>
    public static bool SaysWhen(Statement statement) =>
        statement.Month is not null || Months.Any(month => statement.Text.Contains(month, StringComparison.Ordinal));

    private static readonly string[] Months = ["January", "February", "March", "April", "May ", "June", "July", "August", "September", "October", "November", "December", "autumn", "mid-year"];

    /// <summary>"What is …", "what's …", a bare name.</summary>
    public static bool IsDefinition(Query query) =>
        query.Has(Cue.Mean)
        || (query.Has(Cue.What) && query.Says("what-is"))
        || query.Words.Count <= 2;
}
