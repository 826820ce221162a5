using Partnership.Facts;
using Partnership.Returns;
using Partnership.Returns.Checks;
using Shouldly;

namespace Partnership.Tests.Returns;

/// <summary>Cherwell's year 2017/18 and the people in it.</summary>
internal static class ReturnSample
{
    public static readonly DateTimeOffset Now = new(2017, 6, 12, 9, 0, 0, TimeSpan.Zero);
    public static readonly FundedLineId Cherwell = new("cherwell");
    public static readonly PeriodId Year = new("2017-18");
    public static readonly Money GrantOfYear = Money.FromPounds(58_542);
    public static readonly PersonRoles Contact = Roles(1, "Ann Contact", contactFor: [Cherwell]);
    public static readonly PersonRoles Commander = Roles(2, "Bob Commander", commanderFor: [Cherwell]);
    public static readonly PersonRoles Secretary = Roles(3, "Cleo Secretary", secretariat: true);
    public static readonly PersonRoles Outsider = Roles(4, "Dee Other", contactFor: [new FundedLineId("oxford")], commanderFor: [new FundedLineId("oxford")]);

    public static PersonRoles Roles(int number, string name, bool secretariat = false, FundedLineId[]? contactFor = null, FundedLineId[]? commanderFor = null) =>
        new(new Person(new PersonId(new Guid(number, 0, 0, new byte[8])), name), secretariat, contactFor ?? [], commanderFor ?? []);

    public static ReturnMove By(this PersonRoles person, Return current) => new(person, current.Changed.AddMinutes(1), current.Revision);

    public static LineInput Typed(string title = "ASB post", string text = "Fewer repeat victims", string cost = "10000", string? rag = null, string? reason = null, params OtherFundingInput[] other) =>
        new(title, text, cost, rag, other, reason);

    public static Return EmptyPlan() => ReturnDrafting
        .Start(new ReturnKey(Year, Cherwell, ReturnKind.SpendingPlan), GrantOfYear, new ReturnMove(Contact, Now, 0), EarlierReturns.None)
        .Return();

    /// <summary>A plan that spends the grant to the penny on two lines.</summary>
    public static Return FullPlan() => EmptyPlan()
        .WithLine(Typed("ASB post", cost: "£40,000"))
        .WithLine(Typed("Cybercrime campaign", cost: "18,542", other: new OtherFundingInput("Cherwell District Council", "1.2k")));

    public static Return AcceptedPlan() => FullPlan().Accepted(EarlierReturns.None);

    public static Return MidYear(Return plan) => Started(ReturnKind.MidYear, new EarlierReturns(plan, MidYear: null));

    public static Return EndYear(Return plan, Return? midYear = null) => Started(ReturnKind.EndYear, new EarlierReturns(plan, midYear));

    public static Return WithLine(this Return plan, LineInput input) =>
        ReturnDrafting.AddLine(plan, Contact.By(plan), input, EarlierReturns.None, ConfirmedFaults.None).Return();

    public static Return Saved(this Return draft, int line, LineInput input, EarlierReturns earlier, bool confirmed = false) =>
        ReturnDrafting.SaveLine(
            draft,
            Contact.By(draft),
            new LineId(line),
            input,
            earlier,
            confirmed ? ConfirmedFaults.Of(LineReader.Read(input, draft, new LineId(line), earlier).Faults) : ConfirmedFaults.None).Return();

    public static Return Submitted(this Return draft, EarlierReturns earlier, bool confirmed = false) => ReturnSigning
        .Submit(draft, Contact.By(draft), earlier, confirmed ? ConfirmedFaults.Of(ReturnCheck.Faults(draft, earlier)) : ConfirmedFaults.None)
        .Return();

    public static Return Countersigned(this Return draft, EarlierReturns earlier)
    {
        var submitted = draft.Submitted(earlier);
        return ReturnSigning.Countersign(submitted, Commander.By(submitted)).Return();
    }

    public static Return Accepted(this Return draft, EarlierReturns earlier)
    {
        var signed = draft.Countersigned(earlier);
        return ReturnSigning.Accept(signed, Secretary.By(signed), signersMay: false).Return();
    }

    public static Return Return(this ReturnOutcome outcome) => outcome.ShouldBeOfType<ReturnOutcome.Done>().Return;

    public static IReadOnlyList<ReturnFault> Faults(this ReturnOutcome outcome) => outcome.ShouldBeOfType<ReturnOutcome.Refused>().Faults;

    public static ReturnFault Fault(this ReturnOutcome outcome) => outcome.Faults().ShouldHaveSingleItem();

    private static Return Started(ReturnKind kind, EarlierReturns earlier) => ReturnDrafting
        .Start(new ReturnKey(Year, Cherwell, kind), GrantOfYear, new ReturnMove(Contact, Now, 0), earlier)
        .Return();
}
