using Newtonsoft.Json.Linq;
using Partnership.Facts;
using Partnership.Returns;

namespace TeamsBot.Areas.Returns.Exports;

/// <summary>What is to be exported: a whole period where neither area, kind nor submission is named, or one return.</summary>
/// <param name="Period">Null for the newest.</param>
/// <param name="Submission">The version's number; null for the newest signed one.</param>
internal sealed record ExportRequest(PeriodId? Period, FundedLineId? Area, ReturnKind? Kind, int? Submission)
{
    public bool IsWholePeriod => Area is null && Kind is null && Submission is null;

    /// <summary>Reads a button's data, or what a file's consent card has carried; nothing in it is trusted.</summary>
    public static ExportRequest Read(JObject data)
    {
        var action = ReturnAction.Read(ReturnVerbs.Export, data);
        return new ExportRequest(
            action.Said("period") is { Length: > 0 } period ? new PeriodId(period) : null,
            action.Said("area") is { Length: > 0 } area ? new FundedLineId(area) : null,
            ReturnActions.KindOf(action.Said("kind")),
            action.Version);
    }

    /// <summary>As <see cref="Read"/> takes it.</summary>
    public JObject ToData()
    {
        var data = new JObject { ["verb"] = ReturnVerbs.Export };
        if (Period is { } period)
        {
            data["period"] = period.Value;
        }

        if (Area is { } area)
        {
            data["area"] = area.Value;
        }

        if (Kind is { } kind)
        {
            data["kind"] = ReturnActions.Code(kind);
        }

        if (Submission is { } submission)
        {
            data["version"] = submission;
        }

        return data;
    }
}
