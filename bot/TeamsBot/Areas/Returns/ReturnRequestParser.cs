using Newtonsoft.Json.Linq;
using Partnership.Calendars;
using Partnership.Facts;
using Partnership.Returns;
using Partnership.Returns.Periods;
using Partnership.Returns.Requests;
using TeamsBot.Areas.Returns.Periods;
using TeamsBot.Areas.Returns.Tables;
using TeamsBot.Chat;
using TeamsBot.Facts;
using TeamsBot.Storage;

namespace TeamsBot.Areas.Returns;

/// <summary>Turns typed words into what the buttons of the returns' cards ask for.</summary>
internal sealed class ReturnRequestParser(Knowledge knowledge, ReturnStore store, IKnownIndicators indicators, IEnumerable<IRequestsOfReturns> others, TimeProvider time)
{
    private volatile Readers? _readers;

    public async ValueTask<CapabilityRequest?> ReadAsync(string text)
    {
        var (facts, _) = await knowledge.GetAsync();
        var readers = _readers;
        if (readers is null || !ReferenceEquals(readers.Facts, facts))
        {
            _readers = readers = new Readers(facts, new ReturnRequestReader(facts));
        }

        return readers.Reader.Read(text, await indicators.KnownDefinitionsAsync(), LondonTime.DayOf(time.GetUtcNow())) is { } request ? Press(request) : null;
    }

    /// <summary>Null for what other capabilities take.</summary>
    private CapabilityRequest? Press(ReturnRequest request) => request switch
    {
        ReturnRequest.Open open => Open(open),
        ReturnRequest.Discard discard => new CapabilityRequest(ReturnVerbs.Discard, new JObject(Data(discard.Year, discard.Area, discard.Kind))),
        ReturnRequest.List => CapabilityRequest.Of(ReturnVerbs.Choose),
        ReturnRequest.Late late => new CapabilityRequest(ReturnVerbs.Board, new JObject(Data(late.Year, area: null, late.Kind)) { [ReturnAction.StandingKey] = true }),
        ReturnRequest.Board board => In(ReturnVerbs.Board, board.Year),
        ReturnRequest.Exceptions report => In(ReturnVerbs.Exceptions, report.Year),
        ReturnRequest.Chase chase => Chase(chase),
        ReturnRequest.ExportPeriod period => In(ReturnVerbs.Export, period.Year),
        ReturnRequest.ExportReturn export => Return(ReturnVerbs.Export, export.Year, export.Area, export.Kind),
        ReturnRequest.ExportSubmission export => Submission(export.Reference),
        ReturnRequest.AddLine line => Line(line),
        ReturnRequest.ChangeLine line => new CapabilityRequest(ReturnVerbs.EditLine, new JObject { [ReturnFields.Title] = line.Line, [ReturnFields.Cost] = line.Cost }),
        ReturnRequest.ChangeDeadline deadline => Deadline(deadline),
        ReturnRequest.OpenPeriod open => In(PeriodVerbs.Open, open.Year),
        _ => others.Select(other => other.Of(request)).FirstOrDefault(static read => read is not null),
    };

    /// <summary>One return where the words name one; the list of them where they leave that open.</summary>
    private CapabilityRequest Open(ReturnRequest.Open open) => open is { Kind: { } kind, Area: { } area }
        ? Return(ReturnVerbs.Open, open.Year, area, kind)
        : new CapabilityRequest(ReturnVerbs.Choose, Choice(open));

    private static JObject Choice(ReturnRequest.Open open)
    {
        var data = Data(open.Year, open.Area, open.Kind);
        if (open.Continues)
        {
            data[ReturnAction.ContinuesKey] = true;
        }

        return data;
    }

    private CapabilityRequest Return(string verb, FundingYear? year, FundedLineId area, ReturnKind kind) => new(verb, Data(year ?? Present(), area, kind));

    private static CapabilityRequest Line(ReturnRequest.AddLine line)
    {
        var data = Data(year: null, line.Area, ReturnKind.SpendingPlan);
        data[ReturnFields.Title] = line.Title;
        data[ReturnFields.Cost] = line.Cost;
        data[ReturnFields.Text] = line.Objective;
        return new CapabilityRequest(ReturnVerbs.NewLine, data);
    }

    private static CapabilityRequest Deadline(ReturnRequest.ChangeDeadline deadline)
    {
        var data = Data(deadline.Year, area: null, deadline.Kind);
        data[PeriodVerbs.DayKey] = deadline.Day;
        return new CapabilityRequest(PeriodVerbs.Deadline, data);
    }

    private static CapabilityRequest Chase(ReturnRequest.Chase chase) => new(ReturnVerbs.Chase, Data(year: null, chase.Area, chase.Kind));

    private static CapabilityRequest In(string verb, FundingYear? year) => new(verb, Data(year, area: null, kind: null));

    private CapabilityRequest Submission(ReturnReference reference)
    {
        var data = Data(year: null, area: null, reference.Kind);
        data["period"] = reference.Period.Value;
        data["version"] = reference.Submission;
        data["area"] = Periods().FirstOrDefault(period => period.Id == reference.Period)?.Allocations
            .FirstOrDefault(area => string.Equals(area.Code, reference.Area, StringComparison.OrdinalIgnoreCase))?.Area.Value;
        return new CapabilityRequest(ReturnVerbs.Export, data);
    }

    private FundingYear? Present() => Periods().Present(LondonTime.DayOf(time.GetUtcNow())) is { } present ? FundingYear.Parse(present.Name) : null;

    private IReadOnlyList<FundingPeriod> Periods()
    {
        try
        {
            return store.Periods();
        }
        catch (DatabaseFaultException)
        {
            // Whoever takes the request says so.
            return [];
        }
    }

    private static JObject Data(FundingYear? year, FundedLineId? area, ReturnKind? kind)
    {
        var data = new JObject();
        if (year is { } known)
        {
            data["period"] = known.Id.Value;
        }

        if (area is { } line)
        {
            data["area"] = line.Value;
        }

        if (kind is { } named)
        {
            data["kind"] = ReturnActions.Code(named);
        }

        return data;
    }

    private sealed record Readers(FactBook Facts, ReturnRequestReader Reader);
}
