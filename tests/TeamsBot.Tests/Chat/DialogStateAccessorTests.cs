using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Shouldly;
using TeamsBot.Chat;
using Xunit;

namespace TeamsBot.Tests.Chat;

public sealed class DialogStateAccessorTests
{
    [Fact]
    public async Task A_stack_read_back_from_plain_JSON_has_the_types_that_dialogs_expect()
    {
        var prompt = new DialogInstance { Id = "prompt", State = Values(("options", new PromptOptions { Prompt = MessageFactory.Text("Which?") }), ("state", Values(("attempts", 1)))) };
        var waterfall = new DialogInstance { Id = "steps", State = Values(("values", Values(("chosen", "Oxford"))), ("stepIndex", 1), ("options", "which")) };
        var component = new DialogInstance { Id = "outer", State = Values(("dialogs", new DialogState([prompt, waterfall]))) };
        var stored = new StoredAsJson(new DialogState([component]));

        var state = await new DialogStateAccessor(stored).GetAsync(null!);

        var inner = state.DialogStack.ShouldHaveSingleItem().State["dialogs"].ShouldBeOfType<DialogState>();
        inner.DialogStack[0].State["options"].ShouldBeOfType<PromptOptions>().Prompt.Text.ShouldBe("Which?");
        inner.DialogStack[0].State["state"].ShouldBeAssignableTo<IDictionary<string, object>>()!["attempts"].ShouldBe(1L);
        inner.DialogStack[1].State["values"].ShouldBeAssignableTo<IDictionary<string, object>>()!["chosen"].ShouldBe("Oxford");
        inner.DialogStack[1].State["options"].ShouldBe("which");
    }

    [Fact]
    public async Task Where_no_dialog_was_open_there_is_nothing_to_restore() =>
        (await new DialogStateAccessor(new StoredAsJson(null)).GetAsync(null!)).ShouldBeNull();

    private static Dictionary<string, object> Values(params (string Key, object Value)[] values) =>
        values.ToDictionary(value => value.Key, value => value.Value, StringComparer.Ordinal);

    /// <summary>What BotState makes of a property that the database kept as JSON without type names.</summary>
    private sealed class StoredAsJson(DialogState? state) : IStatePropertyAccessor<DialogState>
    {
        public string Name => "dialogs";

        public Task<DialogState> GetAsync(ITurnContext turnContext, Func<DialogState>? defaultValueFactory = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(state is null ? null! : JObject.Parse(JsonConvert.SerializeObject(state)).ToObject<DialogState>()!);

        public Task SetAsync(ITurnContext turnContext, DialogState value, CancellationToken cancellationToken = default) => Task.CompletedTask;

        public Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => Task.CompletedTask;
    }
}
