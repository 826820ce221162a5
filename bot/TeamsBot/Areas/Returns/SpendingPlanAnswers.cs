using Microsoft.Bot.Schema;
using Partnership.Calendars;
using Partnership.Facts;
using Partnership.Questions;
using Partnership.Returns;
using TeamsBot.Areas.Questions;
using TeamsBot.Areas.Questions.Cards;
using TeamsBot.Areas.Returns.Review;
using TeamsBot.Areas.Returns.Tables;
using TeamsBot.Facts;

namespace TeamsBot.Areas.Returns;

/// <summary>What an area spends its money on: the lines of its accepted plan, which every member may know.</summary>
internal sealed class SpendingPlanAnswers(ReturnStore store, ReturnArchive archive, Knowledge knowledge, AnswerMessage messages, TimeProvider time)
{
    public async Task<Activity> AnswerAsync(FundedLineId area)
    {
        var facts = (await knowledge.GetAsync()).Facts;
        var name = facts.FundedLines.First(line => line.Id == area).Name;
        return messages.Create(Answer(area, name, facts.Fund));
    }

    private Answer Answer(FundedLineId area, string name, string fund)
    {
        string[] next = [$"How much funding did {name} get?", "When are the returns due?"];
        var open = store.Periods().Where(period => period.Allocations.Any(one => one.Area == area)).ToList();
        var present = open.Present(LondonTime.DayOf(time.GetUtcNow()));
        var periods = open.OrderByDescending(period => period == present).ToList();
        foreach (var period in periods)
        {
            if (archive.AcceptedPlan(new ReturnKey(period.Id, area, ReturnKind.SpendingPlan)) is { Acceptance: { } acceptance } plan)
            {
                return Told(plan, acceptance, period, fund, next);
            }
        }

        var text = periods is [var newest, ..]
            ? $"No spending plan of {name} for {newest.Name} has been accepted yet, so I cannot say what it spends its money on."
            : $"No funding year is open here, so I have no spending plan of {name}.";
        return LiveAnswer.Of(text, [], [], next, time.GetUtcNow());
    }

    private Answer Told(Return plan, Signature acceptance, FundingPeriod period, string fund, IReadOnlyList<string> next)
    {
        var allocation = period.Allocations.First(one => one.Area == plan.Key.Area);
        var day = ReturnWords.Day(LondonTime.DayOf(acceptance.At));
        var text = $"By its spending plan for {period.Name}, {allocation.Name} spends {ReturnSums.CostsOf(plan)} of {plan.Allocation} on {Purposes(plan)}.";
        var rows = plan.Lines.Select(static line => new FactRow(line.Title, line.Cost?.ToString() ?? "no amount")).ToList();
        var source = new Citation(1, $"Spending plan {ReturnReference.Of(plan, allocation, fund)}", $"accepted on {day}", $"{allocation.Name}'s plan for {period.Name}", Url: null);
        return LiveAnswer.Of(text, [new FactsBlock("What it pays for", rows)], [source], next, time.GetUtcNow());
    }

    private static string Purposes(Return plan) => plan.Lines is [var only]
        ? only.Title : $"{ReturnWords.Counted(plan.Lines.Count, "purpose", "purposes")}, most of it on {plan.Lines.MaxBy(static line => line.Cost ?? default)?.Title}";
}
