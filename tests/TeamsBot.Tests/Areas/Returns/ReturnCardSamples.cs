using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Partnership.Facts;
using Partnership.Returns;
using Partnership.Returns.Checks;
using TeamsBot.Areas.Returns;
using TeamsBot.Areas.Returns.Review;
using TeamsBot.Areas.Returns.Signing;
using TeamsBot.Areas.Returns.Writing;
using TeamsBot.Cards;
using TeamsBot.Cards.Forms;
using static TeamsBot.Tests.Areas.Returns.ReturnCases;

namespace TeamsBot.Tests.Areas.Returns;

/// <summary>What the samples beside the templates hold: the data that the composers make of a year of returns, a case for each state.</summary>
internal static class ReturnCardSamples
{
    private static readonly CardBudget _room = new(Title: 120, Text: 600, Note: 600);

    private static readonly IReadOnlyList<ReturnFault> Faults =
    [
        new(ReturnFaultKind.CostRefused, new LineId(3), ReturnField.Cost, 0, "Type the amount as a number of pounds, such as 1234.50 or 1.2k.", MayConfirm: false),
        new(ReturnFaultKind.RagMissing, new LineId(3), ReturnField.Rag, 0, "Choose green, amber or red.", MayConfirm: true),
        new(ReturnFaultKind.AmountMissing, new LineId(3), ReturnField.OtherAmount, 1, "Give the amount from this source.", MayConfirm: false),
    ];

    private static readonly ReturnFault Private = new(ReturnFaultKind.PrivateData, new LineId(3), ReturnField.Text, 0, "This looks like a telephone number. Leave out what could point to a person, unless it has to be there.", MayConfirm: true);
    private static readonly ReturnFault Under = new(ReturnFaultKind.TotalUnderAllocation, Line: null, ReturnField.Remark, 0, "Less is spent than the grant. Say why.", MayConfirm: true);
    private static readonly ReturnFault NoComment = new(ReturnFaultKind.CommentMissing, Line: null, ReturnField.Comment, 0, "Say what has to change.", MayConfirm: false);

    /// <summary>By area, card and case, as in "returns/overview.draft".</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = Writing().Concat(Signing()).Concat(ReportCardSamples.All).Concat(ProgressCardSamples.All).ToDictionary(StringComparer.Ordinal);

    private static IEnumerable<KeyValuePair<string, string>> Writing()
    {
        yield return Sample("returns/choose.contact", ChooseComposer.Compose(Choices(mayStart: true), Today, Fund));
        yield return Sample("returns/still-open.contact", AskComposer.StillOpen(View(MidYear, AsContact)));
        yield return Overview("empty-plan", View(Draft(ReturnKind.SpendingPlan), AsContact));
        yield return Overview("started", View(Draft(ReturnKind.MidYear) with { Lines = [.. Plan.Lines.Select(line => line with { Text = "", Cost = null })] }, AsContact));
        yield return Overview("draft", View(MidYear, AsContact));
        yield return Overview("faults", View(MidYear, AsContact), new ReturnFault(ReturnFaultKind.RagMissing, new LineId(3), ReturnField.Rag, 0, "Choose green, amber or red.", MayConfirm: false), new ReturnFault(ReturnFaultKind.OverPlan, new LineId(2), ReturnField.Cost, 0, "This is more than planned. Is it right?", MayConfirm: true));
        yield return Overview("overdue", View(MidYear, AsContact) with { Today = new DateOnly(2017, 11, 3) });
        yield return Overview("sent-back", View(SentBack, AsContact));
        yield return Overview("changes", View(ChangesRequested, AsContact) with { Before = Countersigned });
        yield return Overview("withdrawn", View(MidYear with { Reason = DraftReason.Withdrawn }, AsContact));
        yield return Overview("amendment", View(MidYear with { Reason = DraftReason.Amendment, Submission = 2 }, AsContact) with { Before = AcceptedMidYear });
        yield return Overview("submitted", View(Submitted, AsContact));
        yield return Overview("countersigned", View(Countersigned, AsContact));
        yield return Overview("accepted", View(AcceptedMidYear, AsContact));
        yield return Line("new", LineForm.New(View(Plan with { State = ReturnState.Draft }, AsContact)));
        yield return Line("plan", LineForm.Of(View(Plan with { State = ReturnState.Draft }, AsContact), PlanLines[2]));
        yield return Line("return", LineForm.Of(View(ChangesRequested, AsContact), ChangesRequested.Lines[1]));
        yield return Line("end-year", LineForm.Of(View(Draft(ReturnKind.EndYear) with { Lines = [.. Plan.Lines.Select(line => line with { Text = "", Cost = null })] }, AsContact), PlanLines[0] with { Text = "", Cost = null }));
        yield return Line("faults", new LineForm(View(MidYear, AsContact), new LineId(3), new LineInput(null, "", "about 2k", "", [new OtherFundingInput("Parish councils", "")], ""), Faults));
        yield return Line("question", new LineForm(View(MidYear, AsContact), new LineId(3), new LineInput(null, "Ask Mrs Hall on 01865 555 0123 about the days.", "2,000", "red", [], ""), [Private]));
        yield return Sample("returns/ask.remove", AskComposer.RemoveLine(View(Plan with { State = ReturnState.Draft }, AsContact), PlanLines[1]));
        yield return Sample("returns/ask.withdraw", AskComposer.Withdraw(View(Submitted, AsContact)));
        yield return Sample("returns/ask.amend", AskComposer.Amend(View(AcceptedMidYear, AsContact)));
        yield return Sample("returns/ask.accept", AskComposer.Accept(View(Countersigned, AsSecretariat)));
    }

    private static IEnumerable<KeyValuePair<string, string>> Signing()
    {
        yield return Sample("returns/preview.plan", PreviewComposer.Compose(View(Plan with { State = ReturnState.Draft, Contact = null, Commander = null }, AsContact), page: 1));
        yield return Sample("returns/preview.accepted", PreviewComposer.Compose(View(AcceptedMidYear, AsSecretariat), page: 1));
        yield return Sample("returns/sign.first", SignComposer.Compose(new SignForm(View(MidYear, AsContact), Contact.Name, Text: null, NameFault: null, [])));
        yield return Sample("returns/sign.faults", SignComposer.Compose(new SignForm(View(MidYear, AsContact), "", "", "Type your name to sign.", [Under])));
        yield return Sample("returns/receipt.submitted", ReceiptComposer.Compose(View(Submitted, AsContact), Commander.Name));
        yield return Sample("returns/receipt.nobody", ReceiptComposer.Compose(View(Submitted, AsContact), next: null));
        yield return Sample("returns/receipt.countersigned", ReceiptComposer.Compose(View(Countersigned, AsCommander), next: null));
        yield return Sample("returns/receipt.accepted", ReceiptComposer.Compose(View(AcceptedMidYear, AsSecretariat), next: null));
        yield return Sample("returns/countersign.first", CountersignComposer.Compose(new SignForm(View(Submitted, AsCommander), Commander.Name, Text: null, NameFault: null, []), _room));
        yield return Sample("returns/countersign.faults", CountersignComposer.Compose(new SignForm(View(Submitted, AsCommander), Commander.Name, "", NameFault: null, [NoComment]), _room));
        yield return Sample("returns/review.first", OverviewComposer.Compose(View(Countersigned, AsSecretariat), [], page: 1, _room));
        yield return Sample("returns/review.again", OverviewComposer.Compose(View(Countersigned with { Submission = 2, Lines = ChangesRequested.Lines, Comments = ChangesRequested.Comments }, AsSecretariat) with { Before = Countersigned }, [], page: 1, _room));
        yield return Sample("returns/changes.first", ChangesComposer.Compose(new ChangesForm(View(Countersigned, AsSecretariat), [], []), _room));
        yield return Sample("returns/changes.faults", ChangesComposer.Compose(new ChangesForm(View(Countersigned, AsSecretariat), [], [NoComment]), _room));
    }

    private static IReadOnlyList<ReturnChoice> Choices(bool mayStart) =>
    [
        new(Key(ReturnKind.MidYear), "Cherwell", Year.Name, Year.MidYearDue, MidYear, mayStart),
        new(Key(ReturnKind.MidYear) with { Area = new FundedLineId("oxford") }, "Oxford", Year.Name, Year.MidYearDue, Return: null, mayStart),
        new(Key(ReturnKind.EndYear), "Cherwell", Year.Name, Year.EndYearDue, Return: null, MayStart: false),
        new(Key(ReturnKind.SpendingPlan), "Cherwell", Year.Name, Year.PlanDue, Plan, mayStart),
    ];

    private static KeyValuePair<string, string> Overview(string name, ReturnView view, params IReadOnlyList<ReturnFault> faults) =>
        Sample($"returns/overview.{name}", OverviewComposer.Compose(view, faults, page: 1, _room));

    private static KeyValuePair<string, string> Line(string name, LineForm form) => Sample($"returns/line.{name}", LineFormComposer.Compose(form));

    private static KeyValuePair<string, string> Sample<T>(string name, T card) => new(name, CardJson.Write(card));
}
