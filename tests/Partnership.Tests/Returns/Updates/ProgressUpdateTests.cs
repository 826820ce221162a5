using Partnership.Facts;
using Partnership.Returns;
using Partnership.Returns.Updates;
using Partnership.Tests.Facts;
using Shouldly;
using Xunit;
using static Partnership.Tests.Returns.ReturnSample;

namespace Partnership.Tests.Returns.Updates;

public sealed class ProgressUpdateTests
{
    private static readonly BodyId Body = new("cherwell-csp");
    private static readonly UpdateSubjects Subjects = new(Oxfordshire.Facts);
    private static readonly ProgressUpdates Updates = new(Oxfordshire.Facts);
    private static readonly UpdateAnswers Answers = new(Oxfordshire.Facts);
    private static readonly UpdateSubject Asb = Subjects.Find(Body, "ASB").ShouldNotBeNull();
    private static readonly UpdateSubject Burglary = Subjects.Find(Body, "burglary").ShouldNotBeNull();

    [Fact]
    public void A_body_reports_on_its_own_priorities_and_on_what_it_leads()
    {
        var subjects = Subjects.Of(Body);

        subjects.ShouldContain(static subject => subject.Id.StartsWith("priority/cherwell-", StringComparison.Ordinal));
        subjects.ShouldContain(static subject => subject.Id == "work/work-2017-18-asb");
        subjects.Where(static subject => subject.Id.StartsWith("priority/", StringComparison.Ordinal)).Select(static subject => subject.Period).Distinct().ShouldHaveSingleItem();
        Subjects.Of(new BodyId("nps")).ShouldHaveSingleItem().Title.ShouldBe("Reoffending");
        Subjects.Find(Body, "unicorns").ShouldBeNull();
        foreach (var subject in subjects.Append(Burglary))
        {
            Subjects.WithId(Body, subject.Id).ShouldNotBeNull().Title.ShouldBe(subject.Title);
        }
    }

    [Fact]
    public void A_contact_sends_for_their_area_others_for_the_bodies_they_speak_for_and_the_secretariat_for_all()
    {
        var probation = Outsider with { SpeaksFor = [new BodyId("nps")] };

        Send(Contact).ShouldBeOfType<UpdateOutcome.Done>();
        Send(Secretary).ShouldBeOfType<UpdateOutcome.Done>();
        Send(Outsider).ShouldBe(new UpdateOutcome.NotAllowed());
        Send(Commander).ShouldBe(new UpdateOutcome.NotAllowed());
        Send(probation, body: new BodyId("nps")).ShouldBeOfType<UpdateOutcome.Done>();
        new UpdateRights(Oxfordshire.Facts).BodiesOf(probation).ShouldBe([new BodyId("oxford-csp"), new BodyId("nps")]);
    }

    [Fact]
    public void What_is_missing_or_too_long_is_named_beside_its_input()
    {
        var input = new UpdateInput("blue", " ", new string('x', 1_001), "Ring 07700 900123", null, null);

        var refused = Updates.Send(Id(1), Body, subject: null, input, Contact, Now, [], []).ShouldBeOfType<UpdateOutcome.Refused>();

        refused.Faults.Select(static fault => (fault.Field, fault.MayConfirm)).ShouldBe(
            [(UpdateField.Subject, false), (UpdateField.Rag, false), (UpdateField.Headline, false), (UpdateField.Achievements, false), (UpdateField.Risks, true)]);
        refused.MayConfirm.ShouldBeFalse();
    }

    [Fact]
    public void Private_data_is_saved_only_if_confirmed_where_it_stands()
    {
        var input = Typed() with { Risks = "Ring 07700 900123" };

        Updates.Send(Id(1), Body, Asb, input, Contact, Now, [], []).ShouldBeOfType<UpdateOutcome.Refused>().MayConfirm.ShouldBeTrue();
        Updates.Send(Id(1), Body, Asb, input, Contact, Now, [], [UpdateField.NextSteps]).ShouldBeOfType<UpdateOutcome.Refused>();
        Updates.Send(Id(1), Body, Asb, input, Contact, Now, [], [UpdateField.Risks]).ShouldBeOfType<UpdateOutcome.Done>();
    }

    [Fact]
    public void A_new_update_takes_the_place_of_one_not_accepted_and_of_an_accepted_one_when_it_is_accepted_itself()
    {
        var first = Accept(Sent(1, Asb));
        var second = Sent(2, Asb);
        var other = Sent(3, Burglary);

        var third = Send(Contact, 4, Asb, [first, second, other], Now.AddDays(2)).ShouldBeOfType<UpdateOutcome.Done>();

        third.Superseded.ShouldHaveSingleItem().ShouldBe(second with { State = UpdateState.Superseded, Changed = Now.AddDays(2), Revision = 2 });
        var accepted = ProgressUpdates.Accept(third.Update, 1, Secretary, Now.AddDays(3), [first, second, other]).ShouldBeOfType<UpdateOutcome.Done>();
        accepted.Superseded.ShouldHaveSingleItem().Id.ShouldBe(first.Id);
        accepted.Update.Acceptance.ShouldNotBeNull().By.ShouldBe(Secretary.Person);
    }

    [Fact]
    public void An_update_is_edited_until_it_is_superseded_and_has_to_be_accepted_again()
    {
        var accepted = Accept(Sent(1, Asb));
        var old = accepted with { State = UpdateState.Superseded };

        var edited = Updates.Edit(accepted, accepted.Revision, Typed("red", "Worse again"), Contact, Now.AddDays(1), []).ShouldBeOfType<UpdateOutcome.Done>().Update;

        (edited.State, edited.Acceptance, edited.Rag, edited.Revision, edited.Sent).ShouldBe((UpdateState.Sent, null, Rag.Red, 3, Now));
        Updates.Edit(accepted, 1, Typed(), Contact, Now, []).ShouldBe(new UpdateOutcome.Stale(accepted));
        Updates.Edit(accepted, accepted.Revision, Typed(), Outsider, Now, []).ShouldBe(new UpdateOutcome.NotAllowed());
        Updates.Edit(old, old.Revision, Typed(), Contact, Now, []).ShouldBe(new UpdateOutcome.WrongState(old));
        ProgressUpdates.Accept(accepted, accepted.Revision, Secretary, Now, []).ShouldBe(new UpdateOutcome.WrongState(accepted));
        ProgressUpdates.Accept(accepted, accepted.Revision, Contact, Now, []).ShouldBe(new UpdateOutcome.NotAllowed());
    }

    [Fact]
    public void The_latest_names_body_day_and_light_and_passes_over_what_is_not_accepted()
    {
        var topic = Subjects.FindTopic("anti-social behaviour").ShouldNotBeNull();
        ProgressUpdate[] updates = [Accept(Sent(1, Asb)), Sent(2, Asb), Accept(Sent(3, Burglary))];

        var answer = Answers.Latest(updates, Body, topic);

        answer.Updates.ShouldHaveSingleItem().Id.ShouldBe(Id(1));
        answer.Text.ShouldBe($"{Oxfordshire.Facts.Bodies.First(static body => body.Id == Body).Name} on {Asb.Title} (amber, 12 June 2017): Fewer calls");
        Answers.Latest(updates, new BodyId("oxford-csp"), topic).ShouldSatisfyAllConditions(
            static none => none.Updates.ShouldBeEmpty(),
            static none => none.Text.ShouldContain("no accepted progress update"));
    }

    [Fact]
    public void Red_priorities_are_counted_and_named()
    {
        ProgressUpdate[] updates = [Accept(Sent(1, Asb, "red")), Accept(Sent(2, Burglary))];

        Answers.Standing(updates, Rag.Red, body: null).ShouldSatisfyAllConditions(
            static answer => answer.Updates.Count.ShouldBe(1),
            static answer => answer.Text.ShouldStartWith("One is red.\n"));
        Answers.Standing(updates, Rag.Green, Body).Text.ShouldContain("is green, by 2 accepted updates");
        Answers.Standing([], Rag.Red, body: null).Text.ShouldBe("There is no accepted progress update yet.");
    }

    [Fact]
    public void A_typed_message_fills_the_card_in_and_loses_nothing()
    {
        UpdateInput.FromMessage("Two arrests").ShouldBe(new UpdateInput(null, "Two arrests", null, null, null, null));
        var whole = "Two arrests were made. " + new string('x', 200);
        UpdateInput.FromMessage(whole).ShouldBe(new UpdateInput(null, "Two arrests were made.", whole, null, null, null));
        var cut = UpdateInput.FromMessage(string.Join(' ', Enumerable.Repeat("word", 60)));
        cut.Headline.ShouldNotBeNull().Length.ShouldBeLessThanOrEqualTo(140);
        cut.Headline.ShouldEndWith("word…");
        UpdateInput.FromMessage(new string('y', 300)).Headline.ShouldNotBeNull().Length.ShouldBeLessThanOrEqualTo(140);
    }

    private static ProgressUpdate Sent(int number, UpdateSubject subject, string rag = "amber") =>
        Updates.Send(Id(number), Body, subject, Typed(rag), Contact, Now, [], []).ShouldBeOfType<UpdateOutcome.Done>().Update;

    private static ProgressUpdate Accept(ProgressUpdate update) =>
        ProgressUpdates.Accept(update, update.Revision, Secretary, Now.AddHours(1), []).ShouldBeOfType<UpdateOutcome.Done>().Update;

    private static UpdateOutcome Send(PersonRoles by, int number = 1, UpdateSubject? subject = null, ProgressUpdate[]? earlier = null, DateTimeOffset? at = null, BodyId? body = null) =>
        Updates.Send(Id(number), body ?? Body, subject ?? Asb, Typed(), by, at ?? Now, earlier ?? [], []);

    private static UpdateInput Typed(string rag = "amber", string headline = "Fewer calls") => new(rag, headline, "Patrols", null, null, null);

    private static UpdateId Id(int number) => new(new Guid(number, 0, 0, new byte[8]));
}
