using Partnership.Facts;
using Partnership.Returns.Indicators;
using Partnership.Returns.Periods;
using Partnership.Returns.Updates;

namespace Partnership.Returns.Requests;

/// <summary>What typed words ask for: exactly one of the records within. Ids that were not named are null.</summary>
public abstract record ReturnRequest
{
    private ReturnRequest()
    {
    }

    /// <summary>"start my mid-year return", "continue my return", "spending plan for Cherwell".</summary>
    /// <param name="Continues">Whether the words speak of one already begun.</param>
    public sealed record Open(ReturnKind? Kind, FundedLineId? Area, FundingYear? Year, bool Continues) : ReturnRequest;

    /// <summary>"discard my draft of the mid-year return".</summary>
    public sealed record Discard(ReturnKind? Kind, FundedLineId? Area, FundingYear? Year) : ReturnRequest;

    /// <summary>"show the returns", "my returns", "returns for Oxford".</summary>
    public sealed record List(FundedLineId? Area, FundingYear? Year) : ReturnRequest;

    /// <summary>"status board".</summary>
    public sealed record Board(FundingYear? Year) : ReturnRequest;

    /// <summary>"who is late", "who has sent their plan", "is everyone done?"</summary>
    public sealed record Late(ReturnKind? Kind, FundingYear? Year) : ReturnRequest;

    /// <summary>"chase", "chase Cherwell for the mid-year return".</summary>
    public sealed record Chase(FundedLineId? Area, ReturnKind? Kind) : ReturnRequest;

    /// <summary>"export CSF-2017-18-CHE-MID-1".</summary>
    public sealed record ExportSubmission(ReturnReference Reference) : ReturnRequest;

    /// <summary>"export the mid-year return for Cherwell": its newest version.</summary>
    public sealed record ExportReturn(ReturnKind Kind, FundedLineId Area, FundingYear? Year) : ReturnRequest;

    /// <summary>"export 2017/18", "export the returns".</summary>
    public sealed record ExportPeriod(FundingYear? Year) : ReturnRequest;

    /// <summary>"exception report".</summary>
    public sealed record Exceptions(FundingYear? Year) : ReturnRequest;

    /// <summary>"open the funding period 2018/19".</summary>
    public sealed record OpenPeriod(FundingYear? Year) : ReturnRequest;

    /// <summary>"change the deadline of the mid-year return to 15 December".</summary>
    /// <param name="Kind">Null where the words leave open which return.</param>
    /// <param name="Day">As typed.</param>
    public sealed record ChangeDeadline(ReturnKind? Kind, FundingYear? Year, string Day) : ReturnRequest;

    /// <summary>"add a line: CCTV in Kidlington, £12,000".</summary>
    /// <param name="Area">Null where the words leave open whose plan.</param>
    /// <param name="Cost">As typed; empty where none was named.</param>
    /// <param name="Objective">What follows the cost; empty where nothing does.</param>
    public sealed record AddLine(FundedLineId? Area, string Title, string Cost, string Objective) : ReturnRequest;

    /// <summary>"The youth line should be 12000".</summary>
    /// <param name="Line">Its number, or words of its title, as typed.</param>
    /// <param name="Cost">As typed.</param>
    public sealed record ChangeLine(string Line, string Cost) : ReturnRequest;

    /// <summary>"update on burglary in Cherwell: two arrests", "send an update".</summary>
    /// <param name="Body">Whose update; null where the sender's own is meant.</param>
    /// <param name="About">What it is about, as typed; empty where nothing was said.</param>
    /// <param name="Subject">What that means for the body; null where it is not known or the body is not.</param>
    /// <param name="Text">What follows the colon, with its lines; empty where nothing does.</param>
    public sealed record NewUpdate(BodyId? Body, string About, UpdateSubject? Subject, string Text) : ReturnRequest;

    /// <summary>"what's the latest from Cherwell on anti-social behaviour?"</summary>
    public sealed record LatestUpdates(BodyId? Body, Topic? Topic) : ReturnRequest;

    /// <summary>"which priorities are red?"</summary>
    public sealed record UpdatesStanding(Rag Rag, BodyId? Body) : ReturnRequest;

    /// <summary>"report indicators for Cherwell Q2 2017/18".</summary>
    public sealed record ReportIndicators(FundedLineId? Area, Quarter? Quarter) : ReturnRequest;

    /// <summary>"how are we doing on first time entrants?"</summary>
    /// <param name="Indicators">What is meant: one, or several to choose from.</param>
    public sealed record ShowIndicator(IReadOnlyList<IndicatorId> Indicators, FundedLineId? Area) : ReturnRequest;

    /// <summary>"scorecard", "how are we doing?"</summary>
    public sealed record ShowScorecard : ReturnRequest;
}
