using System.Globalization;
using Partnership.Facts;
using Partnership.Returns;
using TeamsBot.Areas.Returns;

namespace TeamsBot.Tests.Areas.Returns;

/// <summary>A year of Cherwell's returns, as the cards' samples show it.</summary>
internal static class ReturnCases
{
    public static readonly DateOnly Today = new(2017, 10, 19);
    public static readonly Guid Nonce = Guid.Parse("11111111-2222-4333-8444-555555555555");
    public static readonly Person Contact = new(new PersonId(Guid.Parse("0e5a1e00-0000-4000-8000-000000000012")), "Priya Nair");
    public static readonly Person Commander = new(new PersonId(Guid.Parse("0e5a1e00-0000-4000-8000-000000000014")), "Supt Alan Reed");
    public static readonly Person Secretary = new(new PersonId(Guid.Parse("0e5a1e00-0000-4000-8000-000000000011")), "Jo Marsh");

    public static readonly Viewer AsContact = new(IsContact: true, IsCommander: false, IsSecretariat: false, MayAccept: false);
    public static readonly Viewer AsCommander = new(IsContact: false, IsCommander: true, IsSecretariat: false, MayAccept: false);
    public static readonly Viewer AsSecretariat = new(IsContact: false, IsCommander: false, IsSecretariat: true, MayAccept: true);

    public const string Fund = "Community Safety Fund";

    public static readonly Money Grant = Money.FromPounds(58_542);

    public static readonly FundingPeriod Year = new(
        new PeriodId("2017-18"),
        "2017/18",
        new DateOnly(2017, 6, 30),
        new DateOnly(2017, 10, 31),
        new DateOnly(2018, 4, 30),
        [
            new Allocation(new FundedLineId("cherwell"), "Cherwell", "CHE", new BodyId("cherwell-csp"), Grant),
            new Allocation(new FundedLineId("oxford"), "Oxford", "OXF", new BodyId("oxford-csp"), Money.FromPounds(110_685)),
            new Allocation(new FundedLineId("south-vale"), "South and Vale", "SVA", new BodyId("south-vale-csp"), Money.FromPounds(106_846)),
            new Allocation(new FundedLineId("west-oxon"), "West Oxfordshire", "WOX", new BodyId("west-oxon-csp"), Money.FromPounds(43_826)),
        ],
        Revision: 3);

    public static ReturnKey Key(ReturnKind kind) => new(Year.Id, new FundedLineId("cherwell"), kind);

    public static ReturnLine Planned(int id, string title, string objective, decimal pounds, params IReadOnlyList<OtherFunding> other) =>
        new(new LineId(id), title, objective, Money.FromPounds(pounds), Rag: null, other, UnderspendReason: null);

    public static IReadOnlyList<ReturnLine> PlanLines { get; } =
    [
        Planned(1, "Post for anti-social behaviour", "A full-time officer works with families and landlords on the twenty cases that cause most calls, and with schools in Banbury and Bicester.", 31_500m, new OtherFunding("Cherwell District Council", Money.FromPounds(8_000))),
        Planned(2, "Street pastors in Banbury", "Volunteers are out on 48 weekend nights; fewer people are hurt or arrested around the bars.", 14_042m),
        Planned(3, "Rural crime days", "Six days with farmers and the police: property is marked, gates are mended, theft is reported.", 13_000m, new OtherFunding("National Farmers' Union", Money.FromPounds(1_250.50m)), new OtherFunding("Parish councils", Money.FromPounds(600))),
    ];

    public static Return Plan { get; } = Accepted(Draft(ReturnKind.SpendingPlan) with { Lines = PlanLines, Revision = 9 });

    public static IReadOnlyList<ReturnLine> MidYearLines { get; } =
    [
        PlanLines[0] with { Text = "The officer started in May. Fourteen cases are open, nine are closed; calls from them have halved.", Cost = Money.FromPounds(15_750), Rag = Rag.Green },
        PlanLines[1] with { Text = "Out on 19 nights. Two volunteers left in August and were not replaced until October.", Cost = Money.FromPounds(6_120.75m), Rag = Rag.Amber },
        PlanLines[2] with { Text = "Only one of three days could be held.", Cost = Money.FromPounds(2_000), Rag = Rag.Red },
    ];

    public static Return MidYear { get; } = Draft(ReturnKind.MidYear) with { Lines = MidYearLines, Revision = 7, Remark = "The second half of the year carries the rural crime days." };

    public static Return Submitted { get; } = MidYear with { State = ReturnState.Submitted, Revision = 8, Contact = new Signature(Contact, At(10, 20)) };

    public static Return Countersigned { get; } = Submitted with { State = ReturnState.Countersigned, Revision = 9, Commander = new Signature(Commander, At(10, 23)) };

    public static Return AcceptedMidYear { get; } = Accepted(Countersigned with { Revision = 10 });

    /// <summary>It came back, one line was changed since, one was not.</summary>
    public static Return ChangesRequested { get; } = Countersigned with
    {
        State = ReturnState.Draft,
        Reason = DraftReason.ChangesRequested,
        Submission = 2,
        Revision = 11,
        Contact = null,
        Commander = null,
        Lines = [MidYearLines[0], MidYearLines[1] with { Cost = Money.FromPounds(6_210.75m) }, MidYearLines[2]],
        Comments =
        [
            new LineComment(Line: null, "Please say in one line what the second half will bring.", Secretary, At(10, 25)),
            new LineComment(new LineId(2), "The invoice that we have says £6,210.75.", Secretary, At(10, 25)),
            new LineComment(new LineId(3), "What happens to the money if the other days are not held?", Secretary, At(10, 25)),
        ],
        Changed = At(10, 26),
    };

    public static Return SentBack { get; } = Submitted with
    {
        State = ReturnState.Draft,
        Reason = DraftReason.SentBack,
        Submission = 2,
        Revision = 9,
        Contact = null,
        Comments = [new LineComment(Line: null, "The street pastors' figure is last year's. Please look again.", Commander, At(10, 22))],
    };

    public static Return Draft(ReturnKind kind) => new(
        Key(kind), Grant, ReturnState.Draft, DraftReason.New, Submission: 1, Revision: 1, [], [], Remark: null, Contact: null, Commander: null, Acceptance: null, At(10, 18), Contact);

    public static ReturnView View(Return shown, Viewer viewer) => new(shown, Year, viewer, Today, Nonce)
    {
        Fund = Fund,
        Earlier = shown.Key.Kind == ReturnKind.SpendingPlan ? EarlierReturns.None : new EarlierReturns(Plan, shown.Key.Kind == ReturnKind.EndYear ? AcceptedMidYear : null),
    };

    /// <summary>Twenty lines of the longest text that may be typed, all of it one character.</summary>
    public static Return Largest(ReturnKind kind, char filling)
    {
        string Of(int length) => new(filling, length);
        var lines = Enumerable.Range(1, 20).Select(id => new ReturnLine(
            new LineId(id),
            Of(120),
            Of(1500),
            Money.FromPounds(1_234.56m),
            kind == ReturnKind.SpendingPlan ? null : Rag.Amber,
            [.. Enumerable.Range(1, 3).Select(_ => new OtherFunding(Of(120), Money.FromPounds(1_234_567.89m)))],
            Of(500))).ToList();
        return Draft(kind) with
        {
            Reason = DraftReason.ChangesRequested,
            Submission = 12,
            Lines = lines,
            Remark = Of(500),
            Comments = [.. lines.Select(line => new LineComment(line.Id, Of(500), Secretary, At(10, 25))), new LineComment(Line: null, Of(500), Secretary, At(10, 25))],
        };
    }

    private static Return Accepted(Return draft) => draft with
    {
        State = ReturnState.Accepted,
        Contact = new Signature(Contact, At(10, 20)),
        Commander = new Signature(Commander, At(10, 23)),
        Acceptance = new Signature(Secretary, At(10, 27)),
        LastAccepted = draft.Submission,
    };

    private static DateTimeOffset At(int month, int day) => new(2017, month, day, 9, 30, 0, TimeSpan.Zero);
}
