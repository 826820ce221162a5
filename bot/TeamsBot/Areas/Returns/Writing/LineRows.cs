using System.Globalization;
using Partnership.Facts;
using Partnership.Returns;
using Partnership.Returns.Comparison;
using TeamsBot.Areas.Returns.Review;
using TeamsBot.Cards;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Returns.Writing;

/// <summary>A return's lines as the rows that several cards list.</summary>
internal static class LineRows
{
    public static LineRow Of(ReturnView view, ReturnLine line, CardBudget room, params IReadOnlyList<CardButton> buttons) => new(
        room.ShowTitle(Numbered(view.Return, line)),
        line.Cost?.ToString() ?? "no cost yet",
        AdaptiveMarkdown.Escape(Details(view, line)),
        line.Rag is { } rag ? ReturnWords.RagWord(rag) : "",
        ReturnWords.RagColour(line.Rag),
        room.ShowText(line.Text),
        Notes(view, line, room),
        buttons.Count > 0,
        buttons);

    /// <summary>Lines are numbered as they stand, so that people can speak of "line 3".</summary>
    public static string Numbered(Return whole, ReturnLine line) =>
        string.Create(CultureInfo.InvariantCulture, $"{NumberOf(whole, line.Id)}. {line.Title}");

    public static int NumberOf(Return whole, LineId line)
    {
        for (var index = 0; index < whole.Lines.Count; index++)
        {
            if (whole.Lines[index].Id == line)
            {
                return index + 1;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(line), line, "The return has no such line.");
    }

    /// <summary>"21.4% of the grant · planned £12,000 · other funding £500".</summary>
    public static string Details(ReturnView view, ReturnLine line)
    {
        List<string> details = [];
        if (view.Sums.PercentByLine[line.Id] is { } percent)
        {
            details.Add($"{ReturnWords.Percent(percent)} of the grant");
        }

        if (view.Earlier.PlannedLine(line.Id)?.Cost is { } planned)
        {
            details.Add($"planned {planned}");
        }

        if (view.Earlier.MidYearLine(line.Id)?.Cost is { } midYear)
        {
            details.Add($"at mid-year {midYear}");
        }

        if (line.OtherFunding.Count > 0)
        {
            details.Add($"other funding {new Money(line.OtherFunding.Sum(other => other.Amount.Pence))}");
        }

        return string.Join(" · ", details);
    }

    private static List<CardNote> Notes(ReturnView view, ReturnLine line, CardBudget room)
    {
        List<CardNote> notes =
        [
            .. view.CommentsOn(line.Id).Select(comment => new CardNote("warning", Asked(comment), [room.ShowNote(comment.Text)])),
        ];
        var compared = view.Compared?.Lines.FirstOrDefault(one => one.Line == line.Id);
        if (compared is { Change: LineChange.Added })
        {
            notes.Add(new CardNote("emphasis", "Added since", []));
        }
        else if (compared is { Change: LineChange.Changed })
        {
            notes.Add(new CardNote("emphasis", "Changed since", room.Text == 0 ? [string.Join(", ", compared.Fields.Select(field => VersionsComposer.Label(field.Field)))] : [.. compared.Fields.Select(field => Change(field, room))]));
        }

        return notes;
    }

    public static string Asked(LineComment comment) =>
        AdaptiveMarkdown.Escape($"{comment.By.Name} asked on {ReturnWords.Day(comment.At)}");

    private static string Change(FieldChange change, CardBudget room) =>
        $"{VersionsComposer.Label(change.Field)}: was {room.ShowNote(change.Before ?? "nothing")}, now {room.ShowNote(change.After ?? "nothing")}";
}
