using Partnership.Meetings.Agendas;
using Partnership.Tests.Facts;
using Shouldly;
using Xunit;

namespace Partnership.Tests.Meetings;

public sealed class BusinessCycleTests
{
    private readonly BusinessCycle _cycle = new(Oxfordshire.Facts);

    [Fact]
    public void The_cycle_has_its_three_months() => _cycle.Months.ShouldBe([3, 7, 11]);

    [Fact]
    public void July_has_its_three_tasks()
    {
        var tasks = _cycle.TasksOf(7);

        tasks.Select(static task => task.Subject).ShouldBe(["Support and challenge on performance measures", "Annual report signed off", "Outline of the SIA"]);
        tasks.ShouldAllBe(static task => task.Source.Document.Value == "business-plan-2014-15");
    }

    [Theory]
    [InlineData(2027, 3, 31, 3)]
    [InlineData(2027, 4, 1, 7)]
    [InlineData(2027, 12, 1, 3)]
    public void The_next_month_of_the_cycle_is_found(int year, int month, int day, int next) =>
        _cycle.NextFrom(new DateOnly(year, month, day)).ShouldNotBeNull().From.Month.ShouldBe(next);

    [Fact]
    public void What_the_agenda_lacks_is_suggested_after_its_last_item()
    {
        var suggested = _cycle.SuggestFor(new DateOnly(2027, 7, 9), [new AgendaItem("1", "Welcome"), new AgendaItem("2", "Annual report signed off")]);

        suggested.ShouldBe(
        [
            new AgendaItem("3", "Support and challenge on performance measures", AgendaPurpose.Discussion),
            new AgendaItem("4", "Outline of the SIA", AgendaPurpose.Discussion),
        ]);
        _cycle.SuggestFor(new DateOnly(2027, 6, 9), []).ShouldBeEmpty();
    }

    [Fact]
    public void Signing_off_is_a_decision() => _cycle.SuggestFor(new DateOnly(2027, 3, 9), []).ShouldContain(static item => item.Title == "Business Plan and SIA signed off" && item.Purpose == AgendaPurpose.Decision);

    [Fact]
    public void Facts_without_a_cycle_suggest_nothing()
    {
        var cycle = new BusinessCycle(Oxfordshire.Facts with { Statements = [] });

        cycle.NextFrom(new DateOnly(2027, 7, 9)).ShouldBeNull();
        cycle.Months.ShouldBeEmpty();
    }
}
