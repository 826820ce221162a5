using System.Globalization;
using System.Text.Json.Nodes;
using Partnership.Facts;
using Partnership.Returns;
using Shouldly;
using TeamsBot.Areas.Returns;
using TeamsBot.Tests.FakeTeams;

namespace TeamsBot.Tests.Areas.Returns;

/// <summary>A CSP contact who never rests: writes the lines of one spending plan, submits it, takes it back, corrects it, and remembers what the bot confirmed.</summary>
internal sealed class BusyContact(KilledBot bot, string objectId, string area, int seed)
{
    private const int Lines = 3;

    private readonly Random _random = new(seed);
    private readonly List<Confirmed> _confirmed = [];
    private int _words;
    private CardInHand _card = null!;

    public ReturnKey Key { get; } = new(ReturnsUnderTest.Period, new FundedLineId(area), ReturnKind.SpendingPlan);

    /// <summary>What the bot answered as done, in order: each has to be in the audit trail, once.</summary>
    public IReadOnlyList<Confirmed> Confirmations => _confirmed;

    public bool HasSubmitted { get; private set; }

    /// <summary>Works until told to stop; what was begun then is brought to its answer.</summary>
    public async Task WorkAsync(CancellationToken stop)
    {
        _card = await OpenAsync();
        _confirmed.Add(new Confirmed("returns.start", Words: null));
        for (var line = 1; line <= Lines && !stop.IsCancellationRequested; line++)
        {
            await SaveLineAsync(await PressAsync(_card.Button(ReturnVerbs.NewLine)), string.Create(CultureInfo.InvariantCulture, $"Line {line} of {area}"));
        }

        while (!stop.IsCancellationRequested)
        {
            if (_random.Next(2) == 0)
            {
                await SubmitAndWithdrawAsync();
            }
            else
            {
                await SaveLineAsync(await PressAsync(_card.Button(ReturnVerbs.EditLine, line: _random.Next(1, Lines + 1))), title: null);
            }
        }
    }

    private async Task SaveLineAsync(CardInHand form, string? title)
    {
        var words = string.Create(CultureInfo.InvariantCulture, $"What it is for, in the words of time {++_words}");
        var typed = new Dictionary<string, string>(StringComparer.Ordinal) { ["text"] = words, ["cost"] = "1.50" };
        if (title is not null)
        {
            typed["title"] = title;
        }

        _card = await PressAsync(PersonInChat.Merge(form, form.Button(ReturnVerbs.SaveLine), typed));
        _confirmed.Add(new Confirmed(ReturnVerbs.SaveLine, words));
    }

    private async Task SubmitAndWithdrawAsync()
    {
        var sign = await PressAsync(_card.Button(ReturnVerbs.Sign));
        var typed = new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = "A member", ["remark"] = "The rest is still to be planned" };
        await PressAsync(PersonInChat.Merge(sign, sign.Button(ReturnVerbs.Submit), typed));
        _confirmed.Add(new Confirmed(ReturnVerbs.Submit, Words: null));
        HasSubmitted = true;

        var question = await PressAsync((await OpenAsync()).Button(ReturnVerbs.Withdraw));
        _card = await PressAsync(question.Button(ReturnVerbs.Withdraw, confirm: true));
        _confirmed.Add(new Confirmed(ReturnVerbs.Withdraw, Words: null));
    }

    private Task<CardInHand> OpenAsync() => PressAsync(new JsonObject
    {
        ["verb"] = ReturnVerbs.Open,
        ["period"] = Key.Period.Value,
        ["area"] = area,
        ["kind"] = ReturnActions.Code(Key.Kind),
    });

    private async Task<CardInHand> PressAsync(JsonObject data)
    {
        var activity = TeamsActivity.Invoke("adaptiveCard/action", new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = data["verb"]!.DeepClone(), ["data"] = data.DeepClone() },
        }).By(objectId);
        activity["conversation"]!["id"] = $"a:{objectId}-{area}";
        var body = await bot.SendAsync(activity, again =>
        {
            if (_random.Next(2) == 0)
            {
                again["id"] = Guid.NewGuid().ToString();
            }
        });
        ((string?)body["type"]).ShouldBe("application/vnd.microsoft.card.adaptive", body.ToJsonString());
        return new CardInHand(body["value"]!.AsObject());
    }

    /// <param name="Words">The line's text that was saved; null where no line was.</param>
    internal sealed record Confirmed(string Action, string? Words);
}
