using Microsoft.Bot.Builder;
using Partnership.Calendars;
using Partnership.Live;
using Partnership.Questions;
using Partnership.Returns;
using TeamsBot.Areas.Questions;
using TeamsBot.Areas.Questions.Cards;
using TeamsBot.Areas.Returns.Tables;
using TeamsBot.Areas.Waiting;
using TeamsBot.Chat;
using TeamsBot.People;

namespace TeamsBot.Areas.Returns;

/// <summary>When this year's returns are due, who sends them how, and those that wait for the person who asks.</summary>
internal sealed class ReturnAnswers(ReturnStore store, ReturnsWaiting waiting, WaitingCards cards, AnswerMessage messages, Roles roles, TimeProvider time)
{
    /// <param name="question">Null where a button carries no words.</param>
    /// <param name="viewer">Null where others look on: then only what all may see is told.</param>
    public async Task AnswerAsync(ITurnContext turnContext, LiveQuestion? question, Person? viewer, CancellationToken cancellationToken)
    {
        var by = viewer is null ? null : roles.Of(viewer);
        var asked = question is { IsCertain: false } ? "I am not sure what you ask about your return. " : "";
        if (Asked(question?.Kind) is not { } period)
        {
            var next = by is { Secretariat: true } ? "Say \"open the funding year\" to open one." : $"The secretariat opens one; {roles.SecretariatInWords()} can say when.";
            await CardReply.SayAsync(turnContext, $"{asked}No funding year is open here, so no return is due at present. {next}", cancellationToken);
            return;
        }

        var own = viewer is null ? [] : await waiting.ForAsync(viewer);
        var due = own.Count == 0 || question?.Kind is not null ? Due(period, question?.Kind) + " " : "";
        var text = $"{asked}{due}{(own.Count == 0 ? "" : WaitingList.Words(own) + " ")}{Way(by, own.Count > 0)}";
        if (own.Count > 0)
        {
            await CardReply.AnswerAsync(turnContext, text, cards.Create("Your returns", WaitingList.Count(own), text, own), cancellationToken);
            return;
        }

        var rows = Enum.GetValues<ReturnKind>().Select(kind => new FactRow(ReturnWords.ShortKind(kind), When(period.DueOn(kind)))).ToList();
        IReadOnlyList<string> more = by is { ContactFor.Count: > 0 } or { CommanderFor.Count: > 0 } or { Secretariat: true } ? ["My returns"] : [];
        await turnContext.SendActivityAsync(messages.Create(LiveAnswer.Of(text, [new FactsBlock($"Returns {period.Name}", rows)], [], more, time.GetUtcNow())), cancellationToken);
    }

    /// <summary>The period whose return of that kind is due next; the present one where no kind is asked about, or none is to come.</summary>
    private FundingPeriod? Asked(ReturnKind? kind) =>
        (kind is { } one ? store.Periods().Where(period => period.DueOn(one) >= Today).MinBy(period => period.DueOn(one)) : null) ?? store.Periods().Present(Today);

    private DateOnly Today => LondonTime.DayOf(time.GetUtcNow());

    private string Due(FundingPeriod period, ReturnKind? asked)
    {
        if (asked is { } kind)
        {
            return $"The {ReturnWords.Kind(kind)} {period.Name} {(period.DueOn(kind) < Today ? "" : "is ")}{When(period.DueOn(kind))}.";
        }

        var next = Enum.GetValues<ReturnKind>().Where(one => period.DueOn(one) >= Today).Select(static one => (ReturnKind?)one).FirstOrDefault();
        return next is { } coming
            ? $"The next return of {period.Name} is the {ReturnWords.Kind(coming)}, {When(period.DueOn(coming))}."
            : $"All due dates of {period.Name} are past; the last was {ReturnWords.Day(period.EndYearDue)}.";
    }

    /// <summary>How a return goes, as far as it concerns the person.</summary>
    private string Way(PersonRoles? by, bool waits) => by switch
    {
        { ContactFor.Count: > 0 } => (waits ? "Press yours to open it" : "Say \"my returns\" to open yours") + ": fill in a line at a time, then sign and send. The police commander countersigns and the secretariat accepts.",
        { CommanderFor.Count: > 0 } => "An area's contact sends it, then it comes to you to countersign or send back.",
        { Secretariat: true } => "Contacts send it, commanders countersign, and then it comes to you. \"Status board\" shows all.",
        _ => $"Each area's CSP contact sends it here and the police commander countersigns. If you should send one, ask {roles.SecretariatInWords()} for the role.",
    };

    /// <summary>A date of the year, which says nothing of whether an area has kept it.</summary>
    private string When(DateOnly due) => due < Today ? $"was due on {ReturnWords.Day(due)}" : $"due on {ReturnWords.Day(due)}";
}
