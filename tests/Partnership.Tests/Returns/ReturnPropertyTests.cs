using FsCheck;
using FsCheck.Fluent;
using Partnership.Facts;
using Partnership.Returns;
using Partnership.Returns.Checks;
using Shouldly;
using Xunit;
using static Partnership.Tests.Returns.ReturnSample;

namespace Partnership.Tests.Returns;

/// <summary>What holds of returns whatever is done with them, in whatever order.</summary>
public sealed class ReturnPropertyTests
{
    private const int Moves = 12;

    [Fact]
    public void Every_move_made_raises_the_revision_by_one_and_every_other_leaves_the_return_alone() =>
        Play(static (before, outcome) => outcome is not ReturnOutcome.Done done || done.Return.Revision == before.Revision + 1);

    [Fact]
    public void No_move_but_removing_loses_a_line_and_no_number_is_given_twice() =>
        Play(static (before, outcome) => outcome is not ReturnOutcome.Done done
            || (before.Lines.Count(line => done.Return.Line(line.Id) is null) <= (done.Return.Lines.Count < before.Lines.Count ? 1 : 0)
                && done.Return.Lines.Select(static line => line.Id).Distinct().Count() == done.Return.Lines.Count
                && done.Return.LastLine >= before.LastLine));

    [Fact]
    public void Signatures_are_there_exactly_as_far_as_the_state_says() =>
        Play(static (_, outcome) => outcome is not ReturnOutcome.Done { Return: var made }
            || ((made.Contact is not null) == (made.State >= ReturnState.Submitted)
                && (made.Commander is not null) == (made.State >= ReturnState.Countersigned)
                && (made.Acceptance is not null) == (made.State == ReturnState.Accepted)));

    [Fact]
    public void What_is_submitted_is_never_over_the_grant() =>
        Play(static (_, outcome) => outcome is not ReturnOutcome.Done { Return: { State: not ReturnState.Draft } made }
            || ReturnSums.CostsOf(made) <= made.Allocation);

    [Fact]
    public void Sums_are_exact_to_the_penny_and_percentages_add_up() =>
        Prop.ForAll(Gen.Choose(0, 500_000_00).ListOf().ToArbitrary(), Gen.Choose(1, 1_000_000_00).ToArbitrary(), static (costs, grant) =>
        {
            var whole = EmptyPlan() with
            {
                Allocation = new Money(grant),
                Lines = [.. costs.Select(static (pence, at) => new ReturnLine(new LineId(at + 1), $"Line {at}", "x", new Money(pence), null, [], null))],
            };

            var sums = ReturnSums.Of(whole);

            return sums.Total.Pence == costs.Sum(static pence => (long)pence)
                && sums.Total + sums.Left == whole.Allocation
                && sums.PercentByLine.Values.Sum() == sums.Percent
                && whole.Lines.All(line => Math.Abs(sums.PercentByLine[line.Id]!.Value - (line.Cost!.Value.Pence * 100m / grant)) <= 0.1m);
        }).QuickCheckThrowOnFailure();

    /// <summary>Plays random moves by random people from an empty plan and holds each step against the rule.</summary>
    private static void Play(Func<Return, ReturnOutcome, bool> rule)
    {
        var seen = new HashSet<ReturnState>();
        var made = 0;
        var script = Gen.Choose(0, Moves - 1).Two().Select(static pair => (pair.Item1, pair.Item2)).ArrayOf(60);
        Prop.ForAll(script.ToArbitrary(), steps =>
        {
            var current = EmptyPlan();
            foreach (var (move, detail) in steps)
            {
                var outcome = Make(current, move, detail);
                if (!rule(current, outcome))
                {
                    return false;
                }

                if (outcome is ReturnOutcome.Done done)
                {
                    current = done.Return;
                    seen.Add(current.State);
                    made++;
                }
            }

            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));
        seen.ShouldBe(Enum.GetValues<ReturnState>(), ignoreOrder: true);
        made.ShouldBeGreaterThan(100);
    }

    private static ReturnOutcome Make(Return current, int move, int detail)
    {
        var line = new LineId(1 + (detail % 4));
        var revision = detail == 0 ? -1 : 0;
        ReturnMove By(PersonRoles person) => person.By(current) with { Revision = current.Revision + revision };
        var everything = ConfirmedFaults.Of(ReturnCheck.Faults(current, EarlierReturns.None));
        return move switch
        {
            0 or 1 => ReturnDrafting.AddLine(current, By(Contact), Typed($"Line {current.Revision}", cost: $"{detail * 1000}"), EarlierReturns.None, ConfirmedFaults.None),
            2 => ReturnDrafting.SaveLine(current, By(Contact), line, Typed($"Saved {current.Revision}", cost: $"{1 + (detail * 4000)}"), EarlierReturns.None, ConfirmedFaults.None),
            3 => ReturnDrafting.RemoveLine(current, By(Contact), line),
            4 => ReturnDrafting.SetRemark(current, By(Contact), $"Remark {detail}", ConfirmedFaults.None),
            5 or 6 => ReturnSigning.Submit(current, By(Contact), EarlierReturns.None, everything),
            7 => detail % 3 == 0 ? ReturnSigning.Withdraw(current, By(Contact)) : ReturnSigning.Countersign(current, By(Commander)),
            8 => ReturnSigning.Countersign(current, By(Commander)),
            9 => detail % 2 == 0 ? ReturnSigning.SendBack(current, By(Commander), "Why?", ConfirmedFaults.None) : ReturnSigning.Accept(current, By(Secretary), signersMay: false),
            10 => detail % 2 == 0 ? ReturnSigning.RequestChanges(current, By(Secretary), [new CommentInput(null, "More")], ConfirmedFaults.None) : ReturnSigning.Accept(current, By(Secretary), signersMay: false),
            _ => ReturnSigning.Amend(current, By(Contact)),
        };
    }
}
