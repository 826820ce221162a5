using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace TeamsBot.Areas.Questions;

/// <summary>
/// Waits for one of the choices that an answer offered, by number or in its words, and ends with the question that it stands for. Anything else
/// ends it with null: whoever asks something new is not held to the choice.
/// </summary>
internal sealed class ClarificationDialog : ComponentDialog
{
    public const string DialogId = "clarification";

    private const string ChoicesKey = "choices";

    private static readonly string[] _ordinals = ["first", "second", "third", "fourth"];

    // Words that may stand around a number without making another question of it.
    private static readonly HashSet<string> _fillers = new(StringComparer.OrdinalIgnoreCase) { "the", "one", "number", "option", "choice", "please", "no" };

    public ClarificationDialog()
        : base(DialogId) =>
        AddDialog(new WaterfallDialog("choose", [WaitAsync, TakeAsync]));

    /// <summary>What a person chose, written in the turn's state because the activity's own text can hold a mention.</summary>
    public static void Hear(ITurnContext turnContext, string text) => turnContext.TurnState.Set(DialogId, text);

    /// <summary>The choice that the text names; null when it names none.</summary>
    internal static string? Choose(IReadOnlyList<string> choices, string text)
    {
        var words = text.Split([' ', '.', ',', '!', ')', '('], StringSplitOptions.RemoveEmptyEntries);
        if (words.Where(word => !_fillers.Contains(word)).ToList() is [var word])
        {
            var index = int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number - 1
                : word.Equals("last", StringComparison.OrdinalIgnoreCase) ? choices.Count - 1
                : Array.FindIndex(_ordinals, ordinal => ordinal.Equals(word, StringComparison.OrdinalIgnoreCase));
            if (index >= 0 && index < choices.Count)
            {
                return choices[index];
            }
        }

        return choices.FirstOrDefault(choice => choice.TrimEnd('?').Equals(text.TrimEnd('?'), StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The answer that offered the choices was sent already; here they are only kept.</summary>
    private static Task<DialogTurnResult> WaitAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        step.Values[ChoicesKey] = step.Options;
        return Task.FromResult(Dialog.EndOfTurn);
    }

    private static Task<DialogTurnResult> TakeAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var choices = ((string)step.Values[ChoicesKey]).Split('\n');
        return step.EndDialogAsync(Choose(choices, step.Context.TurnState.Get<string>(DialogId) ?? ""), cancellationToken);
    }
}
