using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Partnership.Facts;
using Partnership.Returns;
using Partnership.Returns.Overview;
using Partnership.Returns.Periods;
using TeamsBot.Areas.Reports;
using TeamsBot.Areas.Returns;
using TeamsBot.Areas.Returns.Periods;
using TeamsBot.Areas.Returns.Reminders;
using TeamsBot.Areas.Returns.Review;
using TeamsBot.Cards;
using TeamsBot.Cards.Forms;
using static TeamsBot.Tests.Areas.Returns.ReturnCases;

namespace TeamsBot.Tests.Areas.Returns;

/// <summary>The samples of what people are told, of the secretariat's cards and of funding years.</summary>
internal static class ReportCardSamples
{
    private static readonly CardBudget _room = new(Title: 120, Text: 600, Note: 600);

    public static IEnumerable<KeyValuePair<string, string>> All => Notices().Concat(Reports()).Concat(Periods());

    public static ReturnStatus Status(ReturnKind kind, Return? kept, DateOnly today) =>
        ReturnStatus.Of(Year, Key(kind), kept is null ? null : ReturnSummary.Of(kept), today);

    public static IReadOnlyList<ReturnSummary> Kept { get; } =
    [
        ReturnSummary.Of(Plan),
        ReturnSummary.Of(MidYear),
        ReturnSummary.Of(Elsewhere(Plan, "oxford")),
        ReturnSummary.Of(Elsewhere(AcceptedMidYear, "oxford")),
        ReturnSummary.Of(Elsewhere(Plan, "south-vale")),
        ReturnSummary.Of(Elsewhere(Submitted, "south-vale")),
        ReturnSummary.Of(Elsewhere(Countersigned with { Key = Key(ReturnKind.SpendingPlan) }, "west-oxon")),
    ];

    public static Return Elsewhere(Return one, string area) => one with { Key = one.Key with { Area = new FundedLineId(area) } };

    private static IEnumerable<KeyValuePair<string, string>> Notices()
    {
        yield return Notice("withdrawn", NoticeComposer.Withdrawn(View(MidYear with { Reason = DraftReason.Withdrawn }, AsCommander)));
        yield return Notice("countersigned", NoticeComposer.Countersigned(View(Countersigned, AsContact)));
        yield return Notice("accepted", NoticeComposer.Accepted(View(AcceptedMidYear, AsContact)));
        yield return Notice("sent-back", NoticeComposer.SentBack(View(SentBack with { ChangedBy = Commander }, AsContact), _room));
        yield return Notice("changes", NoticeComposer.ChangesRequested(View(ChangesRequested with { ChangedBy = Secretary }, AsContact), _room));
        yield return Notice("nobody-to-sign", NoticeComposer.NobodyToSign(View(Submitted, AsSecretariat)));
        yield return Notice("reminder", NoticeComposer.Reminder(Status(ReturnKind.MidYear, kept: null, new DateOnly(2017, 10, 17)), Year.Allocations[0], Year.Name, from: null));
        yield return Notice("reminder-overdue", NoticeComposer.Reminder(Status(ReturnKind.MidYear, MidYear, new DateOnly(2017, 11, 7)), Year.Allocations[0], Year.Name, from: null));
        var late = new DateOnly(2017, 11, 7);
        ChasedReturn[] both = [new(Status(ReturnKind.MidYear, MidYear, late), Year.Allocations[0], Year.Name), new(ReturnStatus.Of(Year, Elsewhere(MidYear, "oxford").Key, ReturnSummary.Of(Elsewhere(Submitted, "oxford")), late), Year.Allocations[1], Year.Name)];
        yield return Sample("returns/choose.reminders", NoticeComposer.Reminders(both, Secretary.Name));
        var plan = new ChasePlan([new ChasedPerson(Contact, Contact.Name, both)], [new ChasedPerson(Commander, Commander.Name, [both[1]])], [], [both[0]], [new ChasedReturn(Status(ReturnKind.EndYear, kept: null, late), Year.Allocations[0], Year.Name)]);
        yield return Notice("chase-preview", ChaseComposer.Compose(plan, new CardAction(ReturnVerbs.Chase) { Period = Year.Id.Value, Subject = plan.Mark, Confirm = true }));
        yield return Notice("chase-done", ChaseComposer.Compose(plan, remind: null));
        yield return Notice("year-open", PeriodNotices.Compose(before: null, Year, new PeriodParty(Contact, Contact.Name, [Year.Allocations[0]], []), Secretary.Name));
        yield return Notice("year-changed", PeriodNotices.Compose(Year with { MidYearDue = new DateOnly(2017, 10, 15) }, Year, new PeriodParty(Commander, Commander.Name, [], [Year.Allocations[0]]), Secretary.Name));
        yield return Notice("chase", NoticeComposer.Reminder(Status(ReturnKind.MidYear, Submitted, new DateOnly(2017, 10, 30)), Year.Allocations[0], Year.Name, Secretary.Name));
    }

    private static IEnumerable<KeyValuePair<string, string>> Reports()
    {
        var second = Countersigned with { Submission = 2, Lines = ChangesRequested.Lines, Remark = "The rural crime days are held in February." };
        yield return Sample("returns/versions.compared", VersionsComposer.Compose(View(second, AsContact), [ChangesRequested with { Submission = 1, Lines = MidYearLines, Contact = Submitted.Contact }, second], version: null, _room));
        yield return Sample("returns/versions.first", VersionsComposer.Compose(View(Submitted, AsContact), [Submitted], version: null, _room));
        yield return Sample("returns/board.in-time", BoardComposer.Compose(StatusBoard.Of(Year, Kept.Take(6), new DateOnly(2017, 6, 20)), page: 1, Nonce));
        yield return Sample("returns/board.overdue", BoardComposer.Compose(StatusBoard.Of(Year, Kept, new DateOnly(2017, 11, 6)), page: 1, Nonce));
        yield return Sample("returns/board.empty", BoardComposer.Compose(StatusBoard.Of(Year, [], new DateOnly(2017, 5, 2)), page: 1, Nonce));
        var overspent = Elsewhere(AcceptedMidYear with { Lines = [MidYearLines[1] with { Cost = Money.FromPounds(17_000), UnderspendReason = "More nights than planned were asked for." }] }, "oxford");
        yield return Sample("returns/exceptions.found", ExceptionsComposer.Compose(ExceptionReport.Of(Year, [Plan, AcceptedMidYear, Elsewhere(Plan, "oxford"), overspent], Kept, new DateOnly(2017, 11, 6)), new DateOnly(2017, 11, 6), _room));
        yield return Sample("returns/exceptions.none", ExceptionsComposer.Compose(ExceptionReport.Of(Year, [], [], new DateOnly(2017, 5, 2)), new DateOnly(2017, 5, 2), _room));
    }

    private static IEnumerable<KeyValuePair<string, string>> Periods()
    {
        var names = Year.Allocations.ToDictionary(area => area.Area.Value, area => area.Name, StringComparer.Ordinal);
        AllocationInput[] rows = [.. Year.Allocations.Select((area, at) => new AllocationInput(at + 1, area.Area.Value, area.Amount.ToString()))];
        var typed = new PeriodInput("2018/19", "2018-06-30", "2018-10-31", "2019-04-30", rows, AmountsOptional: true);
        yield return Sample("periods/form.new", PeriodComposer.Compose(new PeriodForm(Current: null, typed, names, [], Nonce)));
        yield return Sample("periods/form.change", PeriodComposer.Compose(new PeriodForm(Year, typed with { Year = Year.Name, PlanDue = "2017-06-30", MidYearDue = "2017-10-31", EndYearDue = "2018-04-30" }, names, [], Nonce)));
        yield return Sample("periods/form.table", PeriodComposer.Compose(new PeriodForm(Current: null, typed, names, [], Nonce)
        {
            Table = "Cherwell, lots\nAtlantis, 500",
            TableFaults = [new PeriodFault(PeriodFaultKind.AmountRefused, PeriodField.Amount, 1, "Type the amount as a number of pounds."), new PeriodFault(PeriodFaultKind.AreaUnknown, PeriodField.Area, 2, "This is not a line of the fund.")],
        }));
        yield return Sample("periods/form.filled", PeriodComposer.Compose(new PeriodForm(Current: null, typed, names, [], Nonce) { Filled = 4 }));
        yield return Sample("periods/form.faults", PeriodComposer.Compose(new PeriodForm(
            Current: null,
            typed with { Year = "next year" },
            names,
            [
                new PeriodFault(PeriodFaultKind.YearUnclear, PeriodField.Year, Row: 0, "Type the year like 2018/19."),
                new PeriodFault(PeriodFaultKind.AmountRefused, PeriodField.Amount, Row: 3, "Type the amount as a number of pounds, such as 1234.50 or 1.2k."),
            ],
            Nonce)));
        yield return Sample("periods/form.past", PeriodComposer.Compose(new PeriodForm(
            Current: null, typed, names, [new PeriodFault(PeriodFaultKind.DateInPast, PeriodField.PlanDue, Row: 0, "This day has passed, so the return would be overdue at once.", "2018-06-30")], Nonce)));
        yield return Sample("periods/form.deadline", PeriodComposer.Compose(new PeriodForm(Year, typed with { MidYearDue = "2018-12-15" }, names, [], Nonce) { Note = PeriodComposer.Moved(Year, ReturnKind.MidYear, new DateOnly(2017, 12, 15)) }));
        yield return Sample("periods/summary.open", PeriodComposer.Summarise(Year));
        yield return Sample("periods/summary.told", PeriodComposer.Summarise(Year, "I tell the 6 people with a part in it, in their own chats.", "Nobody is CSP contact yet for Oxford. Say for example: make Owen Larkfield CSP contact for Oxford."));
    }

    private static KeyValuePair<string, string> Notice(string name, NoticeCard card) => Sample($"returns/notice.{name}", card);

    private static KeyValuePair<string, string> Sample<T>(string name, T card) => new(name, CardJson.Write(card));
}
