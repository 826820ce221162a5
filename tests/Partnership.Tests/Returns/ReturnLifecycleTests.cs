using Partnership.Facts;
using Partnership.Returns;
using Partnership.Returns.Checks;
using Shouldly;
using Xunit;
using static Partnership.Tests.Returns.ReturnSample;

namespace Partnership.Tests.Returns;

public sealed class ReturnLifecycleTests
{
    [Fact]
    public void A_plan_starts_empty_and_only_for_the_areas_contact()
    {
        var key = new ReturnKey(Year, Cherwell, ReturnKind.SpendingPlan);

        EmptyPlan().ShouldSatisfyAllConditions(
            static plan => plan.Lines.ShouldBeEmpty(),
            static plan => (plan.State, plan.Reason, plan.Submission, plan.Revision).ShouldBe((ReturnState.Draft, DraftReason.New, 1, 1)));
        ReturnDrafting.Start(key, GrantOfYear, new ReturnMove(Outsider, Now, 0), EarlierReturns.None).ShouldBe(new ReturnOutcome.NotAllowed(ReturnRefusal.NotTheContact));
    }

    [Fact]
    public void A_return_starts_after_an_accepted_plan_with_its_lines_and_nothing_but_its_other_funding_filled_in()
    {
        var key = new ReturnKey(Year, Cherwell, ReturnKind.MidYear);
        var submitted = FullPlan().Submitted(EarlierReturns.None);

        ReturnDrafting.Start(key, GrantOfYear, new ReturnMove(Contact, Now, 0), EarlierReturns.None).ShouldBe(new ReturnOutcome.NotAllowed(ReturnRefusal.PlanNotAccepted));
        ReturnDrafting.Start(key, GrantOfYear, new ReturnMove(Contact, Now, 0), new EarlierReturns(submitted, null)).ShouldBe(new ReturnOutcome.NotAllowed(ReturnRefusal.PlanNotAccepted));
        var started = MidYear(AcceptedPlan());
        started.Lines.Select(static line => (line.Id.Value, line.Title, line.Text, line.Cost, line.Rag)).ShouldBe([(1, "ASB post", "", null, null), (2, "Cybercrime campaign", "", null, null)]);
        started.Lines[1].OtherFunding.ShouldHaveSingleItem().Amount.ShouldBe(Money.FromPounds(1_200));
    }

    [Fact]
    public void The_lines_of_a_return_are_the_plans()
    {
        var plan = AcceptedPlan();
        var midYear = MidYear(plan);
        var earlier = new EarlierReturns(plan, MidYear: null);

        ReturnDrafting.AddLine(midYear, Contact.By(midYear), Typed("New"), earlier, ConfirmedFaults.None).ShouldBe(new ReturnOutcome.NotAllowed(ReturnRefusal.LinesAreThePlans));
        ReturnDrafting.RemoveLine(midYear, Contact.By(midYear), new LineId(1)).ShouldBe(new ReturnOutcome.NotAllowed(ReturnRefusal.LinesAreThePlans));
    }

    [Fact]
    public void A_number_of_a_removed_line_is_not_given_again()
    {
        var plan = FullPlan();
        var without = ReturnDrafting.RemoveLine(plan, Contact.By(plan), new LineId(2)).Return();

        var again = without.WithLine(Typed("Third", cost: "1"));

        again.Lines.Select(static line => line.Id.Value).ShouldBe([1, 3]);
        ReturnDrafting.RemoveLine(again, Contact.By(again), new LineId(2)).ShouldBe(new ReturnOutcome.NotAllowed(ReturnRefusal.NoSuchLine));
    }

    [Fact]
    public void A_plan_takes_twenty_lines_and_not_one_more()
    {
        var plan = Enumerable.Range(1, 20).Aggregate(EmptyPlan(), static (sum, number) => sum.WithLine(Typed($"Line {number}", cost: "100")));

        var outcome = ReturnDrafting.AddLine(plan, Contact.By(plan), Typed("One more", cost: "1"), EarlierReturns.None, ConfirmedFaults.None);

        outcome.Fault().Kind.ShouldBe(ReturnFaultKind.TooManyLines);
    }

    [Fact]
    public void An_old_card_changes_nothing_and_gets_the_present_return()
    {
        var plan = FullPlan();
        var move = Contact.By(plan) with { Revision = plan.Revision - 1 };

        ReturnDrafting.SaveLine(plan, move, new LineId(1), Typed(), EarlierReturns.None, ConfirmedFaults.None).ShouldBe(new ReturnOutcome.Stale(plan));
        ReturnDrafting.RemoveLine(plan, move, new LineId(1)).ShouldBe(new ReturnOutcome.Stale(plan));
        ReturnSigning.Submit(plan, move, EarlierReturns.None, ConfirmedFaults.None).ShouldBe(new ReturnOutcome.Stale(plan));
    }

    [Fact]
    public void Who_has_no_right_is_not_shown_the_present_return()
    {
        var plan = FullPlan();

        ReturnDrafting.SetRemark(plan, new ReturnMove(Outsider, Now, 0), "x", ConfirmedFaults.None).ShouldBe(new ReturnOutcome.NotAllowed(ReturnRefusal.NotTheContact));
    }

    [Fact]
    public void A_submitted_return_is_not_edited()
    {
        var submitted = FullPlan().Submitted(EarlierReturns.None);

        ReturnDrafting.SaveLine(submitted, Contact.By(submitted), new LineId(1), Typed(), EarlierReturns.None, ConfirmedFaults.None).ShouldBe(new ReturnOutcome.WrongState(submitted));
        ReturnSigning.Submit(submitted, Contact.By(submitted), EarlierReturns.None, ConfirmedFaults.None).ShouldBe(new ReturnOutcome.WrongState(submitted));
    }

    [Fact]
    public void An_empty_plan_or_one_over_the_grant_cannot_be_submitted_and_one_under_it_asks_why()
    {
        var empty = EmptyPlan();
        var under = empty.WithLine(Typed(cost: "58541.99"));
        var over = ReturnDrafting.Refresh(FullPlan(), Money.FromPounds(58_000), plan: null, Contact.Person, Now);

        ReturnSigning.Submit(empty, Contact.By(empty), EarlierReturns.None, ConfirmedFaults.None).Fault().Kind.ShouldBe(ReturnFaultKind.NoLines);
        ReturnSigning.Submit(over, Contact.By(over), EarlierReturns.None, ConfirmedFaults.None).Fault().ShouldSatisfyAllConditions(
            static fault => fault.Kind.ShouldBe(ReturnFaultKind.TotalOverAllocation),
            static fault => fault.MayConfirm.ShouldBeFalse());
        var question = ReturnSigning.Submit(under, Contact.By(under), EarlierReturns.None, ConfirmedFaults.None).Fault();
        (question.Kind, question.MayConfirm).ShouldBe((ReturnFaultKind.TotalUnderAllocation, true));
        ReturnSigning.Submit(under, Contact.By(under), EarlierReturns.None, ConfirmedFaults.Of([question])).Return().State.ShouldBe(ReturnState.Submitted);
        var explained = ReturnDrafting.SetRemark(under, Contact.By(under), "A penny is kept", ConfirmedFaults.None).Return();
        explained.Submitted(EarlierReturns.None).State.ShouldBe(ReturnState.Submitted);
    }

    [Fact]
    public void What_was_saved_unfinished_cannot_be_submitted_even_if_confirmed()
    {
        var plan = EmptyPlan();
        var input = Typed("ASB post", "", "");
        var questions = ReturnDrafting.AddLine(plan, Contact.By(plan), input, EarlierReturns.None, ConfirmedFaults.None).Faults();
        var saved = ReturnDrafting.AddLine(plan, Contact.By(plan), input, EarlierReturns.None, ConfirmedFaults.Of(questions)).Return();

        var faults = ReturnSigning.Submit(saved, Contact.By(saved), EarlierReturns.None, ConfirmedFaults.Of(questions)).Faults();

        faults.Select(static fault => (fault.Kind, fault.Line?.Value, fault.MayConfirm)).ShouldBe([(ReturnFaultKind.TextMissing, 1, false), (ReturnFaultKind.CostMissing, 1, false)]);
    }

    [Fact]
    public void Two_signatures_and_an_acceptance_are_kept_with_who_and_when()
    {
        var accepted = AcceptedPlan();

        accepted.State.ShouldBe(ReturnState.Accepted);
        accepted.Contact!.By.ShouldBe(Contact.Person);
        accepted.Commander!.By.ShouldBe(Commander.Person);
        accepted.Acceptance!.By.ShouldBe(Secretary.Person);
        accepted.Contact.At.ShouldBeLessThan(accepted.Commander.At);
        accepted.LastAccepted.ShouldBe(1);
    }

    [Fact]
    public void The_same_person_cannot_sign_twice()
    {
        var both = Roles(1, "Ann Contact", contactFor: [Cherwell], commanderFor: [Cherwell]);
        var submitted = FullPlan().Submitted(EarlierReturns.None);

        ReturnSigning.Countersign(submitted, both.By(submitted)).ShouldBe(new ReturnOutcome.NotAllowed(ReturnRefusal.SubmittedItYourself));
        ReturnSigning.Countersign(submitted, Contact.By(submitted)).ShouldBe(new ReturnOutcome.NotAllowed(ReturnRefusal.NotTheCommander));
        ReturnSigning.Countersign(submitted, Outsider.By(submitted)).ShouldBe(new ReturnOutcome.NotAllowed(ReturnRefusal.NotTheCommander));
    }

    [Fact]
    public void The_secretariat_signs_for_nobody()
    {
        var plan = FullPlan();
        var submitted = plan.Submitted(EarlierReturns.None);

        ReturnSigning.Submit(plan, Secretary.By(plan), EarlierReturns.None, ConfirmedFaults.None).ShouldBe(new ReturnOutcome.NotAllowed(ReturnRefusal.NotTheContact));
        ReturnSigning.Accept(submitted, Secretary.By(submitted), signersMay: false).ShouldBe(new ReturnOutcome.WrongState(submitted));
        ReturnSigning.Accept(submitted, Commander.By(submitted), signersMay: false).ShouldBe(new ReturnOutcome.NotAllowed(ReturnRefusal.NotTheSecretariat));
    }

    [Fact]
    public void A_withdrawn_return_is_a_draft_without_signature_and_gets_the_next_number()
    {
        var submitted = FullPlan().Submitted(EarlierReturns.None);

        var withdrawn = ReturnSigning.Withdraw(submitted, Contact.By(submitted)).Return();

        (withdrawn.State, withdrawn.Reason, withdrawn.Submission, withdrawn.Contact).ShouldBe((ReturnState.Draft, DraftReason.Withdrawn, 2, null));
        var countersigned = FullPlan().Countersigned(EarlierReturns.None);
        ReturnSigning.Withdraw(countersigned, Contact.By(countersigned)).ShouldBe(new ReturnOutcome.WrongState(countersigned));
    }

    [Fact]
    public void The_commander_sends_back_with_a_reason()
    {
        var submitted = FullPlan().Submitted(EarlierReturns.None);

        ReturnSigning.SendBack(submitted, Commander.By(submitted), "  ", ConfirmedFaults.None).Fault().Kind.ShouldBe(ReturnFaultKind.CommentMissing);
        ReturnSigning.SendBack(submitted, Commander.By(submitted), new string('x', 501), ConfirmedFaults.None).Fault().Kind.ShouldBe(ReturnFaultKind.CommentTooLong);
        var back = ReturnSigning.SendBack(submitted, Commander.By(submitted), "The post is not filled", ConfirmedFaults.None).Return();

        (back.State, back.Reason, back.Contact).ShouldBe((ReturnState.Draft, DraftReason.SentBack, null));
        back.Comments.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            static comment => comment.Line.ShouldBeNull(),
            static comment => comment.Text.ShouldBe("The post is not filled"),
            static comment => comment.By.ShouldBe(Commander.Person));
    }

    [Fact]
    public void The_secretariat_asks_for_changes_on_named_lines_and_sees_them_again_on_the_next_submission()
    {
        var signed = FullPlan().Countersigned(EarlierReturns.None);
        var move = Secretary.By(signed);

        ReturnSigning.RequestChanges(signed, move, [new(new LineId(1), " "), new(null, null)], ConfirmedFaults.None).Fault().Kind.ShouldBe(ReturnFaultKind.CommentMissing);
        ReturnSigning.RequestChanges(signed, move, [new(new LineId(9), "x")], ConfirmedFaults.None).Fault().Kind.ShouldBe(ReturnFaultKind.CommentOnNoLine);
        var draft = ReturnSigning.RequestChanges(signed, move, [new(new LineId(1), ""), new(new LineId(2), "Which schools?")], ConfirmedFaults.None).Return();

        (draft.State, draft.Reason, draft.Commander).ShouldBe((ReturnState.Draft, DraftReason.ChangesRequested, null));
        draft.Submitted(EarlierReturns.None).Comments.ShouldHaveSingleItem().Line.ShouldBe(new LineId(2));
    }

    [Fact]
    public void An_amendment_is_the_next_submission_and_the_accepted_one_stays_known()
    {
        var accepted = AcceptedPlan();

        var draft = ReturnSigning.Amend(accepted, Contact.By(accepted)).Return();

        (draft.State, draft.Reason, draft.Submission, draft.LastAccepted, draft.Acceptance).ShouldBe((ReturnState.Draft, DraftReason.Amendment, 2, 1, null));
        draft.Accepted(EarlierReturns.None).LastAccepted.ShouldBe(2);
    }

    [Fact]
    public void A_draft_return_follows_an_amended_plan_without_losing_what_was_written()
    {
        var plan = AcceptedPlan();
        var midYear = MidYear(plan).Saved(1, Typed(cost: "20000", rag: "green"), new EarlierReturns(plan, MidYear: null));
        var third = plan.Lines[1] with { Id = new LineId(3), Title = "Bike marking" };
        var amended = plan with { Lines = [third] };

        var followed = ReturnDrafting.Refresh(midYear, midYear.Allocation, amended, Secretary.Person, Now);

        followed.Lines.Select(static line => line.Title).ShouldBe(["Bike marking", "ASB post"]);
        followed.Revision.ShouldBe(midYear.Revision + 1);
        ReturnCheck.Faults(followed, new EarlierReturns(amended, MidYear: null)).ShouldContain(static fault => fault.Kind == ReturnFaultKind.NotInPlan && fault.Line == new LineId(1));
        ReturnDrafting.Refresh(midYear, midYear.Allocation, plan, Secretary.Person, Now).ShouldBeSameAs(midYear);
    }

    [Fact]
    public void The_secretariat_sees_every_area_and_others_their_own()
    {
        ReturnRights.MaySee(Secretary, Cherwell).ShouldBeTrue();
        ReturnRights.MaySee(Contact, Cherwell).ShouldBeTrue();
        ReturnRights.MaySee(Commander, Cherwell).ShouldBeTrue();
        ReturnRights.MaySee(Outsider, Cherwell).ShouldBeFalse();
    }
}
