using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Shouldly;
using Xunit;

namespace Dialogs.Tests;

public class DialogContextTests
{
    private readonly List<string> ended = [];

    [Fact]
    public async Task Cancelling_ends_every_dialog_from_the_top()
    {
        var conversation = new Conversation(Nested);
        await conversation.SayAsync("begin");

        await conversation.SayAsync("cancel");

        ended.ShouldBe(["inner CancelCalled", "outer CancelCalled"]);
    }

    [Fact]
    public async Task A_dialog_may_keep_itself_from_being_cancelled()
    {
        var conversation = new Conversation(() => Nested(keepsOuter: true));
        await conversation.SayAsync("begin");

        await conversation.SayAsync("cancel");

        ended.ShouldBe(["inner CancelCalled"]);
    }

    [Fact]
    public async Task Beginning_an_unknown_dialog_names_it()
    {
        var conversation = new Conversation(() => new WaterfallDialog("w", [(step, token) => step.BeginDialogAsync("nowhere", null, token)]));

        (await Should.ThrowAsync<InvalidOperationException>(() => conversation.SayAsync("go"))).Message.ShouldContain("nowhere");
    }

    [Fact]
    public async Task A_step_goes_on_only_once()
    {
        var conversation = new Conversation(() => new WaterfallDialog("w",
        [
            async (step, token) =>
            {
                await step.NextAsync(null, token);
                return await step.NextAsync(null, token);
            },
            (_, _) => Task.FromResult(Dialog.EndOfTurn),
        ]));

        await Should.ThrowAsync<InvalidOperationException>(() => conversation.SayAsync("go"));
    }

    [Fact]
    public async Task A_waterfall_ends_with_what_its_last_step_got()
    {
        DialogTurnResult? result = null;
        var waterfall = new WaterfallDialog("w", [(step, token) => step.NextAsync("found", token), (step, token) => step.NextAsync(step.Result, token)]);
        var probe = new Probe("probe", async (dc, token) =>
        {
            dc.Dialogs.Add(waterfall);
            return result = await dc.ReplaceDialogAsync("w", null, token);
        });

        await new Conversation(() => probe).SayAsync("go");

        result.ShouldNotBeNull().Status.ShouldBe(DialogTurnStatus.Complete);
        result.Result.ShouldBe("found");
    }

    [Fact]
    public void A_second_dialog_of_the_same_id_gets_a_number()
    {
        var first = new TextPrompt("name");
        var second = new TextPrompt("name");

        var set = new DialogSet().Add(first).Add(first).Add(second).Add(new TextPrompt("name"));

        second.Id.ShouldBe("name2");
        set.GetDialogs().Select(dialog => dialog.Id).ShouldBe(["name", "name2", "name3"]);
    }

    [Fact]
    public void A_dialog_without_an_id_is_called_after_its_type() => new Probe(null, (_, _) => Task.FromResult(Dialog.EndOfTurn)).Id.ShouldBe("Probe");

    private ComponentDialog Nested() => Nested(keepsOuter: false);

    private ComponentDialog Nested(bool keepsOuter) => new ComponentDialog("both")
        .AddDialog(new Probe("outer", (dc, token) => dc.BeginDialogAsync("inner", null, token), ended, keeps: keepsOuter))
        .AddDialog(new Probe("inner", (_, _) => Task.FromResult(Dialog.EndOfTurn), ended, (dc, token) => dc.CancelAllDialogsAsync(token)));

    private sealed class Probe(
        string? id,
        Func<DialogContext, CancellationToken, Task<DialogTurnResult>> begin,
        List<string>? ended = null,
        Func<DialogContext, CancellationToken, Task<DialogTurnResult>>? proceed = null,
        bool keeps = false) : Dialog(id!)
    {
        public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default) =>
            begin(dc, cancellationToken);

        public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) =>
            proceed?.Invoke(dc, cancellationToken) ?? Task.FromResult(EndOfTurn);

        public override Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
        {
            ended?.Add($"{Id} {reason}");
            return Task.CompletedTask;
        }

        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) =>
            Task.FromResult(keeps && e.Name is DialogEvents.CancelDialog);
    }
}
