using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace Dialogs.Tests;

/// <summary>A dialog with everything that the bot's own dialogs use: prompts, a component within, cancel, help, starting over, a dialog laid over it.</summary>
internal sealed class GrantDialog : ComponentDialog
{
    public GrantDialog()
        : base("grant")
    {
        AddDialog(new WaterfallDialog("form", [AskNameAsync, AskAreaAsync, AskAmountAsync, ConfirmAsync, FinishAsync]));
        AddDialog(new TextPrompt("name", (prompt, _) => Task.FromResult(prompt.Recognized.Succeeded && prompt.Recognized.Value.Trim().Length > 1)));
        AddDialog(new ChoicePrompt("area") { Style = ListStyle.None });
        AddDialog(new AmountDialog());
        AddDialog(new ConfirmPrompt("confirm") { Style = ListStyle.None });
        AddDialog(new WaterfallDialog("aside", [(step, token) => step.PromptAsync("name", Ask("What do you want to know?"), token), AnswerAsideAsync]));
    }

    protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
    {
        switch (innerDc.Context.Activity.Text)
        {
            case "cancel":
                await innerDc.Context.SendActivityAsync("Cancelled.", cancellationToken: cancellationToken);
                return await innerDc.CancelAllDialogsAsync(cancellationToken);
            case "help":
                await innerDc.Context.SendActivityAsync("Say cancel to stop.", cancellationToken: cancellationToken);
                await innerDc.RepromptDialogAsync(cancellationToken);
                return EndOfTurn;
            case "aside":
                return await innerDc.BeginDialogAsync("aside", cancellationToken: cancellationToken);
            default:
                return await base.OnContinueDialogAsync(innerDc, cancellationToken);
        }
    }

    private static PromptOptions Ask(string text, string? retry = null) => new()
    {
        Prompt = MessageFactory.Text(text),
        RetryPrompt = retry is null ? null : MessageFactory.Text(retry),
    };

    private static Task<DialogTurnResult> AskNameAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.PromptAsync("name", Ask("Your name?", "A name has two letters or more."), cancellationToken);

    private static Task<DialogTurnResult> AskAreaAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        step.Values["name"] = (string)step.Result;
        var options = Ask("Which area?", "Cherwell or Oxford?");
        options.Choices = [new Choice("Cherwell"), new Choice("Oxford") { Synonyms = ["the city"] }];
        return step.PromptAsync("area", options, cancellationToken);
    }

    private static Task<DialogTurnResult> AskAmountAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        step.Values["area"] = ((FoundChoice)step.Result).Value;
        return step.BeginDialogAsync("amount", step.Values["area"], cancellationToken);
    }

    private static Task<DialogTurnResult> ConfirmAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        step.Values["amount"] = (int)step.Result;
        return step.PromptAsync("confirm", Ask($"£{step.Result} for {step.Values["area"]}?", "Yes or no?"), cancellationToken);
    }

    private static async Task<DialogTurnResult> FinishAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (!(bool)step.Result)
        {
            await step.Context.SendActivityAsync("From the start, then.", cancellationToken: cancellationToken);
            return await step.ReplaceDialogAsync("form", cancellationToken: cancellationToken);
        }

        var amount = Convert.ToInt32(step.Values["amount"], CultureInfo.InvariantCulture);
        await step.Context.SendActivityAsync($"Thank you {step.Values["name"]}: £{amount} for {step.Values["area"]}.", cancellationToken: cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }

    private static async Task<DialogTurnResult> AnswerAsideAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        await step.Context.SendActivityAsync($"About {step.Result} I know nothing.", cancellationToken: cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }

    /// <summary>A component within a component, with a validator that counts attempts and says itself what is wrong.</summary>
    private sealed class AmountDialog : ComponentDialog
    {
        public AmountDialog()
            : base("amount")
        {
            AddDialog(new WaterfallDialog("steps", [AskAsync, TakeAsync]));
            AddDialog(new TextPrompt("number", ValidateAsync));
        }

        private static Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
            step.PromptAsync("number", Ask($"How much for {step.Options}?"), cancellationToken);

        private static Task<DialogTurnResult> TakeAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
            step.EndDialogAsync(int.Parse((string)step.Result, CultureInfo.InvariantCulture), cancellationToken);

        private static async Task<bool> ValidateAsync(PromptValidatorContext<string> prompt, CancellationToken cancellationToken)
        {
            if (int.TryParse(prompt.Recognized.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            {
                return true;
            }

            await prompt.Context.SendActivityAsync($"Attempt {prompt.AttemptCount}: a number, please.", cancellationToken: cancellationToken);
            return false;
        }
    }
}
