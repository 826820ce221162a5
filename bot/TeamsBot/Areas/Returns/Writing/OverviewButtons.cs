using System.Globalization;
using Partnership.Returns;
using Partnership.Returns.Checks;
using TeamsBot.Cards.Forms;

namespace TeamsBot.Areas.Returns.Writing;

/// <summary>What can be done with a return from its overview, the next step first.</summary>
internal static class OverviewButtons
{
    public static IReadOnlyList<CardButton> Of(ReturnView view, IReadOnlyList<ReturnFault> faults, int page, int pages)
    {
        List<CardButton> buttons = [.. Steps(view, faults)];
        if (buttons.Count > 0)
        {
            buttons[0] = buttons[0].AsNext();
        }

        if (page < pages)
        {
            buttons.Add(CardButton.Go("Next lines", view.Look(ReturnVerbs.Overview) with { Page = page + 1 }));
        }
        else if (page > 1)
        {
            buttons.Add(CardButton.Go("First lines", view.Look(ReturnVerbs.Overview) with { Page = 1 }));
        }

        buttons.Add(CardButton.Go("Preview", view.Look(ReturnVerbs.Preview)));
        buttons.AddRange(Others(view));
        return buttons;
    }

    private static IEnumerable<CardButton> Steps(ReturnView view, IReadOnlyList<ReturnFault> faults) => view switch
    {
        { Return.State: ReturnState.Draft, Viewer.IsContact: true } => Draft(view, faults),
        { Return.State: ReturnState.Submitted, Viewer.IsCommander: true } => [CardButton.Go("Countersign or send back", view.Look(ReturnVerbs.Countersign))],
        { Return.State: ReturnState.Countersigned, Viewer.IsSecretariat: true } =>
        [
            .. view.Viewer.MayAccept ? [CardButton.Go("Accept", view.Write(ReturnVerbs.Accept))] : Array.Empty<CardButton>(),
            CardButton.Go("Ask for changes", view.Look(ReturnVerbs.Changes)),
        ],
        _ => [],
    };

    private static IEnumerable<CardButton> Draft(ReturnView view, IReadOnlyList<ReturnFault> faults)
    {
        var add = CardButton.Go("Add a line", view.Look(ReturnVerbs.NewLine));
        var sign = CardButton.Go("Sign and send", view.Look(ReturnVerbs.Sign));
        var check = CardButton.Go("Check", view.Look(ReturnVerbs.Check));
        if (view.Return.Lines.Count == 0)
        {
            return view.IsPlan ? [add] : [];
        }

        var first = OverviewNotes.Unfinished(view) is [var unfinished, ..]
            ? EditLine(view, unfinished)
            : faults.FirstOrDefault(fault => !fault.MayConfirm)?.Line is { } faulty ? EditLine(view, LineRows.NumberOf(view.Return, faulty))
            : view.Sums.Left.Pence < 0 ? check
            : view is { IsPlan: true, Sums.Left.Pence: > 0, Return.Remark: null } ? add
            : sign;
        CardButton[] others = view.IsPlan ? [add, check, sign] : [check, sign];
        return [first, .. others.Where(button => button != first)];
    }

    private static CardButton EditLine(ReturnView view, int number) => CardButton.Go(
        string.Create(CultureInfo.InvariantCulture, $"Fill in line {number}"),
        view.Look(ReturnVerbs.EditLine) with { Line = view.Return.Lines[number - 1].Id.Value });

    private static IEnumerable<CardButton> Others(ReturnView view)
    {
        if (view.Viewer.IsContact && view.Return.State == ReturnState.Submitted)
        {
            yield return CardButton.Go("Take it back", view.Look(ReturnVerbs.Withdraw));
        }

        if (view.Viewer.IsContact && ReturnDrafting.MayDiscard(view.Return))
        {
            yield return CardButton.Go("Discard the draft", view.Look(ReturnVerbs.Discard));
        }

        if (view.Viewer.IsContact && view.Return.State == ReturnState.Accepted)
        {
            yield return CardButton.Go("Correct it", view.Look(ReturnVerbs.Amend));
        }

        if (view.Return.Submission > 1)
        {
            yield return CardButton.Go("Versions", view.Look(ReturnVerbs.Versions));
        }
    }
}
