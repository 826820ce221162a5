using System.Globalization;
using Partnership.Returns;
using Partnership.Returns.Overview;
using TeamsBot.Areas.Returns.Reminders;
using TeamsBot.Areas.Returns.Writing;
using TeamsBot.Cards;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Returns;

/// <summary>What people are told of each step of a return, and what they are reminded of.</summary>
internal static class NoticeComposer
{
    /// <summary>Returns that one message carries with a button each.</summary>
    private const int MostReminded = 15;

    public static NoticeCard Withdrawn(ReturnView view) => Of(
        view, "emphasis", "Taken back by its contact", $"{view.Return.ChangedBy.Name} took it back to change it. There is nothing for you to sign for now; you will be asked again.");

    public static NoticeCard Countersigned(ReturnView view) => Of(
        view, "good", "Countersigned", $"{view.Return.Commander!.By.Name} has countersigned it. The secretariat looks at it next.");

    public static NoticeCard Accepted(ReturnView view) => Of(
        view, "good", "Accepted", $"{view.Return.Acceptance!.By.Name} accepted it on {ReturnWords.Day(view.Return.Acceptance.At)}. {(view.IsPlan ? "The mid-year return can be started now." : "There is nothing more to do.")}");

    public static NoticeCard SentBack(ReturnView view, CardBudget room) => Asked(
        view, "Sent back", $"{view.Return.ChangedBy.Name} did not countersign it. Change what is asked, then sign and send it again.", room);

    public static NoticeCard ChangesRequested(ReturnView view, CardBudget room) => Asked(
        view, "Changes are asked for", $"{view.Return.ChangedBy.Name} asks for changes. Each stands beside its line when you open the return.", room);

    public static NoticeCard NobodyToSign(ReturnView view) => Of(
        view, "warning", "Nobody to countersign", $"It was sent, but {view.Area.Name} has no LPA commander here. Give someone that role, then say \"chase {view.Area.Name} for the {ReturnWords.Kind(view.Key.Kind)}\" to ask them.");

    /// <param name="status">How the return stands today.</param>
    /// <param name="from">Who asks, for a personal reminder of the secretariat; null for the bot's own.</param>
    public static NoticeCard Reminder(ReturnStatus status, Allocation area, string period, string? from)
    {
        var title = ReturnWords.Title(area.Name, status.Key.Kind, period);
        var when = When(status.DaysLeft);
        var text = $"{(from is null ? "" : $"{from} asks you to look at it. ")}{ToDo(status)}";
        return new NoticeCard(
            $"{title} {when}. {text}",
            status.IsOverdue ? "attention" : "warning",
            AdaptiveMarkdown.Escape($"{title} {when}"),
            DueLine(status),
            AdaptiveMarkdown.Escape(text),
            [],
            [],
            ButtonRow.Of([Button(status).AsNext()]));
    }

    /// <summary>Several returns that wait for one person, each with its button.</summary>
    public static ChooseCard Reminders(IReadOnlyList<ChasedReturn> returns, string from)
    {
        var title = string.Create(CultureInfo.InvariantCulture, $"{returns.Count} returns wait for you");
        return new ChooseCard(
            $"{title}. {from} asks you to look at them: {string.Join("; ", returns.Take(MostReminded).Select(static one => one.Title))}.",
            title,
            AdaptiveMarkdown.Escape($"{from} asks you to look at them."),
            [.. returns.Take(MostReminded).Select(one => new ChooseItem(
                AdaptiveMarkdown.Escape($"{one.Title} {When(one.Status.DaysLeft)}"), DueLine(one.Status), one.Status.IsOverdue ? "Attention" : "Default", ToDo(one.Status), HasButtons: true, [Button(one.Status)]))],
            returns.Count > MostReminded ? string.Create(CultureInfo.InvariantCulture, $"… and {returns.Count - MostReminded} more. \"My returns\" shows all.") : "");
    }

    private static CardButton Button(ReturnStatus status) =>
        CardButton.Go(Verb(status), ReturnActions.On(status.Mover == PendingParty.Commander ? ReturnVerbs.Countersign : ReturnVerbs.Open, status.Key));

    private static string DueLine(ReturnStatus status) =>
        $"{(status.IsOverdue ? "Was due on" : "Due on")} {ReturnWords.Day(status.Due)}. {ReturnWords.State(status.Kept?.State)}.";

    private static string When(int daysLeft) => daysLeft switch
    {
        0 => "is due today",
        1 => "is due tomorrow",
        > 1 => string.Create(CultureInfo.InvariantCulture, $"is due in {daysLeft} days"),
        -1 => "was due yesterday",
        _ => $"is {ReturnWords.Span(-daysLeft)} overdue",
    };

    private static string ToDo(ReturnStatus status) => status.Mover switch
    {
        PendingParty.Contact when status.Kept is null => "It is not started yet. It takes about ten minutes, and you can stop and go on at any time.",
        PendingParty.Contact => "It is a draft: look it over, then sign and send it.",
        PendingParty.Commander => "It waits for your signature.",
        PendingParty.Secretariat => "It waits for you to accept it or to ask for changes.",
        PendingParty.Nobody => "There is nothing more to do.",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status.Mover, message: null),
    };

    private static string Verb(ReturnStatus status) => status.Mover switch
    {
        PendingParty.Contact when status.Kept is null => "Start",
        PendingParty.Contact => "Continue",
        PendingParty.Commander => "Countersign or send back",
        _ => "Look at it",
    };

    private static NoticeCard Asked(ReturnView view, string title, string text, CardBudget room)
    {
        var points = view.CommentsOn(line: null).Select(comment => room.ShowNote(comment.Text)).ToList();
        foreach (var line in view.Return.Lines)
        {
            points.AddRange(view.CommentsOn(line.Id).Select(comment => $"{room.ShowTitle(LineRows.Numbered(view.Return, line))}: {room.ShowNote(comment.Text)}"));
        }

        return Of(view, "warning", title, text) with { Points = points };
    }

    private static NoticeCard Of(ReturnView view, string style, string title, string text) => new(
        $"{title}: {view.Title}. {text}",
        style,
        AdaptiveMarkdown.Escape($"{title}: {view.Title}"),
        "",
        AdaptiveMarkdown.Escape(text),
        [.. view.Return.State == ReturnState.Draft ? Array.Empty<CardFact>() : [new("Reference", view.Reference)], new("Amount", $"{view.Sums.Total} of {view.Return.Allocation}")],
        [],
        ButtonRow.Of([CardButton.Go(view is { Viewer.IsContact: true, Return.State: ReturnState.Draft } ? "Continue" : "Look at it", ReturnActions.On(ReturnVerbs.Open, view.Key)).AsNext()]));
}
