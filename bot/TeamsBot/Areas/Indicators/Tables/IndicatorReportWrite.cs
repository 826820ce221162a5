using System.Text.Json;
using Partnership.Returns.Indicators;
using TeamsBot.Storage;
using TeamsBot.Storage.Audit;

namespace TeamsBot.Areas.Indicators.Tables;

/// <summary>Saves what an area reports for a quarter, with one line of the audit trail that has all its figures before and after.</summary>
/// <param name="ended">Called after a commit or a failure and before the caller goes on, so that figures held in memory are read again.</param>
internal sealed class IndicatorReportWrite(IndicatorReport report, Action ended) : DatabaseWrite
{
    private const string Action = "indicators.save";

    public override bool Durable => true;

    public SavingOutcome Outcome { get; private set; }

    public override void Apply(DatabaseSession session)
    {
        if (session.Indicators.Revision(report.Area, report.Quarter) != report.Revision)
        {
            Outcome = report.Form is { } used && session.UsedForms.IsUsed(used) ? SavingOutcome.Repeated : SavingOutcome.Stale;
            return;
        }

        if (report.Form is { } form && !session.UsedForms.TryUse(form, report.At))
        {
            Outcome = SavingOutcome.Repeated;
            return;
        }

        var before = session.Indicators.Reported(report.Area, report.Quarter);
        foreach (var value in report.Values)
        {
            session.Indicators.Save(value, JsonSerializer.Serialize(value, IndicatorJsonContext.Default.IndicatorValue));
        }

        var after = session.Indicators.Reported(report.Area, report.Quarter);
        session.Audit.Append(new AuditEvent(
            report.At, report.By.Id.Value, report.By.Name, Action, IndicatorStore.Subject(report.Area, report.Quarter), before.Count == 0 ? null : Json(before), Json(after)));
        Outcome = SavingOutcome.Saved;
    }

    protected override void Committed() => ended();

    protected override void Failed() => ended();

    private static string Json(IReadOnlyList<IndicatorValue> values) => JsonSerializer.Serialize(values, IndicatorJsonContext.Default.IReadOnlyListIndicatorValue);
}
