using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Partnership.Calendars;
using Partnership.Facts;
using Partnership.Live;
using TeamsBot.Areas.Questions;
using TeamsBot.Areas.Returns.Tables;
using TeamsBot.People;

namespace TeamsBot.Areas.Returns;

/// <summary>What "we" and "our" mean in a question: the areas that the person who asks has a role for.</summary>
internal sealed class OwnAreas(Roles roles, ReturnStore store, QuestionCapability questions, TimeProvider time)
{
    /// <summary>None where the person has no area's role.</summary>
    public IReadOnlyList<FundedLineId> Of(IActivity activity) => Roles.SenderOf(activity) is { } person ? roles.AreasOf(person) : [];

    public FundedLineId? OnlyOne(IActivity activity) => Of(activity) is [var only] ? only : null;

    /// <summary>"How much do we get?" is asked about the person's area where they have one, and else about all.</summary>
    public Task AnswerGrantAsync(ITurnContext turnContext, LiveQuestion question, CancellationToken cancellationToken)
    {
        var own = OnlyOne(turnContext.Activity);
        var period = store.Periods().Where(one => one.Allocations.Any(allocation => allocation.Area == own)).Present(LondonTime.DayOf(time.GetUtcNow()));
        var name = period?.Allocations.First(allocation => allocation.Area == own).Name;
        return questions.AnswerAsync(turnContext, name is null ? question.Text : $"How much funding does {name} get in {period!.Name}?", cancellationToken);
    }
}
